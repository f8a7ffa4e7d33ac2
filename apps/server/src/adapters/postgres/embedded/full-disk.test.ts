// On a full disk everything ends in one sentence, nothing half made stays, and it works as soon as there is room.

import assert from 'node:assert/strict'
import { spawnSync } from 'node:child_process'
import { closeSync, mkdirSync, openSync, readdirSync, rmSync, writeSync } from 'node:fs'
import { type TestContext, test } from 'node:test'
import { problemIn } from '../../../problem.ts'
import { startEmbedded } from './embedded.ts'
import { ask, isRoot, opened, processesOn, scratch } from './testing/folders.ts'

const FULL = /: the disk is full\. What was acknowledged is safe; make room and start again\.$/

/** A disk of its own, or null where none can be had, which is said. */
function disk(t: TestContext, path: string): (Disposable & { readonly grow: (megabytes: number) => void }) | null {
  mkdirSync(path)
  const mount = (options: string) => spawnSync('mount', ['-t', 'tmpfs', '-o', options, 'none', path]).status === 0
  if (!isRoot || !mount('size=20m,mode=755')) {
    t.diagnostic(`not run: ${t.name}: a small disk can be made by root only, where mounting is allowed`)
    return null
  }
  return {
    grow: (megabytes) => assert.ok(mount(`remount,size=${megabytes}m`)),
    [Symbol.dispose]: () => assert.equal(spawnSync('umount', [path]).status, 0),
  }
}

/** Takes all the room there is. */
function fill(path: string): void {
  const file = openSync(path, 'w')
  const block = Buffer.alloc(4096)
  try {
    for (;;) writeSync(file, block)
  } catch (error) {
    assert.match(String(error), /ENOSPC/)
  } finally {
    closeSync(file)
  }
}

test('a full disk', async (t) => {
  using work = scratch()
  using small = disk(t, work.in('disk'))
  if (small === null) return
  const data = work.in('disk/data')
  const start = () => startEmbedded({ dataDir: data, say: () => {} })

  await assert.rejects(start(), { message: FULL })
  assert.deepEqual(readdirSync(data), [])

  small.grow(64)
  const statement = 'create table kept as select repeat(md5(n::text), 20) as many from generate_series(1, 100000) n'
  {
    await using embedded = await opened(data)
    await ask(embedded, 'create table kept as select 42 as answer')
    fill(work.in('disk/fill'))
    const broken = await ask(embedded, statement.replace('kept', 'lost')).catch((error: unknown) => error)
    assert.match(problemIn(new Error('It failed', { cause: broken }))?.message ?? '', /^The disk is full\. What was acknowledged is safe/)
  }

  fill(work.in('disk/more'))
  await assert.rejects(start(), { message: FULL })
  assert.deepEqual(processesOn(data), [])

  rmSync(work.in('disk/fill'))
  rmSync(work.in('disk/more'))
  await using embedded = await opened(data)
  assert.deepEqual(await ask(embedded, 'select answer from kept'), { answer: 42 })
})

test('an error that has nothing to do with the disk is no problem that was foreseen', () => {
  assert.equal(problemIn(new Error('It failed', { cause: new TypeError('not a function') })), null)
  assert.equal(problemIn('ENOSPC'), null)
})
