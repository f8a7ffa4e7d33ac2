// Somebody else's conversation and one that does not exist are answered alike, byte for byte, at every door.

import assert from 'node:assert/strict'
import { randomUUID } from 'node:crypto'
import { test } from 'node:test'
import { PATHS } from '@earshot/contract'
import type { Command } from '@earshot/domain'
import type { Line } from '../../../apps/server/src/testing/line.ts'
import { openChats } from '../../house/chats.ts'
import { type House, openHouse } from '../../house/house.ts'
import { asGuest, asMember, guestLine, hire, makeDesk, type Place, staffLine, visits } from '../../house/people.ts'

const COMMANDS: Command[] = [
  { do: 'start', text: 'x' },
  { do: 'leave', text: 'x' },
  { do: 'say', text: 'x' },
  { do: 'say', text: '' },
  { do: 'whisper', text: 'x' },
  { do: 'note', text: 'x' },
  { do: 'claim' },
  { do: 'close' },
  { do: 'name', name: '(S) x' },
  { do: 'address', email: 'x' },
  { do: 'visit', page: 'https://site.example/', title: '' },
]

type Stranger = { readonly name: string; readonly headers: Readonly<Record<string, string>>; readonly line: Line }

async function strangers(house: House, desk: Place): Promise<readonly Stranger[]> {
  const visitor = await visits(house, desk)
  const elsewhere = await makeDesk(house)
  const staff = [
    { name: 'of another desk', roles: { [elsewhere.desk]: 'supervisor' as const } },
    { name: 'a manager', organisation: 'manager' as const },
    { name: 'an admin', organisation: 'admin' as const },
  ].map(async (hired) => {
    const member = await hire(house, hired)
    return { name: hired.name, headers: asMember(member), line: await staffLine(house, member) }
  })
  return [{ name: 'another visitor', headers: asGuest(visitor), line: await guestLine(house, visitor) }, ...(await Promise.all(staff))]
}

/** All that comes back over HTTP, apart from the time. */
async function overHttp(house: House, { headers }: Stranger, c: string) {
  const reading = PATHS.conversation.replace(':c', c)
  const answers = [await house.ask('GET', reading, { headers }), await house.ask('GET', `${reading}?since=1`, { headers })]
  for (const command of COMMANDS) {
    const body = { id: randomUUID(), command }
    answers.push(await house.ask('POST', PATHS.commands.replace(':c', c), { headers, body }))
  }
  return answers.map(({ status, text, headers: { date: _, ...rest } }) => ({ status, text, headers: rest }))
}

/** All that comes back on the socket, with the asker's own ids left out. */
async function onSocket({ line }: Stranger, c: string): Promise<readonly string[]> {
  const before = line.texts.length
  const ids = COMMANDS.map(() => randomUUID())
  for (const t of ['watch', 'typing'] as const) line.send({ t, c })
  line.send({ t: 'sync', c, since: 0 })
  for (const [nth, command] of COMMANDS.entries()) line.send({ t: 'do', id: ids[nth], c, command })
  const answers = () => line.texts.slice(before).filter((text) => text.includes(c))
  await line.until(() => answers().length === COMMANDS.length + 2, 'everything is answered')
  return answers()
    .map((text) => ids.reduce((left, id, nth) => left.replace(id, `id ${nth}`), text.replaceAll(c, 'c')))
    .toSorted()
}

async function alike(house: House): Promise<void> {
  const desk = await makeDesk(house)
  const chats = openChats(house)
  const { actor } = await hire(house, { name: 'Ana', roles: { [desk.desk]: 'listener' } })
  const real = [
    await chats.after(desk),
    await chats.after(desk, [null, { do: 'start', text: 'secret' }]),
    await chats.after(desk, [null, { do: 'start', text: 'secret' }], [actor, { do: 'claim' }]),
    await chats.after(desk, [null, { do: 'start', text: 'secret' }], [actor, { do: 'claim' }], [null, { do: 'close' }]),
    await chats.after(desk, [null, { do: 'leave', text: 'secret' }]),
  ]
  for (const stranger of await strangers(house, desk)) {
    const [http, socket] = [await overHttp(house, stranger, randomUUID()), await onSocket(stranger, randomUUID())]
    assert.ok(http.every(({ status, text }) => status === 404 && text.includes('no-such-conversation')))
    assert.ok(socket.every((text) => text.includes('no-such-conversation')))
    for (const { c } of real) {
      assert.deepEqual(await overHttp(house, stranger, c), http, stranger.name)
      assert.deepEqual(await onSocket(stranger, c), socket, stranger.name)
    }
  }
  assert.deepEqual(
    house.hints.filter(({ about }) => about === 'typing'),
    [],
  )
}

test('strangers', async (t) => {
  await using house = await openHouse()
  await t.test('somebody else’s conversation and a made-up one are answered alike', () => alike(house))
  await house.unharmed()
})
