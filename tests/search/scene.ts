// A desk with people on it, chats with words in them, and asking for words.

import { type Found, foundSchema, PATHS } from '@earshot/contract'
import type { Command } from '@earshot/domain'
import { type Chats, openChats } from '../house/chats.ts'
import { type House, openHouse } from '../house/house.ts'
import { ruleOf } from '../house/http.ts'
import { asMember, hire, type Member, makeDesk, type Place } from '../house/people.ts'

export type Scene = AsyncDisposable & {
  readonly house: House
  readonly chats: Chats
  readonly desk: Place
  readonly other: Place
  readonly ana: Member
  readonly ben: Member
  readonly sue: Member
  readonly hal: Member
}

/** Ana and Ben answer on a desk that Sue supervises; Hal answers on another one. */
export async function openScene(options: Parameters<typeof openHouse>[0] = {}): Promise<Scene> {
  await using opening = new AsyncDisposableStack()
  const house = opening.use(await openHouse(options))
  const [desk, other] = [await makeDesk(house), await makeDesk(house)]
  const on = (name: string, place: Place, role: 'listener' | 'supervisor') => hire(house, { name, roles: { [place.desk]: role } })
  const [ana, ben] = [await on('Ana', desk, 'listener'), await on('Ben', desk, 'listener')]
  const [sue, hal] = [await on('Sue', desk, 'supervisor'), await on('Hal', other, 'listener')]
  const moved = opening.move()
  const chats = openChats(house)
  return { house, chats, desk, other, ana, ben, sue, hal, [Symbol.asyncDispose]: () => moved.disposeAsync() }
}

export const start = (text: string): Command => ({ do: 'start', text })
export const say = (text: string): Command => ({ do: 'say', text })
export const CLAIM: Command = { do: 'claim' }

/** What somebody finds. */
export async function finds(house: House, member: Member, text: string, before?: string): Promise<Found> {
  return foundSchema.parse((await looksFor(house, member, text, before)).body)
}

/** The texts they are shown, the newest first; of a look how many there are. */
export async function shown(house: House, member: Member, text: string): Promise<readonly (string | number)[]> {
  return (await finds(house, member, text)).hits.map(({ excerpt, many }) => excerpt?.text ?? many)
}

/** The rule that refuses somebody, or `done`. */
export const refused = async (house: House, member: Member, text: string): Promise<unknown> => ruleOf(await looksFor(house, member, text))

const looksFor = (house: House, member: Member, text: string, before?: string) =>
  house.ask('POST', PATHS.search, { headers: asMember(member), body: before === undefined ? { text } : { text, before } })
