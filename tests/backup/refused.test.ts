// What is not a whole backup, or would go where something is already, is refused in a sentence before anything is changed.

import assert from 'node:assert/strict'
import { createHash, randomBytes } from 'node:crypto'
import { readdirSync, readFileSync, statSync, writeFileSync } from 'node:fs'
import { after, test } from 'node:test'
import { gunzipSync, gzipSync } from 'node:zlib'
import { loadBackup } from '../../apps/server/src/adapters/backup/loading.ts'
import { verifyBackup } from '../../apps/server/src/adapters/backup/reading.ts'
import { openGround } from '../../apps/server/src/adapters/ground.ts'
import { migrations } from '../../apps/server/src/adapters/postgres/migrate.ts'
import { enterAlone } from '../../apps/server/src/adapters/postgres/sole.ts'
import { testDatabase } from '../../apps/server/src/adapters/postgres/testing.ts'
import { Problem } from '../../apps/server/src/problem.ts'
import { openChats } from '../house/chats.ts'
import { openHouse } from '../house/house.ts'
import { makeDesk } from '../house/people.ts'
import { backedUp, restored, type Settings, scratch, settingsIn, settingsOf } from './place.ts'

const work = scratch()
after(() => work[Symbol.dispose]())
const instanceKey = randomBytes(32)
const signal = new AbortController().signal

/** A house with one chat. */
async function lived(): Promise<AsyncDisposable & { readonly settings: Settings }> {
  const database = await testDatabase()
  await using house = await openHouse({ database, instanceKey })
  await openChats(house).after(await makeDesk(house), [null, { do: 'start', text: 'Hello' }])
  const settings = settingsOf(database, work.folder(`source-${count++}`, instanceKey))
  return { settings, [Symbol.asyncDispose]: () => database[Symbol.asyncDispose]() }
}

let made: Promise<string> | null = null
/** A backup of it, made once. */
function backup(): Promise<string> {
  made ??= (async () => {
    await using house = await lived()
    await backedUp(house.settings, work.in('good.gz'))
    return work.in('good.gz')
  })()
  return made
}

let count = 0
function written(data: Uint8Array): string {
  const file = work.in(`${count++}.gz`)
  writeFileSync(file, data)
  return file
}

const refused = (file: string, sentence: RegExp) =>
  assert.rejects(verifyBackup(file, signal), (error) => error instanceof Problem && sentence.test(error.message))

/** The backup with another text, which is whole in itself. */
function rewritten(file: string, change: (text: string) => string): string {
  const lines = change(gunzipSync(readFileSync(file)).toString())
    .trimEnd()
    .split('\n')
  const text = `${lines.slice(0, -1).join('\n')}\n`
  const footer = { ...JSON.parse(lines.at(-1) ?? ''), sha256: createHash('sha256').update(text).digest('hex') }
  return written(gzipSync(`${text}${JSON.stringify(footer)}\n`))
}

const NOT_WHOLE = /^The backup .* is not whole, or was changed after it was written\. Nothing of it was used; take another copy\.$/
const NONE = /^.* is no backup of an Earshot\. Nothing was changed; name the file that npm run backup wrote\.$/

test('a backup that was cut off anywhere is refused', async () => {
  const file = await backup()
  const good = readFileSync(file)
  for (let length = 20; length < good.length; length += 97) await refused(written(good.subarray(0, length)), NOT_WHOLE)
  await refused(written(good.subarray(0, -1)), NOT_WHOLE)
  const text = gunzipSync(good).toString()
  const ends = [...text.matchAll(/\n/g)].map(({ index }) => index + 1)
  for (const end of ends.slice(0, -1)) await refused(written(gzipSync(text.slice(0, end))), NOT_WHOLE)
  await refused(written(gzipSync(`${text}more\n`)), NOT_WHOLE)
})

/** The text of a packed file, or null when it cannot be unpacked. */
function unpacked(file: Buffer): string | null {
  try {
    return gunzipSync(file).toString()
  } catch {
    return null
  }
}

test('a backup in which a bit was changed is refused', async () => {
  const file = await backup()
  const good = readFileSync(file)
  const text = gunzipSync(good).toString()
  // Four bytes of the time, and two that nobody reads, are in gzip's own header (RFC 1952).
  for (let at = 10; at < good.length; at += 61) {
    const changed = Buffer.from(good)
    changed.writeUInt8(changed.readUInt8(at) ^ (1 << (at % 8)), at)
    // A bit that only fills up a byte (RFC 1951) changes nothing of what is in the file.
    if (unpacked(changed) !== text) await refused(written(changed), /is not whole|is no backup/)
  }
  for (const change of [
    (all: string) => all.replace('Night line', 'Night lime'),
    (all: string) => all.replace(/\n[^\n]*\n\\\.\n/, '\n\\.\n'),
    (all: string) => all.replace('COPY organisation', 'COPY organization'),
    (all: string) => all.replace('"organisation":0', '"organisation":1'),
  ])
    await refused(written(gzipSync(change(text))), NOT_WHOLE)
})

test('what is no backup is refused, and one of a newer form', async () => {
  const file = await backup()
  await refused(written(Buffer.from('Dear diary\n')), NONE)
  await refused(written(Buffer.alloc(0)), /is no backup|is not whole/)
  await refused(written(gzipSync('Dear diary\n')), NONE)
  await refused(written(gzipSync(Buffer.alloc(1_000_000, 'x'))), NONE)
  await refused(work.in('nowhere'), /^There is no file .*nowhere\. Nothing was changed\.$/)
  await refused(work.in('.'), NONE)
  await refused(
    rewritten(file, (text) => text.replace('"earshotBackup":1', '"earshotBackup":2,"more":true')),
    /^The backup .* was written by a newer Earshot, in a form that this one cannot read\. Nothing was changed; use the newer version\.$/,
  )
})

test('a refused backup leaves the folder as it was', async () => {
  const file = await backup()
  const folder = work.folder('untouched')
  const config = settingsIn(folder)
  await assert.rejects(restored(config, written(readFileSync(file).subarray(0, -9))), { message: NOT_WHOLE })
  const newer = rewritten(file, (text) => text.replace(/"number":\d+/, '"number":9001'))
  await assert.rejects(restored(config, newer), {
    message: /^The backup belongs to a newer Earshot \(it is at migration 9001\)\. Nothing was changed/,
  })
  const other = rewritten(file, (text) => text.replace(/"checksum":"\w+"/, '"checksum":"other"'))
  await assert.rejects(restored(config, other), { message: /^The backup belongs to another Earshot/ })
  assert.deepEqual(readdirSync(folder), [])
  writeFileSync(`${folder}/diary.txt`, '')
  await assert.rejects(restored(config, file), {
    message: /^.*untouched is not empty, and a backup only goes where nothing is\. Nothing was changed/,
  })
  assert.deepEqual(readdirSync(folder), ['diary.txt'])
})

test('a database in which something is, or which is served, is refused and left as it is', async () => {
  const file = await backup()
  await using house = await lived()
  await assert.rejects(restored(house.settings, file), { message: /^There is an Earshot here already, .* Nothing was changed/ })
  await using database = await testDatabase()
  const target = settingsOf(database, work.folder('target', instanceKey))
  {
    await using _alone = await enterAlone(database.config)
    await assert.rejects(restored(target, file), { message: /^Another Earshot is serving from this database\. Nothing was changed/ })
  }
  await database.pool.query(`insert into migrations (number, name, checksum) values (9001, '9001_next.sql', 'one')`)
  await assert.rejects(restored(target, file), { message: /^The tables here were made by a newer Earshot/ })
  await database.pool.query('drop schema public cascade; create schema public; create table diary ()')
  await assert.rejects(restored(target, file), { message: /^The database holds tables that are not Earshot’s, .* Nothing was changed/ })
})

test('with another instance key nothing is kept and nothing served, and with the right one it is restored after all', async () => {
  const file = await backup()
  await using database = await testDatabase()
  const folder = work.folder('keys', randomBytes(32))
  const target = settingsOf(database, folder)
  const wrong =
    /^The instance key in .*instance\.key is not the one of this backup, .* Nothing was kept; put the right key there, or take it away\.$/
  await assert.rejects(restored(target, file), { message: wrong })
  assert.equal((await database.pool.query('select from desks')).rowCount, 0)
  const right = { ...target, instanceKey: instanceKey.toString('base64') }
  assert.equal((await restored(right, file)).keyPlace, 'EARSHOT_INSTANCE_KEY')
  // Those of a chat, and the beginning of its desk's room.
  assert.equal((await database.pool.query('select from entries')).rowCount, 5)
  const serving = openGround({
    config: {
      ...target,
      host: '127.0.0.1',
      port: 3000,
      publicUrl: undefined,
      trustProxy: false,
      mailPerAddress: 5,
      smtp: undefined,
      visitsPerMinute: 60,
    },
    origins: ['http://127.0.0.1:3000'],
    say: () => {},
    alone: true,
  })
  await assert.rejects(serving, {
    message: /^The instance key in .* is not the one that the conversations in the database are sealed with\. Nothing was changed/,
  })
})

test('the instance key is in a backup only when it is asked for, and is put back where none is', async () => {
  const file = await backup()
  await using house = await lived()
  const { settings } = house
  const secret = instanceKey.toString('base64')
  assert.ok(!gunzipSync(readFileSync(file)).toString().includes(secret))
  const withKey = work.in('with-key.gz')
  await backedUp(settings, withKey, { withKey: true })
  await using database = await testDatabase()
  const other = settingsOf(database, work.folder('other', randomBytes(32)))
  await assert.rejects(restored(other, withKey), {
    message: /^The backup holds another instance key than .*other\/instance\.key\. Nothing was changed/,
  })
  const target = settingsOf(database, work.in('made'))
  const { keyPlace } = await restored(target, withKey)
  assert.equal(keyPlace, work.in('made/instance.key'))
  assert.equal(readFileSync(work.in('made/instance.key'), 'utf8').trim(), secret)
  assert.equal(statSync(work.in('made/instance.key')).mode & 0o777, 0o600)
  const keyless = { ...settings, dataDir: work.folder('keyless') }
  await assert.rejects(backedUp(keyless, work.in('x.gz'), { withKey: true }), {
    message: /^There is no instance key in .* Nothing was written/,
  })
  const mistaken = { ...settings, dataDir: work.folder('mistaken', randomBytes(32)) }
  await assert.rejects(backedUp(mistaken, work.in('x.gz'), { withKey: true }), { message: /does not open the conversations/ })
})

test('a backup of an older Earshot is brought to the shape of this one', async () => {
  const file = await backup()
  await using database = await testDatabase()
  const next = {
    number: 9001,
    name: '9001_next.sql',
    sql: 'create table next as select count(*) as chats from conversations where phase is not null',
    checksum: 'one',
  }
  const { header } = await verifyBackup(file, signal)
  const ours = [...(await migrations()), next]
  await loadBackup({ connection: database.config, file, header, instanceKey: null, signal, ours })
  assert.deepEqual((await database.pool.query('select chats from next')).rows, [{ chats: 1 }])
})

test('a file is written over only when that is asked for, and one that was interrupted is not there', async () => {
  await using house = await lived()
  const { settings } = house
  const file = work.in('twice.gz')
  await backedUp(settings, file)
  await assert.rejects(backedUp(settings, file), { message: /^There is a file .*twice\.gz already\. Nothing was written/ })
  await backedUp(settings, file, { overwrite: true })
  const interrupted = work.in('interrupted.gz')
  await assert.rejects(backedUp(settings, interrupted, { signal: AbortSignal.abort() }), { message: /^Interrupted\. .* was not written/ })
  await assert.rejects(backedUp(settings, work.in('no/folder.gz')), { message: /^There is no folder .*no\. Nothing was written/ })
  assert.deepEqual(
    readdirSync(work.in('.')).filter((name) => name.includes('interrupted') || name.includes('unfinished')),
    [],
  )
  await assert.rejects(backedUp(settingsIn(work.in('nothing')), work.in('y.gz')), {
    message: /^There is no Earshot in .*nothing, so there is nothing to back up/,
  })
})
