// A desk with a manager and somebody who answers, for tests of forms and of how a chat ends.

import assert from 'node:assert/strict'
import { madeFormSchema, PATHS } from '@earshot/contract'
import type { FormWords } from '@earshot/domain'
import type { PassedOn } from '../../apps/server/src/mail-port.ts'
import { asks } from '../house/asking.ts'
import { type House, type HouseOptions, openHouse } from '../house/house.ts'
import { answering, asMember, guestLine, hire, type Member, makeDesk, type Place, visits } from '../house/people.ts'

/** Ana answers, Ben and Sue (a supervisor) are on the desk too, Max manages and Eve is of another desk. */
export async function openScene(options: HouseOptions = {}) {
  await using opening = new AsyncDisposableStack()
  const house = opening.use(await openHouse(options))
  const [desk, other] = [await makeDesk(house), await makeDesk(house)]
  const on = (name: string, role: 'listener' | 'supervisor') => hire(house, { name, roles: { [desk.desk]: role } })
  const people = {
    ana: await on('Ana', 'listener'),
    ben: await on('Ben', 'listener'),
    sue: await on('Sue', 'supervisor'),
    max: await hire(house, { name: 'Max', organisation: 'manager' }),
    eve: await hire(house, { name: 'Eve', roles: { [other.desk]: 'supervisor' } }),
  }
  const ana = await answering(house, people.ana, desk)
  const moved = opening.move()
  return { house, desk, other, people, ana, [Symbol.asyncDispose]: () => moved.disposeAsync() }
}

export type Scene = Awaited<ReturnType<typeof openScene>>

/** A chat that Ana has taken, with the visitor's line. */
export async function takenChat({ house, desk, ana }: Scene) {
  const guest = await visits(house, desk)
  const visitor = await guestLine(house, guest)
  const { c } = guest
  visitor.send({ t: 'watch', c })
  assert.equal(await asks(visitor, c, { do: 'start', text: 'a secret of mine' }), 'done')
  assert.equal(await asks(ana, c, { do: 'claim' }), 'done')
  return { c, guest, visitor }
}

/** What a chat passes on, as its jobs say, the oldest first; they stay, so that one can come twice. */
export async function passedOn({ house }: Scene, c: string): Promise<readonly PassedOn[]> {
  const jobs = `select payload from graphile_worker._private_jobs where key like $1 order by id`
  const { rows } = await house.database.pool.query<{ payload: PassedOn }>(jobs, [`deliver:${c}:%`])
  return rows.map(({ payload }) => payload)
}

/** Takes all of it where it goes. */
export async function delivers(scene: Scene, c: string): Promise<void> {
  for (const what of await passedOn(scene, c)) await scene.house.deliver(what)
}

const at = (path: string, { desk }: Place, id = '') => path.replace(':desk', desk).replace(':id', id)

/** Asks for something of the forms of a desk. */
export const formsAsked = (
  house: House,
  method: string,
  place: Place,
  by: Member,
  words?: FormWords & { readonly version?: number },
  id?: string,
) =>
  house.ask(method, at(id === undefined ? PATHS.forms : PATHS.formsOne, place, id), {
    headers: asMember(by),
    ...(words === undefined ? {} : { body: words }),
  })

/** The id of a form that a manager has just made. */
export async function madeForm({ house, desk, people }: Scene, words: FormWords): Promise<string> {
  const made = await formsAsked(house, 'POST', desk, people.max, words)
  assert.equal(made.status, 200, made.text)
  return madeFormSchema.parse(made.body).id
}
