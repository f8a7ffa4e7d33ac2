// How far somebody has come in their first chat, which they have with themselves: told from what is so, not from what was pressed.

import type { BoardItem, Me } from '@earshot/contract'
import { mayAnswer } from '@earshot/domain'

export const STEPS = ['take-calls', 'write', 'claim', 'answer', 'done'] as const
export type Step = (typeof STEPS)[number]

type Desk = Me['desks'][number]

/** Where it can be had: a desk on which one may answer, a live one first. */
export function deskFor({ desks }: Pick<Me, 'desks'>): Desk | null {
  const answerable = desks.filter(({ role, training }) => mayAnswer(role, training))
  return answerable.find(({ training }) => !training) ?? answerable[0] ?? null
}

type Seen = {
  readonly me: Pick<Me, 'person' | 'status'>
  readonly desk: Pick<Desk, 'desk' | 'accepting'>
  readonly items: readonly BoardItem[]
  /** Conversations in which one has written to the visitor. */
  readonly answered: ReadonlySet<string>
}

export function stepOf({ me, desk, items, answered }: Seen): Step {
  const chats = items.filter((item) => item.kind === 'chat' && item.desk === desk.desk)
  const mine = chats.filter(({ holder }) => holder?.person === me.person)
  if (mine.length > 0) return mine.some(({ c }) => answered.has(c)) ? 'done' : 'answer'
  if (me.status !== 'online' || !desk.accepting) return 'take-calls'
  return chats.some(({ phase }) => phase === 'waiting') ? 'claim' : 'write'
}
