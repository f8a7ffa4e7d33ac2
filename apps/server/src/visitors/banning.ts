// Banning: a visitor or an address begins no chat at a desk until the ban ends by itself or is lifted.

import type { Ban, BanBody } from '@earshot/contract'
import {
  type Actor,
  accept,
  banOf,
  belongsElsewhere,
  type Command,
  type Facts,
  type Inquiry,
  mayDo,
  type Refused,
  refuse,
  type Staff,
  seesAddresses,
  type Verdict,
} from '@earshot/domain'
import type { Bans } from '../bans-port.ts'
import type { Audit, Clock, Desk } from '../ports.ts'

export type BanningParts = {
  readonly bans: Bans
  readonly audit: Audit
  readonly clock: Clock
  readonly conversations: {
    inquiry(c: string): Promise<Inquiry | null>
    perform(c: string, id: string, actor: Actor, command: Command): Promise<Verdict<null>>
  }
  readonly lives: { facts(desk: string): Facts; desk(desk: string): Pick<Desk, 'timeZone'> | null }
}

/** The conversation, for whoever may ban in it. */
async function bannable(parts: BanningParts, actor: Actor, c: string): Promise<Verdict<{ staff: Staff; state: Inquiry }>> {
  const state = belongsElsewhere(actor, c) ? null : await parts.conversations.inquiry(c)
  const refused = mayDo(state, actor, 'ban', parts.lives.facts(state?.desk ?? ''))
  return refused !== null || state === null || actor.kind !== 'staff'
    ? (refused ?? refuse('role-may-not'))
    : accept({ staff: actor, state })
}

/** Bans, and then ends the chat. Refusals: those of `mayDo` and `banOf`, `nobody-to-ban`. */
export async function ban(parts: BanningParts, actor: Actor, c: string, { id, ...asked }: BanBody): Promise<Verdict<object>> {
  const may = await bannable(parts, actor, c)
  if (!may.ok) return may
  const { staff, state } = may.value
  const now = parts.clock()
  const decided = banOf(asked, now)
  if (!decided.ok) return decided
  const { everywhere } = parts.lives.facts(state.desk).policy.bans
  const known = await parts.bans.add({
    ...{ ...decided.value, id, conversation: c, desk: state.desk, handle: state.handle, everywhere },
    ...{ madeBy: staff.person, madeByName: staff.name, madeAt: now },
  })
  if (!known) return refuse('nobody-to-ban')
  const ended = await parts.conversations.perform(c, id, staff, { do: 'ban' })
  return ended.ok ? accept({}) : ended
}

/** Where the visitor came from, once that this was asked is on record. Refusals: those of `mayDo`, `role-may-not`. */
export async function addressIn(parts: BanningParts, actor: Actor, c: string): Promise<Verdict<{ address: string | null }>> {
  const may = await bannable(parts, actor, c)
  if (!may.ok) return may
  if (!seesAddresses(actor, may.value.state)) return refuse('role-may-not')
  await parts.audit.write({ actor: may.value.staff.person, action: 'address-seen', subject: c })
  return accept({ address: await parts.bans.addressOf(c) })
}

const supervised = (by: Staff): string[] =>
  Object.keys(by.desks).filter((desk) => by.desks[desk]?.role === 'supervisor' && by.desks[desk].shut !== true)

/** The bans that run at the desks that somebody supervises. */
export async function bansFor({ bans, clock }: BanningParts, by: Staff): Promise<Verdict<readonly Ban[]>> {
  const desks = supervised(by)
  if (desks.length === 0) return refuse('role-may-not')
  const running = await bans.running(desks, clock())
  return accept(running.map(({ madeByName, madeBy: _, by: known, ...one }) => ({ ...one, by: [...known], madeBy: madeByName })))
}

/** Refusals: `no-such-ban`, also for one of a desk that they do not supervise. */
export async function lift(parts: BanningParts, by: Staff, id: string): Promise<Verdict<object>> {
  const mine = await bansFor(parts, by)
  if (!mine.ok) return mine
  if (!mine.value.some((one) => one.id === id)) return refuse('no-such-ban')
  await parts.bans.lift(id, by.person, parts.clock())
  return accept({})
}

/** Why nobody begins a chat at a desk from here now, or null. */
export async function keptOut(parts: BanningParts, desk: string, tokens: readonly string[], address: string): Promise<Refused | null> {
  const { bans, flood } = parts.lives.facts(desk).policy
  const until = await parts.bans.standing(desk, tokens, address, parts.clock())
  if (until !== null)
    return refuse('banned', { what: `${clockWords(until, parts.lives.desk(desk)?.timeZone ?? 'UTC')}. ${bans.help}`.trim() })
  return flood.chats > 0 && (await parts.bans.openFrom(desk, address)) >= flood.chats ? refuse('address-busy') : null
}

/** As the desk counts days and hours. */
const clockWords = (at: number, timeZone: string): string =>
  new Intl.DateTimeFormat('en-GB', { timeZone, dateStyle: 'long', timeStyle: 'short' }).format(at)
