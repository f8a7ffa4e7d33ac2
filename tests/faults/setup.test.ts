// npm start installs and builds what is missing or stale, does again what was cut off, and ends with whoever started it.

import assert from 'node:assert/strict'
import { rmSync } from 'node:fs'
import { after, test } from 'node:test'
import { processesOn, scratch } from '../../apps/server/src/adapters/postgres/embedded/testing/folders.ts'
import { smallClone } from './clone.ts'
import { end } from './command.ts'

// The tests use one clone, one after the other.
const work = scratch()
const clone = smallClone(work.in('a clone, of Søren’s'))
after(() => {
  for (const pid of processesOn(work.path)) process.kill(pid, 'SIGKILL')
  work[Symbol.dispose]()
})

/** Starts it, ends it once it serves, and tells what npm and Vite had to do for it. */
async function once(...args: readonly string[]): Promise<readonly string[]> {
  const running = clone.start(...args)
  const [, heard] = await running.printed(/^ready (.*)$/m)
  assert.equal(heard, args.join())
  assert.equal((await end(running)).code, 0)
  return clone.done()
}

/** It ends by itself, with a sentence. */
async function stops(): Promise<string> {
  const { code, output } = await clone.start().ended
  assert.equal(code, 1)
  return output
}

test('an installation that fails, or leaves out what must run, is said in a sentence', async () => {
  clone.write('npm-way.txt', 'fail')
  assert.match(await stops(), /The packages could not be installed\. Nothing else was changed; see above for the reason, and try again\.\n/)
  clone.write('npm-way.txt', 'leave out')
  assert.match(await stops(), /The pinned Node\.js is not among the installed packages: .*ignore-scripts/)
  assert.deepEqual(clone.done(), ['installed', 'installed'])
})

test('an installation that was interrupted leaves no process, and is done again', async () => {
  clone.write('npm-way.txt', 'hang')
  const running = clone.start()
  await running.printed(/hangs/)
  assert.equal((await end(running, 'SIGINT')).code, 130)
  assert.deepEqual(processesOn(work.path), [])
  clone.write('npm-way.txt', '')
  assert.deepEqual(clone.done(), ['installed'])
  assert.deepEqual(await once('--demo'), ['installed', 'built', 'built'])
  assert.deepEqual(await once(), [])
})

test('other packages are installed, a changed source is built, and a test or a build is no source', async () => {
  clone.write('package-lock.json', '{ "changed": true }')
  assert.deepEqual(await once(), ['installed', 'built', 'built'])
  clone.write('packages/domain/src/rule.ts', 'changed')
  assert.deepEqual(await once(), ['built', 'built'])
  clone.write('apps/console/src/new/screen.tsx', '')
  assert.deepEqual(await once(), ['built', 'built'])
  clone.write('packages/domain/src/rule.test.ts', '')
  assert.deepEqual(await once(), [])
})

test('a build that fails, was interrupted or was removed is done again', async () => {
  clone.write('apps/widget/src/main.tsx', 'wrong')
  clone.write('vite-fails', '')
  assert.match(await stops(), /apps\/console could not be built\. Nothing else was changed; see above for the reason, and try again\.\n/)
  rmSync(clone.path('vite-fails'))
  assert.deepEqual(clone.done(), ['built'])
  assert.deepEqual(await once(), ['built', 'built'])
  rmSync(clone.path('apps/widget/dist'), { recursive: true })
  assert.deepEqual(await once(), ['built'])
})

test('a signal to start.mjs alone reaches the server, and so does its sudden end', async () => {
  for (const [signal, heard] of [
    ['SIGINT', 'SIGINT'],
    ['SIGTERM', 'SIGTERM'],
    ['SIGHUP', 'SIGHUP'],
    ['SIGKILL', 'disconnect'],
  ] as const) {
    const running = clone.start()
    await running.printed(/ready/)
    const { output } = await end(running, signal)
    assert.match(output, new RegExp(`heard ${heard}\n`))
  }
})

test('a signal to npm alone reaches the server, and so does its sudden end', async () => {
  for (const [signal, heard] of [
    ['SIGINT', 'SIGINT'],
    ['SIGTERM', 'SIGTERM'],
    ['SIGKILL', 'SIGTERM'],
  ] as const) {
    const running = clone.npmStart()
    await running.printed(/ready/)
    const { output } = await end(running, signal)
    assert.match(output, new RegExp(`heard ${heard}\n`))
  }
})
