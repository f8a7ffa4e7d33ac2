// Live delivery to test: two ends of a line that is flushed by hand, and sessions on a node.

import type { ServerFrame } from '@earshot/contract'
import { serverFrameSchema } from '@earshot/contract'
import type { Actor } from '@earshot/domain'
import { Admission } from '../live/admission.ts'
import { Hub } from '../live/hub.ts'
import { Session, type SessionParts } from '../live/session.ts'
import type { AuditLine } from '../ports.ts'
import { newNode } from './house.ts'

/** The other end of a session: what it was sent, and whether it was closed. */
export class End {
  readonly sent: ServerFrame[] = []
  closed: number | null = null
  readonly session: Session

  constructor(actor: () => Actor | null, parts: SessionParts) {
    const send = (text: string) => void this.sent.push(serverFrameSchema.parse(JSON.parse(text)))
    const close = (code: number) => {
      this.closed = code
    }
    this.session = new Session({ send, pass: (bytes) => send(bytes.toString()), close, check: () => {} }, actor, parts)
  }

  ask(frame: unknown): void {
    this.session.received(JSON.stringify(frame))
  }

  /** The frames of one kind that were sent. */
  of<T extends ServerFrame['t']>(t: T): Extract<ServerFrame, { t: T }>[] {
    return this.sent.filter((frame): frame is Extract<ServerFrame, { t: T }> => frame.t === t)
  }

  /** Kinds and positions of the entries of a conversation that were told, in the order they came. */
  told(c: string): string[] {
    return this.of('told').flatMap((frame) => (frame.c === c ? frame.entries.map(({ n, what }) => `${n} ${what.kind}`) : []))
  }
}

/** Live delivery over a node, with its audit lines and faults kept to be looked at. `writing` is how long it takes to write one down. */
export function newLive(node = newNode(), writing: () => Promise<void> = async () => {}) {
  const audit: AuditLine[] = []
  const faults: unknown[] = []
  const write = async (line: AuditLine) => {
    await writing()
    audit.push(line)
  }
  const failed = (error: unknown) => void faults.push(error)
  const admission = new Admission({ state: (c) => node.conversations.state(c), audit: { write }, facts: () => node.facts })
  const hub = new Hub({ log: node.conversations, journal: node.journal, admission, failed })
  node.bus.subscribe((hint) => hub.heard(hint))
  const parts: SessionParts = {
    perform: (session, c, id, command) => {
      const { actor } = session
      return actor === null
        ? Promise.resolve({ ok: false, refusal: { rule: 'not-signed-in' } })
        : node.conversations.perform(c, id, actor, command)
    },
    seen: async () => {},
    watch: (session, c) => hub.watch(session, c),
    unwatch: (session, c) => hub.unwatch(session, c),
    sync: (session, c, since) => hub.sync(session, c, since, 500),
    typing: async () => {},
    board: () => {},
    here: async () => {},
    failed,
  }
  return {
    ...node,
    hub,
    audit,
    faults,
    join: (actor: Actor | (() => Actor | null)) => new End(typeof actor === 'function' ? actor : () => actor, parts),
  }
}

/** Waits until something is so, turn by turn of the event loop; throws when it does not come to be. */
export async function until(so: () => boolean, what: string): Promise<void> {
  for (let turn = 0; turn < 2000; turn++) {
    if (so()) return
    await new Promise((resolve) => setImmediate(resolve))
  }
  throw new Error(`It never came to be that ${what}`)
}
