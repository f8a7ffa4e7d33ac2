// A desk's rules as data, and the presets a desk begins with.

import { type FilePolicy, NO_FILES } from '../file/file.ts'
import { TRANSCRIPT, type TranscriptPolicy } from '../transcript/words.ts'
import { type Limits, NO_LIMITS } from './limits.ts'
import { ANSWERING, LISTENING, PLAIN, type Practice } from './practice.ts'
import { ROSTER_POLICY, type RosterPolicy } from './roster.ts'

/** Seconds after which a waiting chat climbs: see conversation/ladder.ts. `fallbackDesk` is asked for help; null where there is none. */
export type Ladder = {
  readonly nudge: number
  readonly call: number
  readonly fallback: number
  readonly leave: number
  readonly fallbackDesk: string | null
}

/** What is for supervisors, unless the desk lets whoever holds a conversation do it too. */
export const VERBS = ['delete', 'tag', 'copy', 'ban'] as const
export type Verb = (typeof VERBS)[number]

/** A tag of a desk. Its id stays when its name changes. */
export type Tag = { readonly id: string; readonly name: string; readonly colour: string }

/**
 * Where it is on: after how many minutes a visitor who does not answer is warned, in which words, and after how many more the chat ends. See
 * conversation/silence.ts.
 */
export type Silence = { readonly on: boolean; readonly warn: number; readonly end: number; readonly words: string }

/** The quick exit: whether visitors have it, and the https address it leads to; empty for the house's own plain page. */
export type Exit = { readonly shown: boolean; readonly to: string }

/** Where it is on, a visitor is asked at the end how it was; `holder`: whoever held the chat reads it, and not supervisors alone. */
export type Asking = { readonly on: boolean; readonly holder: boolean }
/** `everywhere`: bans of this desk hold on every desk of the house. `help` is where else to find help, as who is banned reads it. */
export type BanRules = { readonly everywhere: boolean; readonly help: string }

/** `chats`: open ones from one address at once. `messages`: of one visitor in a minute. Zero sets no limit. */
export type Flood = { readonly chats: number; readonly messages: number }

/**
 * `idleHours`: an open chat in which nobody wrote for so long is closed. `awayMinutes`: who takes calls and does nothing for so long is away; null: never.
 */
export type Policy = {
  readonly welcome: string
  readonly houseRules: readonly string[]
  readonly trail: boolean
  readonly idleHours: number
  readonly awayMinutes: number | null
  readonly ladder: Ladder
  readonly limits: Limits
  /** What a visitor is told when somebody else takes the chat over; `{who}` is their public name. Empty: nothing. */
  readonly handOff: string
  /** Seconds after which a hand-off that nobody answers stays with who offered it. */
  readonly handOffSeconds: number
  readonly holderMay: readonly Verb[]
  readonly tags: readonly Tag[]
  readonly bans: BanRules
  readonly flood: Flood
  readonly transcript: TranscriptPolicy
  readonly silence: Silence
  readonly rating: Asking
  /** Whether a wrap-up form has to be filled in before staff end a chat, and how many hours after its end it may be. */
  readonly wrapUp: { readonly required: boolean; readonly hours: number }
  /** How many hours after it was made a ticket is due, where nobody says otherwise; of a message left behind, after it was left. */
  readonly ticketHours: number
  readonly exit: Exit
  readonly practice: Practice
  readonly files: FilePolicy
  readonly roster: RosterPolicy
}

/** Minutes after which somebody who does nothing is away, to begin with. */
const AWAY = 15

/** The ladder that a desk begins with. */
export const LADDER: Ladder = { nudge: 15, call: 30, fallback: 60, leave: 120, fallbackDesk: null }

/** How a desk hands over to begin with. */
export const HAND_OFF = {
  handOff: '{who} takes over from here, and has been told what you asked.',
  handOffSeconds: 120,
} as const

/** What supervisors do, the tags, and what keeps floods out, to begin with. */
export const VERBS_KEPT: Pick<Policy, 'holderMay' | 'tags' | 'bans' | 'flood'> = {
  holderMay: [],
  tags: [],
  bans: { everywhere: false, help: '' },
  flood: { chats: 50, messages: 60 },
}

/** Whatever comes. */
export const NO_FLOOD_LIMITS: Flood = { chats: 0, messages: 0 }

/** What happens to a visitor who does not answer, to begin with. */
export const SILENCE: Silence = {
  on: true,
  warn: 10,
  end: 5,
  words: 'Are you still there? If we do not hear from you, this chat ends in a few minutes. You can write again at any time.',
}

/** A visitor is asked how it was, and whoever held the chat reads it. */
export const RATING: Asking = { on: true, holder: true }

/** How a desk asks for its wrap-up form to begin with. */
export const WRAP_UP = { required: false, hours: 24 } as const

/** Hours until a ticket is due, to begin with. */
export const TICKETS_DUE = 48

/** No quick exit. */
export const NO_EXIT: Exit = { shown: false, to: '' }

export const PRESETS = ['listening-line', 'library-desk', 'plain'] as const
export type Preset = (typeof PRESETS)[number]

const POLICIES: Record<Preset, Policy> = {
  'listening-line': {
    welcome: 'You have reached us. This chat is private, and a trained volunteer answers it. Take your time.',
    houseRules: [
      'What is said here stays here: speak of no chat outside this desk.',
      'Keep out of a chat that somebody else has taken, and do not whisper in it.',
      'One supervisor at most guides a chat in professional questions, one coordinator in the process.',
      'If you worry about somebody’s safety, tell your supervisor at once.',
    ],
    trail: false,
    idleHours: 12,
    awayMinutes: AWAY,
    limits: { trainee: 1, listener: 2, coordinator: 2, supervisor: 2 },
    ladder: LADDER,
    ...HAND_OFF,
    ...VERBS_KEPT,
    transcript: TRANSCRIPT,
    silence: { ...SILENCE, on: false, warn: 20, end: 10 },
    rating: RATING,
    wrapUp: WRAP_UP,
    ticketHours: TICKETS_DUE,
    exit: { shown: true, to: '' },
    practice: LISTENING,
    files: NO_FILES,
    roster: ROSTER_POLICY,
  },
  'library-desk': {
    welcome: 'Welcome to the library’s chat. A member of staff will be with you shortly.',
    houseRules: [
      'Greet within half a minute, and say what you are doing while you look something up.',
      'Give out nothing about a library account here: point to the account page or the desk.',
      'Keep answers short and plain; split what is long.',
      'When another desk knows better, hand the question over and say who will come.',
    ],
    trail: true,
    idleHours: 6,
    awayMinutes: AWAY,
    limits: { trainee: 1, listener: 4, coordinator: 4, supervisor: 4 },
    ladder: LADDER,
    ...HAND_OFF,
    ...VERBS_KEPT,
    transcript: TRANSCRIPT,
    silence: SILENCE,
    rating: RATING,
    wrapUp: WRAP_UP,
    ticketHours: TICKETS_DUE,
    exit: NO_EXIT,
    practice: ANSWERING,
    files: { ...NO_FILES, visitors: true, staff: true },
    roster: ROSTER_POLICY,
  },
  plain: {
    welcome: 'Welcome. Somebody will be with you shortly.',
    houseRules: ['What is written here is confidential.'],
    trail: true,
    idleHours: 12,
    awayMinutes: AWAY,
    limits: NO_LIMITS,
    ladder: LADDER,
    ...HAND_OFF,
    ...VERBS_KEPT,
    transcript: TRANSCRIPT,
    silence: SILENCE,
    rating: RATING,
    wrapUp: WRAP_UP,
    ticketHours: TICKETS_DUE,
    exit: NO_EXIT,
    practice: PLAIN,
    files: { ...NO_FILES, visitors: true, staff: true, kinds: ['pictures', 'pdf'] },
    roster: ROSTER_POLICY,
  },
}

/** The policy a desk of this preset begins with. */
export const policyOf = (preset: Preset): Policy => POLICIES[preset]
