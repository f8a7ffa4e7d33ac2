// Reading changes nothing: no GET does anything but answer, apart from putting a look on record.

import assert from 'node:assert/strict'
import { randomUUID } from 'node:crypto'
import { test } from 'node:test'
import { PATHS } from '@earshot/contract'
import { everyAddress } from '../../house/addresses.ts'
import { openChats } from '../../house/chats.ts'
import { type House, openHouse } from '../../house/house.ts'
import { asGuest, asMember, hire, makeDesk, visits } from '../../house/people.ts'
import { rowsOf } from '../../house/rows.ts'

/** What reading alone puts on record. */
const LOOKS = ['conversation-read', 'conversation-copied', 'mail-read', 'address-seen']

/** What is written is kept to be found a moment later, which no GET has to do with. */
async function settledRows(house: House) {
  await house.keepWords()
  return rowsOf(house.database)
}

async function reading(house: House): Promise<void> {
  const desk = await makeDesk(house)
  const roles = (role: 'listener' | 'supervisor') => ({ [desk.desk]: role })
  const [ana, sue, max] = [
    await hire(house, { name: 'Ana', roles: roles('listener') }),
    await hire(house, { name: 'Sue', roles: roles('supervisor') }),
    await hire(house, { name: 'Max', organisation: 'admin' }),
  ]
  const chats = openChats(house)
  const guests = [
    await visits(house, desk),
    await chats.after(desk, [null, { do: 'start', text: 'x' }]),
    await chats.after(desk, [null, { do: 'start', text: 'x' }], [ana.actor, { do: 'claim' }]),
  ]
  const taken = guests[2]?.c ?? ''
  const ids = [desk.slug, desk.desk].flatMap((at) => guests.map(({ c }) => ({ desk: at, c, person: ana.actor.person })))
  const tricks = [
    `${PATHS.signOut}?_method=POST`,
    `${PATHS.status}?status=offline&_method=PUT`,
    `${PATHS.commands.replace(':c', taken)}?id=${randomUUID()}&command={"do":"close"}`,
  ]
  const paths = new Set(['/', '/healthz', `/d/${desk.slug}`, `/embed/${desk.slug}`, ...ids.flatMap(everyAddress), ...tricks])
  const everybody = [
    {},
    ...guests.map(asGuest),
    asMember(ana),
    asMember(sue),
    asMember(max),
    { ...asMember(ana), 'x-http-method-override': 'DELETE' },
  ]

  const before = await settledRows(house)
  const hints = house.hints.length
  for (const headers of everybody)
    for (const path of paths) for (const method of ['GET', 'HEAD']) await house.ask(method, path, { headers })
  const afterwards = await rowsOf(house.database)
  // Each node says every few seconds that it is there.
  for (const [table, rows] of before)
    if (!['public.audit', 'public.nodes'].includes(table)) assert.deepEqual(afterwards.get(table), rows, table)
  const lines = await house.database.db.selectFrom('audit').select(['actor', 'action', 'subject']).where('action', 'in', LOOKS).execute()
  assert.equal(afterwards.get('public.audit')?.length, (before.get('public.audit')?.length ?? 0) + lines.length)
  // Whoever asks for a file looks into the conversation as well, and HEAD is asked beside GET.
  const conversation = PATHS.conversation.replace(':c', taken)
  const looks = [...paths].filter((path) => path === conversation || path.startsWith(`${conversation}/files/`))
  const look = { actor: sue.actor.person, action: 'conversation-read', subject: taken }
  const reads = lines.filter(({ action }) => action === 'conversation-read')
  assert.deepEqual(reads, Array(2 * looks.length).fill(look))
  assert.equal(house.hints.length, hints)
}

test('reading', async (t) => {
  await using house = await openHouse()
  await t.test('no GET changes anything, whoever asks and whatever is asked', () => reading(house))
  await house.unharmed()
})
