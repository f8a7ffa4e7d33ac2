// The house in which the permission table is proved: a live desk and a training desk, everybody who may ask, and a chat of each phase.

import type { Facts } from '@earshot/domain'
import type { Line } from '../../apps/server/src/testing/line.ts'
import { type Chats, openChats } from '../house/chats.ts'
import { type House, openHouse } from '../house/house.ts'
import { answering, guestLine, hire, makeDesk, POLICY, staffLine } from '../house/people.ts'
import { type Asker, askers, type Case, cases } from './cases.ts'

type Desk = { readonly chats: Chats; readonly facts: Facts; readonly all: readonly Case[] }
export type World = AsyncDisposable & {
  readonly house: House
  readonly desks: readonly Desk[]
  readonly all: readonly Case[]
  readonly log: Chats['log']
  /** The line of whoever asks. */
  readonly lineOf: (one: Case) => Promise<Line>
}

export async function openWorld(): Promise<World> {
  await using opening = new AsyncDisposableStack()
  const house = opening.use(await openHouse())
  const places = [await makeDesk(house), await makeDesk(house, true)]
  const elsewhere = await makeDesk(house)
  const lines = new Map<Asker, Line>()
  const desks = await Promise.all(
    places.map(async (place): Promise<Desk> => {
      // People of their own for each: a live desk would silence training.
      const everybody = await askers(house, [place], elsewhere)
      const holder = await hire(house, { name: 'Holder', roles: { [place.desk]: 'listener' } })
      for (const [asker, line] of await linesOf(house, everybody)) lines.set(asker, line)
      await answering(house, holder, place)
      const chats = openChats(house, place)
      const facts = { now: house.parts.clock(), training: place.training, available: true, policy: POLICY, forms: [], desks: {} }
      return { chats, facts, all: await cases(chats, place, everybody, holder.actor) }
    }),
  )
  const lineOf: World['lineOf'] = async ({ asker, specimen }) => lines.get(asker) ?? guestLine(house, specimen.guest)
  const opened = opening.move()
  return {
    house,
    desks,
    all: desks.flatMap(({ all }) => all),
    log: openChats(house).log,
    lineOf,
    [Symbol.asyncDispose]: () => opened.disposeAsync(),
  }
}

/** A visitor's own line is of one chat, and not among these. */
async function linesOf(house: House, everybody: readonly Asker[]): Promise<ReadonlyMap<Asker, Line>> {
  const lines = new Map<Asker, Line>()
  for (const asker of everybody) {
    if (asker.is === 'staff') lines.set(asker, await staffLine(house, asker.member))
    if (asker.is === 'another visitor') lines.set(asker, await guestLine(house, asker.guest))
  }
  return lines
}
