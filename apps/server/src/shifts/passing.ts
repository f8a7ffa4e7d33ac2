// What somebody holds when they are relieved passes over to who relieves them: offered in their name, accepted in the other's.

import { type Command, type Inquiry, type Staff, ticketOf } from '@earshot/domain'
import type { Desk } from '../ports.ts'
import type { AttendingParts } from './attending-parts.ts'

const BRIEF = 'Passed over with the relief on this shift.'

type Relief = { readonly person: string; readonly by: string }
type Ends = { readonly from: Staff; readonly to: Staff }

/** Passes over the chats and tickets of a desk. What is refused stays with who has it. */
export async function passOver(parts: AttendingParts, desk: Pick<Desk, 'id'>, { person, by }: Relief): Promise<void> {
  const found = await parts.people.find([person, by])
  const [from, to] = [found.get(person), found.get(by)]
  if (from === undefined || to === undefined) return
  const ends = { from: parts.staffOf(from), to: parts.staffOf(to) }
  for (const { c, state } of await parts.boards.open(desk.id)) {
    if (state.desk !== desk.id) continue
    if (holds(state, person)) await handOver(parts, c, desk.id, ends)
    else if (state.phase === 'closed' && ticketOf(state)?.owner?.person === person) await giveTicket(parts, c, ends)
  }
}

/** True for a conversation that somebody holds and that has not ended. */
export const holds = ({ phase, holder }: Inquiry, person: string): boolean => phase === 'taken' && holder === person

async function handOver({ conversations }: AttendingParts, c: string, desk: string, { from, to }: Ends): Promise<void> {
  const asks = (actor: Staff, command: Command) => conversations.perform(c, crypto.randomUUID(), actor, command)
  const offered = await asks(from, { do: 'offer', desk, person: to.person, brief: BRIEF })
  // What they have offered somebody else already is for that one to answer.
  if (!offered.ok) return
  const taken = await asks(to, { do: 'take' })
  if (!taken.ok) await asks(from, { do: 'withdraw' })
}

/** The conversation has ended, and its ticket has not. */
async function giveTicket({ conversations }: AttendingParts, c: string, { from, to }: Ends): Promise<void> {
  const released = await conversations.perform(c, crypto.randomUUID(), from, { do: 'release' })
  if (released.ok) await conversations.perform(c, crypto.randomUUID(), to, { do: 'claim' })
}
