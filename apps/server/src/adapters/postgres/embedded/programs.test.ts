// PostgreSQL's programs are used where they are, or copied whole to where their user can reach them.

import assert from 'node:assert/strict'
import { chmodSync, existsSync, mkdirSync, readdirSync, readFileSync, readlinkSync, statSync, symlinkSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { after, test } from 'node:test'
import { accountFor } from './account.ts'
import { packaged, programsFor } from './programs.ts'
import { isRoot, scratch } from './testing/folders.ts'

const work = scratch()
after(() => work[Symbol.dispose]())
const elsewhere = work.in('elsewhere')
const account = accountFor(work.in('none'), () => {}) ?? { name: 'somebody else', uid: 65_533, gid: 65_533 }

/** Something like PostgreSQL's programs, which only their owner can reach. */
function hidden(version: string): { programs: string; version: string } {
  const programs = join(work.in('private'), version)
  mkdirSync(join(programs, 'bin'), { recursive: true })
  mkdirSync(join(programs, 'lib'))
  writeFileSync(join(programs, 'bin/postgres'), `This is ${version}`, { mode: 0o700 })
  writeFileSync(join(programs, 'lib/libpq.so.1'), '', { mode: 0o600 })
  symlinkSync('libpq.so.1', join(programs, 'lib/libpq.so'))
  chmodSync(work.in('private'), 0o700)
  return { programs, version }
}

test('they are used where they are, by whoever runs Earshot or by a user who can reach them', async () => {
  const here = hidden('1.0')
  assert.equal(await programsFor(null, here, elsewhere), here.programs)
  chmodSync(work.in('private'), 0o711)
  assert.equal(await programsFor(account, here, elsewhere), here.programs)
  assert.ok(!existsSync(elsewhere))
  assert.match(packaged().version, /^\d+\./)
})

test('they are copied once for each version, whole, and so that everybody can run them whatever the umask', async () => {
  const before = process.umask(0o077)
  after(() => process.umask(before))
  const two = hidden('2.0')
  const copy = join(elsewhere, 'postgresql-2.0')
  assert.deepEqual(await Promise.all([two, two, two].map((one) => programsFor(account, one, elsewhere))), [copy, copy, copy])
  assert.equal(statSync(elsewhere).mode & 0o001, 0o001)
  assert.equal(statSync(copy).mode & 0o777, 0o755)
  assert.equal(statSync(join(copy, 'bin/postgres')).mode & 0o777, 0o755)
  assert.equal(statSync(join(copy, 'lib/libpq.so.1')).mode & 0o777, 0o644)
  assert.equal(readlinkSync(join(copy, 'lib/libpq.so')), 'libpq.so.1')
  if (isRoot) assert.equal(statSync(copy).uid, 0)
  mkdirSync(join(elsewhere, 'postgresql-3.0.making-interrupted/bin'), { recursive: true })
  const [three, second] = [hidden('3.0'), statSync(copy).ino]
  assert.equal(readFileSync(join(await programsFor(account, three, elsewhere), 'bin/postgres'), 'utf8'), 'This is 3.0')
  assert.equal(await programsFor(account, two, elsewhere), copy)
  assert.equal(statSync(copy).ino, second)
  assert.deepEqual(readdirSync(elsewhere).sort(), ['postgresql-2.0', 'postgresql-3.0'])
})
