// A house that is backed up while people write, and restored somewhere else, is the same house.

import assert from 'node:assert/strict'
import { randomBytes, randomUUID } from 'node:crypto'
import { statSync } from 'node:fs'
import { after, test } from 'node:test'
import { PATHS } from '@earshot/contract'
import { fold } from '@earshot/domain'
import { type TestDatabase, testDatabase } from '../../apps/server/src/adapters/postgres/testing.ts'
import { fileAt, sends } from '../files/sending.ts'
import { type Chats, openChats } from '../house/chats.ts'
import { type House, openHouse } from '../house/house.ts'
import { asGuest, type Guest, hire, type Member, makeDesk, type Place, signIn, visits } from '../house/people.ts'
import { backedUp, openFolder, restored, scratch, settingsIn, settingsOf } from './place.ts'

const work = scratch()
after(() => work[Symbol.dispose]())
const instanceKey = randomBytes(32)
const LIST = 'one, two, ünïcödé 🕯\n'

type Life = { readonly place: Place; readonly ana: Member; readonly sue: Member; readonly guests: readonly Guest[]; readonly file: string }

/** A desk with people on it, and a chat of every kind. */
async function live(house: House, chats: Chats): Promise<Life> {
  const place = await makeDesk(house, false, ['https://site.example'])
  const ana = await hire(house, { name: 'Ana', roles: { [place.desk]: 'listener' } })
  const sue = await hire(house, { name: 'Sue', roles: { [place.desk]: 'supervisor' } })
  const start = [null, { do: 'start', text: 'Tab\there, a \\ and \\. and\nlines, ünïcödé 🕯' }] as const
  const claim = [ana.actor, { do: 'claim' }] as const
  const guests = [
    await chats.after(place, start),
    await chats.after(
      place,
      start,
      claim,
      [ana.actor, { do: 'say', text: 'Hello' }],
      [ana.actor, { do: 'whisper', text: 'between us' }],
      [ana.actor, { do: 'name', name: 'Kim' }],
      [ana.actor, { do: 'address', email: 'kim@example.org' }],
      [null, { do: 'visit', page: 'https://site.example/help', title: 'Help' }],
    ),
    await chats.after(place, start, claim, [null, { do: 'close' }], [sue.actor, { do: 'note', text: 'kept' }]),
    await chats.after(place, [null, { do: 'leave', text: 'Call me', name: 'Robin', email: 'robin@example.org' }]),
  ]
  const [first] = guests
  const id = randomUUID()
  assert.ok(first !== undefined && (await sends(house, asGuest(first), first.c, Buffer.from(LIST), { name: 'list.txt', id })) === 'done')
  return { place, ana, sue, guests, file: fileAt(first.c, id) }
}

/** What visitors and a supervisor read. */
async function readings(house: House, guests: readonly Guest[], cookie: string): Promise<readonly unknown[]> {
  const read = (c: string, headers: Record<string, string>) => house.ask('GET', PATHS.conversation.replace(':c', c), { headers })
  const answers = await Promise.all(guests.flatMap((guest) => [read(guest.c, asGuest(guest)), read(guest.c, { cookie })]))
  assert.deepEqual([...new Set(answers.map(({ status }) => status))], [200])
  return answers.map(({ body }) => body)
}

const timers = async ({ pool }: TestDatabase): Promise<readonly unknown[]> =>
  (await pool.query('select task_identifier, key, run_at, attempts, locked_at from graphile_worker.jobs order by key')).rows

/** Writes in a chat until it is stopped. */
async function writing(chats: Chats, { c, actor }: Guest, stop: AbortSignal): Promise<void> {
  for (let nth = 1; !stop.aborted; nth++) assert.ok((await chats.perform(c, actor, { do: 'say', text: `${nth}` })).ok)
}

/** The texts of a chat, whose row must be the fold of its log. */
async function texts(chats: Chats, c: string): Promise<readonly string[]> {
  const log = await chats.log(c)
  assert.deepEqual(await chats.state(c), fold(log))
  return log.map(({ content }) => `${JSON.stringify(content)}`)
}

type Before = {
  readonly life: Life
  readonly read: readonly unknown[]
  readonly timers: readonly unknown[]
  readonly busy: { readonly c: string; readonly texts: readonly string[] }
}

/** Is as it was, and goes on. */
async function goesOn(database: TestDatabase, { life, read, timers: pending, busy }: Before): Promise<void> {
  await using house = await openHouse({ database, instanceKey })
  const chats = openChats(house)
  const { sue, guests, place, file } = life
  assert.deepEqual(await timers(database), pending)
  assert.deepEqual(await readings(house, guests, await signIn(house, sue.email)), read)
  assert.equal((await house.ask('GET', PATHS.me, { headers: { cookie: sue.cookie } })).status, 401)
  const kept = await texts(chats, busy.c)
  assert.deepEqual(kept, busy.texts.slice(0, kept.length))
  const [waiting] = guests
  assert.ok(waiting !== undefined)
  assert.equal((await house.ask('GET', file, { headers: asGuest(waiting) })).text, LIST)
  assert.ok((await chats.perform(waiting.c, waiting.actor, { do: 'say', text: 'and on' })).ok)
  assert.equal((await visits(house, place)).actor.desk, place.desk)
  await house.parts.audit.write({ actor: null, action: 'tried', subject: 'restore' })
  await house.unharmed()
}

test('a house is backed up while people write, and goes on in a fresh folder and back on the first PostgreSQL', async () => {
  await using database = await testDatabase()
  const [file, back] = [work.in('whole.gz'), work.in('back.gz')]
  const before = await (async () => {
    await using house = await openHouse({ database, instanceKey })
    const chats = openChats(house)
    const life = await live(house, chats)
    const busy = await chats.after(life.place, [null, { do: 'start', text: '0' }])
    const stop = new AbortController()
    const written = writing(chats, busy, stop.signal)
    const read = await readings(house, life.guests, life.sue.cookie)
    const { rows } = await backedUp(settingsOf(database, work.folder('first', instanceKey)), file)
    stop.abort()
    await written
    // The room of the desk is among them.
    assert.equal(rows.conversations, 6)
    assert.equal(statSync(file).mode & 0o777, 0o600)
    return { life, read, timers: await timers(database), busy: { c: busy.c, texts: await texts(chats, busy.c) } }
  })()

  const fresh = work.folder('fresh', instanceKey)
  const { keyPlace, rows } = await restored(settingsIn(fresh), file)
  assert.equal(keyPlace, `${fresh}/instance.key`)
  assert.equal(rows.pending_jobs, before.timers.length)
  {
    await using there = await openFolder(fresh)
    await goesOn(there, before)
  }

  await using other = await testDatabase()
  await backedUp(settingsIn(fresh), back)
  const again = await restored(settingsOf(other, fresh), back)
  assert.equal(again.rows.entries, (rows.entries ?? 0) + 1)
  await using house = await openHouse({ database: other, instanceKey })
  const { guests, sue } = before.life
  assert.deepEqual((await readings(house, guests.slice(1), await signIn(house, sue.email))).flat(), before.read.slice(2))
  assert.equal((await other.pool.query('select count(distinct id) = count(*) as once from audit')).rows[0].once, true)
})
