// Wherever a data folder lies, and wherever it is moved, its PostgreSQL is found; where that cannot be, a sentence says so.

import assert from 'node:assert/strict'
import { chmodSync, existsSync, mkdirSync, readdirSync, realpathSync, renameSync, rmSync, statSync } from 'node:fs'
import { join } from 'node:path'
import { after, test } from 'node:test'
import { findPlace, openHome, type Place } from './place.ts'
import { ask, isRoot, opened, otherGuest, processesOn, scratch } from './testing/folders.ts'

const work = scratch()
after(() => work[Symbol.dispose]())

const said: string[] = []
const placeOf = (home: string): Promise<Place> => findPlace(openHome(home), (line) => said.push(line), work.in('elsewhere'))

test('a folder with spaces, commas, quotes, dollars and letters of any kind serves, and so does one that is moved', async () => {
  const strange = work.in('the "data", of $HOME 100% — für Ærøskøbing 猫')
  {
    await using embedded = await opened(strange)
    await ask(embedded, 'create table kept as select 42 as answer')
    assert.deepEqual(embedded.said, [])
  }
  renameSync(strange, work.in('moved'))
  await using embedded = await opened(work.in('moved'))
  assert.deepEqual(await ask(embedded, 'select answer from kept'), { answer: 42 })
})

test('a folder that was moved while its PostgreSQL was left over serves from where it is now, with nothing left where it was', async () => {
  const killed = await otherGuest(work.in('moved'))
  await killed.kill()
  renameSync(work.in('moved'), work.in('again'))
  {
    await using embedded = await opened(work.in('again'))
    assert.deepEqual(await ask(embedded, 'select answer from kept'), { answer: 42 })
  }
  assert.deepEqual(processesOn(work.path), [])
  assert.ok(!existsSync(work.in('moved')))
})

test('a path too long for a socket serves by a private folder of a short name, which goes with it', async () => {
  // It is bytes that count, of which these letters have two.
  const long = work.in(`${'ä'.repeat(36)}/data`)
  mkdirSync(work.in('ä'.repeat(36)))
  renameSync(work.in('again'), long)
  const embedded = await opened(long)
  const { socket } = await placeOf(long)
  assert.match(socket, /^\/tmp\/earshot-[0-9a-f]{16}$/)
  assert.equal(statSync(socket).mode & 0o777, 0o700)
  assert.deepEqual(await ask(embedded, 'select answer from kept'), { answer: 42 })
  await embedded.stop()
  assert.ok(!existsSync(socket))
  mkdirSync(socket, { mode: 0o777 })
  chmodSync(socket, 0o777)
  await assert.rejects(opened(long), {
    message: /^The folder \/tmp\/earshot-.* should be private to PostgreSQL, but is not\. Nothing was changed; /,
  })
  rmSync(socket, { recursive: true })
  renameSync(long, work.in('again'))
})

test('nothing above the data folder changes, and of itself only that PostgreSQL may pass', async () => {
  const home = work.in('shared')
  mkdirSync(home)
  chmodSync(home, 0o1750)
  const place = await placeOf(home)
  assert.equal(statSync(home).mode & 0o7777, place.account === null ? 0o1750 : 0o1751)
  assert.equal(place.socket, join(realpathSync(home), 'socket'))
})

test('as root under a private home the files are elsewhere, found again when the folder is moved, and missed when they are gone', async (t) => {
  if (!isRoot) return t.diagnostic(`not run: ${t.name}: it needs root`)
  const home = work.in('private/data')
  mkdirSync(work.in('private'), { mode: 0o700 })
  const place = await placeOf(home)
  const base = join(place.cluster, '..')
  assert.match(base, /elsewhere\/[0-9a-f-]{36}$/)
  assert.deepEqual(said.splice(0), [`PostgreSQL's files are in ${base}, where the user that it runs as can reach them.`])
  assert.deepEqual(await placeOf(home), place)
  renameSync(home, work.in('public'))
  assert.deepEqual(await placeOf(work.in('public')), place)
  rmSync(base, { recursive: true })
  const missing =
    /^PostgreSQL's files of .*public should be in .*elsewhere\/.*, as .*postgres\.place says, but are not there\. Nothing was changed; /
  await assert.rejects(placeOf(work.in('public')), { message: missing })
  // Nothing new was begun there.
  assert.deepEqual(
    readdirSync(work.in('elsewhere')).filter((name) => !name.startsWith('postgresql-')),
    [],
  )
})

test('as root, data that are moved under a private home are not taken for new ones', async (t) => {
  if (!isRoot) return t.diagnostic(`not run: ${t.name}: it needs root`)
  renameSync(work.in('again'), work.in('private/again'))
  const out =
    /^The user .*, as whom PostgreSQL runs, cannot reach the data in .*private\/again\. Nothing was changed; put the folder where others may pass/
  await assert.rejects(opened(work.in('private/again')), { message: out })
  renameSync(work.in('private/again'), work.in('again'))
  await using embedded = await opened(work.in('again'))
  assert.deepEqual(await ask(embedded, 'select answer from kept'), { answer: 42 })
})
