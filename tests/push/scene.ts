// A desk whose people have devices, and a push service that keeps what these are told.

import assert from 'node:assert/strict'
import { randomBytes } from 'node:crypto'
import { PATHS, pushStateSchema } from '@earshot/contract'
import type { Role } from '@earshot/domain'
import { type TestDatabase, testDatabase } from '../../apps/server/src/adapters/postgres/testing.ts'
import { newPushKeys, openPushService } from '../../apps/server/src/adapters/push/web-push.ts'
import { anywhere, openPushReceiver, type PushReceiver } from '../../apps/server/src/testing/push-receiver.ts'
import { posts } from '../house/asking.ts'
import { type House, openHouse } from '../house/house.ts'
import { ruleOf } from '../house/http.ts'
import { answering, asGuest, asMember, type Guest, hire, type Member, makeDesk, type Place, visits } from '../house/people.ts'

export const service = openPushService({ keys: newPushKeys(), subject: 'https://chat.example.org', reach: anywhere })

export type Scene = AsyncDisposable & {
  readonly house: House
  readonly desk: Place
  readonly receiver: PushReceiver
  readonly database: TestDatabase
  /** Somebody of the desk with a device, online, and with no window. */
  readonly withDevice: (name: string, role?: Role, accepting?: boolean) => Promise<Member>
  /** A chat that begins to wait. */
  readonly begins: () => Promise<Guest>
  /** The house on the same database, started once more. */
  readonly again: () => Promise<House>
  /** Who was told, in order. */
  readonly told: () => readonly string[]
}

/** Dot takes calls in a window, where she is busy, so that the desk is open. */
export async function openScene(): Promise<Scene> {
  await using opening = new AsyncDisposableStack()
  const database = opening.use(await testDatabase())
  const receiver = opening.use(await openPushReceiver())
  const options = { database, pushService: service, instanceKey: randomBytes(32) }
  const house = opening.use(await openHouse(options))
  const desk = await makeDesk(house)
  const on = (name: string, role: Role, accepting: boolean) => hire(house, { name, roles: { [desk.desk]: role }, accepting })
  const dot = await on('Dot', 'listener', true)
  await answering(house, dot, desk)
  const opened = opening.move()
  return {
    ...{ house, desk, receiver, database, again: () => openHouse(options) },
    async withDevice(name, role = 'listener', accepting = true) {
      const member = await on(name, role, accepting)
      assert.equal(await switchesOn(house, asMember(member), `${receiver.origin}/push/${name}`), 'done')
      return member
    },
    async begins() {
      const guest = await visits(house, desk)
      assert.equal(await posts(house, asGuest(guest), guest.c, { do: 'start', text: 'my card is 4711' }), 'done')
      return guest
    },
    told: () => receiver.received.map(({ path }) => path.replace('/push/', '')),
    [Symbol.asyncDispose]: () => opened.disposeAsync(),
  }
}

type Headers = Readonly<Record<string, string>>

export const switchesOn = async (house: House, headers: Headers, endpoint: string): Promise<unknown> =>
  ruleOf(await house.ask('PUT', PATHS.myPush, { headers, body: { endpoint } }))

export const isOn = async (house: House, headers: Headers): Promise<boolean> =>
  pushStateSchema.parse((await house.ask('GET', PATHS.myPush, { headers })).body).on

/** Says of a conversation what the bus says when it has changed. */
export const hints = ({ parts }: House, { c }: Guest): void => parts.bus.publish({ about: 'conversation', c, head: 0, changed: true })
