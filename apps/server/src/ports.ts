// What the features need of the world, as ports. Adapters fill them; main.ts chooses which.

import type { SetUpBody, SetUpDone } from '@earshot/contract'
import type {
  Audience,
  CannedOwner,
  CannedWords,
  Conversation,
  DeskSettings,
  Draft,
  EntryKind,
  FormWords,
  Hours,
  Inquiry,
  Job,
  Look,
  Policy,
  Positions,
  Recorded,
  Verdict,
} from '@earshot/domain'
import type { Accounts } from './accounts-port.ts'
import type { Agreements } from './agreement-port.ts'
import type { Bans } from './bans-port.ts'
import type { CannedResponses } from './canned-port.ts'
import type { Examine, Files } from './files-port.ts'
import type { Forms } from './forms-port.ts'
import type { MailParts } from './mail-port.ts'
import type { People, Pictures, Roll } from './people-port.ts'
import type { Presence } from './presence-port.ts'
import type { PushParts } from './push-port.ts'
import type { Rooms } from './rooms-port.ts'
import type { RosterPlans, RosterRows } from './roster-port.ts'
import type { EntryAt, SearchParts } from './search-port.ts'
import type { DayParts } from './shifts-port.ts'
import type { TranscriptRequests } from './transcript-port.ts'
import type { Visits } from './visits-port.ts'

export type { Accounts, Session, SignedIn, SignInAttempt, SignInVerdict } from './accounts-port.ts'
export type {
  DeskInvitation,
  DeskRole,
  GatedMembership,
  Invitation,
  Membership,
  NewInvitation,
  People,
  Person,
  Picture,
  Pictures,
  Place,
  Roll,
  RollLine,
} from './people-port.ts'

/** Milliseconds since 1970. */
export type Clock = () => number

/** An entry as it is stored: what is secret is sealed. */
export type Sealed = Omit<Draft, 'content'> & { readonly id: string; readonly content: Buffer | null }
export type Stored = Sealed & { readonly positions: Positions }

/** What is committed in one breath: entries, decided on `version`; `next` is the state they lead to. `key` is the wrapped data key of a new conversation. */
export type Append = {
  readonly conversation: string
  readonly version: number
  readonly entries: readonly Sealed[]
  readonly next: Conversation
  readonly key: Buffer | null
  readonly jobs: readonly Job[]
  /** Entries of this conversation whose content is gone from now on. */
  readonly erases: readonly string[]
  readonly audit: readonly Recorded[]
}
/** committed: on disk, after `base`; known: the same command was committed before; lost: decided on an old version; failed: nobody knows. */
export type Fate =
  | { readonly fate: 'committed'; readonly base: Positions }
  | { readonly fate: 'known' }
  | { readonly fate: 'lost' }
  | { readonly fate: 'failed'; readonly error: unknown }
export type Loaded = { readonly state: Conversation; readonly key: Buffer | null }
export type Head = { readonly version: number; readonly heads: Positions }

/** The log of every conversation. Appends of one event-loop turn are committed together; a loser never fails its batch. */
export interface Journal {
  append(append: Append, settle: (fate: Fate) => void): void
  load(conversation: string): Promise<Loaded | null>
  /** Those of the conversations that there are. */
  loadAll(conversations: readonly string[]): Promise<ReadonlyMap<string, Loaded>>
  /** Entries of `tier`'s log after `since`, at most `limit`, in order. */
  read(conversation: string, tier: Audience, since: number, limit: number): Promise<readonly Stored[]>
  /** One entry, or null where there is none of this id in this conversation. */
  find(conversation: string, id: string): Promise<Stored | null>
  /** The entries in the order in which they are asked for, null for one that there is not. */
  findAll(asked: readonly EntryAt[]): Promise<readonly (Stored | null)[]>
  /** The newest entry of this kind, or null. */
  last(conversation: string, kind: EntryKind): Promise<Stored | null>
  /** True when a command with this id has been committed in this conversation. */
  knows(conversation: string, id: string): Promise<boolean>
  heads(conversations: readonly string[]): Promise<ReadonlyMap<string, Head>>
}

/** Hints between nodes: they may be lost, repeated and reordered, and carry no content. */
export type Hint =
  | { readonly about: 'conversation'; readonly c: string; readonly head: number; readonly changed: boolean }
  | { readonly about: 'typing'; readonly c: string; readonly by: 'visitor' | 'staff' }
  | { readonly about: 'person'; readonly person: string }
  | { readonly about: 'seen'; readonly person: string; readonly c: string; readonly n: number }
  | { readonly about: 'signed-out'; readonly person: string }
  | { readonly about: 'visit-ended'; readonly visitor: string }
  | { readonly about: 'desks' }
  | { readonly about: 'canned'; readonly owner: CannedOwner }
  /** The roster of a desk, or anything that has come about on the day of one of its shifts. */
  | { readonly about: 'roster'; readonly desk: string }
  | { readonly about: 'presence' }
export interface Bus {
  publish(hint: Hint): void
  subscribe(listener: (hint: Hint) => void): void
}

/** Seals and opens content with a conversation's data key, and wraps those keys with the instance key. */
export interface Vault {
  newKey(conversation: string): { readonly key: Buffer; readonly wrapped: Buffer }
  unwrap(conversation: string, wrapped: Buffer): Buffer
  seal(key: Buffer, conversation: string, entry: string, plain: string | Buffer): Buffer
  open(key: Buffer, conversation: string, entry: string, sealed: Buffer): string
  openBytes(key: Buffer, conversation: string, entry: string, sealed: Buffer): Buffer
}

/** Seals and opens what belongs to one conversation; `what` names it, and a name opens only what it sealed. */
export type Seals = {
  seal(what: string, plain: Buffer): Buffer
  open(what: string, sealed: Buffer): Buffer
}

export type Desk = {
  readonly id: string
  readonly slug: string
  readonly name: string
  readonly timeZone: string
  readonly training: boolean
  readonly hours: Hours
  readonly sites: readonly string[]
  readonly look: Look
  readonly policy: Policy
}
export interface Desks {
  all(): Promise<readonly Desk[]>
  /** The id of the new desk, which begins with these canned responses. `by` is null where it is made from the command line or before there is anybody. */
  make(desk: Omit<Desk, 'id'>, by: string | null, canned: readonly CannedWords[], forms: readonly FormWords[]): Promise<string>
  /** Changes a desk that is still `unchanged`, and answers what it is then; another policy is a new version. Refuses `desk-changed`, `desk-address-taken`. */
  set(desk: string, settings: DeskSettings, by: string, unchanged: (now: Desk) => boolean): Promise<Verdict<Desk>>
}

/** A line of the audit log. Facts are ids and numbers, never words people wrote. */
export type AuditLine = {
  readonly actor: string | null
  readonly action: string
  readonly subject: string
  readonly facts?: Readonly<Record<string, string | number | boolean>>
}
export interface Audit {
  write(line: AuditLine): Promise<void>
}

/** An open conversation on the board of a desk. */
export type OpenConversation = { readonly c: string; readonly state: Inquiry }
/** Somebody who guides a chat; `here`: they have a live window somewhere. */
export type GuidedChat = { readonly c: string; readonly guide: string; readonly here: boolean }
/** `here`: the holder has a live window somewhere; `unattended`: the log says that they have lost the line. */
export type HeldChat = { readonly c: string; readonly holder: string; readonly here: boolean; readonly unattended: boolean }
/** Somebody on these desks, some of which they supervise. */
export type Whose = { readonly desks: readonly string[]; readonly supervised: readonly string[]; readonly person: string }
export interface Boards {
  /** Every conversation of a desk, or that asks it for help or is being handed to it, that is not closed, or whose ticket is not. */
  open(desk: string): Promise<readonly OpenConversation[]>
  /** How long the chats waited that were claimed at a desk after `since`, the newest `most` of them: milliseconds until the first claim. */
  waits(desk: string, since: number, most: number): Promise<readonly number[]>
  /** The chats that somebody held, that have ended after `since` and were not wrapped up. */
  unwrapped(holder: string, since: number): Promise<readonly OpenConversation[]>
  /** Conversations of these desks, or that ask them for help, with an open ticket that somebody has made. */
  promised(desks: readonly string[]): Promise<readonly OpenConversation[]>
  /** Conversations of these desks that have ended, whose tickets were closed after `since` and which this person may read; the newest `most` of them. */
  settled(whose: Whose, lately: { readonly since: number; readonly most: number }): Promise<readonly OpenConversation[]>
  /** The chats that a person holds. */
  heldBy(person: string): Promise<readonly string[]>
  /** Every chat that somebody holds. */
  held(): Promise<readonly HeldChat[]>
  /** Everybody who guides one. */
  guided(): Promise<readonly GuidedChat[]>
}

/** Set-up of a new house. */
export interface SetUp {
  needed(): Promise<boolean>
  /** Refusals: `wrong-set-up-token`, `set-up-done`, and those of what was filled in. */
  carryOut(asked: SetUpBody): Promise<Verdict<SetUpDone>>
}

/** Everything the house is put together from. */
export type Parts = {
  readonly journal: Journal
  readonly vault: Vault
  readonly bus: Bus
  readonly desks: Desks
  readonly forms: Forms
  readonly canned: CannedResponses
  readonly agreements: Agreements
  readonly people: People
  readonly roll: Roll
  readonly pictures: Pictures
  readonly files: Files
  readonly examine: Examine
  readonly presence: Presence
  readonly visits: Visits
  readonly bans: Bans
  readonly audit: Audit
  readonly boards: Boards
  readonly rooms: Rooms
  readonly roster: { readonly plans: RosterPlans; readonly rows: RosterRows }
  readonly day: DayParts
  readonly accounts: Accounts
  readonly mail: MailParts
  readonly push: PushParts
  readonly transcripts: TranscriptRequests
  readonly search: SearchParts
  readonly setUp: SetUp
  readonly clock: Clock
  /** Where the built front ends lie. */
  readonly pages: { readonly console: string; readonly widget: string }
  readonly publicUrl: string
  readonly trustProxy: boolean
  /** Visits that one address may begin in a minute. */
  readonly visitsPerMinute: number
  /** One fault, said once. */
  readonly failed: (error: unknown) => void
}
