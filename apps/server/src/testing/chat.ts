// A chat on live sessions: what is asked of it, and how that is answered.

import assert from 'node:assert/strict'
import { randomUUID } from 'node:crypto'
import type { Command } from '@earshot/domain'
import { newVisitor } from './house.ts'
import { type End, type newLive, until } from './live.ts'

/** Asks a command; its id. */
export function asks(end: End, c: string, command: Command): string {
  const id = randomUUID()
  end.ask({ t: 'do', id, c, command })
  return id
}
const settled = (end: End, id: string) =>
  end.sent.some(
    (frame) =>
      (frame.t === 'ack' && frame.id === id) || (frame.t === 'told' && frame.ack === id) || (frame.t === 'refused' && frame.id === id),
  )
/** Asks a command and hears the answer: the rule that refused, or `done`. */
export async function did(end: End, c: string, command: Command): Promise<string> {
  const id = asks(end, c, command)
  await until(() => settled(end, id), `${command.do} is answered`)
  const refused = end.of('refused').find((frame) => frame.id === id)
  return refused?.rule ?? 'done'
}

/** A chat that waits on a desk, with its visitor. */
export async function chatOn(live: ReturnType<typeof newLive>, desk: string) {
  const who = newVisitor(desk)
  const c = who.conversation
  const visitor = live.join(who)
  visitor.ask({ t: 'watch', c })
  await until(() => visitor.of('open').length === 1, 'the visitor watches')
  assert.equal(await did(visitor, c, { do: 'start', text: 'hello' }), 'done')
  return { live, c, visitor }
}

/** Watches a conversation: the tier and head, or the rule that refused. */
export async function watches(end: End, c: string): Promise<string> {
  const before = end.sent.length
  end.ask({ t: 'watch', c })
  const answered = () => end.sent.slice(before).find((frame) => (frame.t === 'open' || frame.t === 'shut') && frame.c === c)
  await until(() => answered() !== undefined, 'the watch is answered')
  const frame = answered()
  return frame?.t === 'open' ? `${frame.tier} ${frame.head}` : frame?.t === 'shut' ? frame.rule : ''
}
