// A data folder that cannot be used is refused in one sentence, and left as it was.

import assert from 'node:assert/strict'
import { chmodSync, chownSync, mkdirSync, readdirSync, readFileSync, renameSync, statSync, writeFileSync } from 'node:fs'
import { after, test } from 'node:test'
import { startEmbedded } from './embedded.ts'
import { livingPostmaster } from './postmaster.ts'
import { ask, folderOf, isRoot, opened, ordinaryUser, otherGuest, processesOn, scratch } from './testing/folders.ts'

const work = scratch()
after(() => work[Symbol.dispose]())
const data = work.in('data')
const version = work.in('data/postgres/PG_VERSION')

/** Every file of a folder with its size and when it was changed. */
const listOf = (folder: string): readonly string[] =>
  readdirSync(folder, { recursive: true, encoding: 'utf8' })
    .map((name) => ({ name, ...statSync(`${folder}/${name}`) }))
    .map(({ name, size, mtimeMs, ctimeMs, mode }) => [name, size, mtimeMs, ctimeMs, mode].join(' '))
    .sort()

async function refused(folder: string, sentence: RegExp): Promise<void> {
  const before = listOf(folder)
  await assert.rejects(startEmbedded({ dataDir: folder, say: () => {} }), { message: sentence })
  assert.deepEqual(listOf(folder), before)
  assert.deepEqual(processesOn(folder), [])
}

test('data of a newer or older PostgreSQL, or of one that they do not name, are refused and left as they are', async () => {
  {
    await using embedded = await opened(data)
    await ask(embedded, 'create table kept as select 42 as answer')
  }
  const ours = readFileSync(version, 'utf8')
  for (const [text, sentence] of [
    [
      '99\n',
      /^The data in .*postgres belongs to PostgreSQL 99, and this Earshot brings PostgreSQL \d+\. Nothing was changed; start the newer Earshot/,
    ],
    [
      '15\n',
      /^The data in .*postgres belongs to PostgreSQL 15, and this Earshot brings PostgreSQL \d+\. Nothing was changed; start the older Earshot/,
    ],
    ['', /^The data in .*postgres do not say which PostgreSQL they belong to\. Nothing was changed; put .*PG_VERSION back\.$/],
    ['\0', /^The data in .*postgres do not say which PostgreSQL they belong to\. Nothing was changed/],
  ] as const) {
    writeFileSync(version, text)
    await refused(data, sentence)
  }
  writeFileSync(version, ours)
  await using embedded = await opened(data)
  assert.deepEqual(await ask(embedded, 'select answer from kept'), { answer: 42 })
})

test('a folder with something else where the data should be is refused and left as it is', async () => {
  mkdirSync(work.in('else/postgres'), { recursive: true })
  writeFileSync(work.in('else/postgres/diary.txt'), 'mine')
  await refused(
    work.in('else'),
    /^The data in .*else\/postgres cannot be read \(.*PG_VERSION.*\)\. Nothing was lost; mend that and start again\.$/,
  )
})

test('data whose settings are gone are refused with the reason that PostgreSQL gives', async () => {
  const settings = work.in('data/postgres/postgresql.conf')
  renameSync(settings, `${settings}.gone`)
  const sentence =
    /^PostgreSQL could not be started \(.*postgresql\.conf.*No such file.*\)\. Nothing was lost; .*postgres\.log says more\.$/
  await assert.rejects(startEmbedded({ dataDir: data, say: () => {} }), { message: sentence })
  renameSync(`${settings}.gone`, settings)
})

test('a data folder that is a file is refused', async () => {
  writeFileSync(work.in('file'), '')
  const sentence = /^The data folder .*file cannot be used \(.*file already exists.*\)\. Nothing was lost; mend that and start again\.$/
  await assert.rejects(startEmbedded({ dataDir: work.in('file'), say: () => {} }), { message: sentence })
})

test('a folder of another user is refused, and so is one that may not be written to', async (t) => {
  const user = ordinaryUser(t)
  if (user === null) return
  const strange = isRoot ? folderOf(0, work.in('strange')) : '/usr'
  await refusedTo(
    user,
    strange,
    /^The data folder .* belongs to another user\. Nothing was changed; start Earshot as that user, or name another DATA_DIR\.$/,
  )
  const still = folderOf(user, work.in('still'))
  chmodSync(still, 0o500)
  await refusedTo(
    user,
    still,
    /^PostgreSQL's data could not be made in .*: its user may not read and write there\. Nothing was changed; let it, /,
  )
  assert.deepEqual(readdirSync(still), [])
  await refusedTo(
    user,
    `${still}/new`,
    /^The data folder .*new cannot be used: its user may not read and write there\. Nothing was changed; /,
  )
})

async function refusedTo(user: number, folder: string, sentence: RegExp): Promise<void> {
  const { said, open } = await otherGuest(folder, user)
  assert.equal(open, false)
  assert.match(said.join('\n'), sentence)
}

test('data of another user are refused to an ordinary one, and root lets PostgreSQL run as who owns them', async (t) => {
  const user = ordinaryUser(t)
  if (user === null) return
  if (!isRoot) return t.diagnostic(`not run: ${t.name}: only root can make them`)
  const owned = folderOf(user, work.in('owned'))
  const owner = await otherGuest(owned, user)
  assert.deepEqual([owner.open, owner.said], [true, []])
  await owner.leave()
  {
    await using _ = await opened(owned)
    assert.equal(statSync(`/proc/${livingPostmaster(`${owned}/postgres`)?.pid}`).uid, user)
  }
  const again = await otherGuest(owned, user)
  assert.deepEqual([again.open, again.said], [true, []])
  await again.leave()
  chownSync(data, user, user)
  await refusedTo(user, data, /^The data in .*postgres cannot be read: its user may not read and write there\. Nothing was changed; /)
})
