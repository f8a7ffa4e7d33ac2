// What a screen shows of a conversation, worked out from what was told and what is still on its way.

import type { RefusalBody } from '@earshot/contract'
import type { Audience, CloseReason, InquiryKind, Phase, RoomState, ToldEntry } from '@earshot/domain'
import type { Pending } from './outbox.ts'
import type { LogEntry } from './replica.ts'

export type VisitedPage = { readonly page: string; readonly title: string; readonly at: number }

export type ChatView = {
  readonly c: string
  /** Null until the conversation was opened to this reader. */
  readonly tier: Audience | null
  readonly kind: InquiryKind
  readonly phase: Phase
  readonly handle: string | null
  /** The public name of who holds it. */
  readonly holder: string | null
  readonly closed: CloseReason | null
  readonly openedAt: number | null
  readonly entries: readonly LogEntry[]
  /** How many entries from before the first of them are still to come. */
  readonly earlier: number
  /** One's own that are not among the entries yet, or were refused. */
  readonly pending: readonly Pending[]
  /** The other side is typing. */
  readonly typing: boolean
  readonly name: string | null
  readonly email: string | null
  readonly pages: readonly VisitedPage[]
  /** False while entries are known to exist that are not here yet. */
  readonly complete: boolean
  /** How it stands, where it is a room and anybody asks. */
  readonly room?: RoomState | null
  /** Why it may not be read, or not any more. */
  readonly shut: RefusalBody | null
}

type Facts = Pick<ChatView, 'kind' | 'phase' | 'handle' | 'holder' | 'closed' | 'openedAt' | 'name' | 'email' | 'pages'>

const UNBORN: Facts = {
  kind: 'chat',
  phase: 'waiting',
  handle: null,
  holder: null,
  closed: null,
  openedAt: null,
  name: null,
  email: null,
  pages: [],
}

function learn(facts: Facts, entry: ToldEntry): Facts {
  switch (entry.what.kind) {
    case 'opened':
      return { ...facts, kind: entry.what.form, handle: entry.what.handle, openedAt: entry.at }
    case 'claimed':
    case 'handed':
      return { ...facts, phase: 'taken', holder: entry.by.kind === 'staff' ? entry.by.name : null }
    case 'deferred':
      return { ...facts, kind: 'thread' }
    case 'closed':
      return { ...facts, phase: 'closed', closed: entry.what.reason }
    case 'named':
      return { ...facts, name: entry.name ?? facts.name }
    case 'addressed':
      return { ...facts, email: entry.email ?? facts.email }
    case 'visited':
      return entry.page === undefined
        ? facts
        : { ...facts, pages: [...facts.pages, { page: entry.page, title: entry.title ?? '', at: entry.at }] }
    default:
      return facts
  }
}

/** Works the facts out of a log that grows, without reading again what was read, unless something of it is gone. */
export class ChatFacts {
  #read: readonly ToldEntry[] = []
  #facts: Facts = UNBORN

  of(entries: readonly ToldEntry[]): Facts {
    const again = entries.slice(this.#read.length).some(({ what }) => what.kind === 'deleted')
    const grown = !again && this.#read.length <= entries.length && entries[this.#read.length - 1] === this.#read.at(-1)
    const from = grown ? this.#read.length : 0
    this.#facts = entries.slice(from).reduce(learn, grown ? this.#facts : UNBORN)
    this.#read = entries
    return this.#facts
  }
}
