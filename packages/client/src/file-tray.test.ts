// The files one has picked: sent when asked, kept when they were not taken, and never twice.

import assert from 'node:assert/strict'
import test from 'node:test'
import type { RefusalBody } from '@earshot/contract'
import { FileTray, sizeWords } from './file-tray.ts'

const door = { base: '', c: 'c', token: null }
const taken = { megabytes: 1, kinds: ['pictures' as const] }
const UNREACHED: RefusalBody = { rule: 'unavailable', words: 'It did not arrive.' }

function trayOf() {
  const asked: { id: string; answer: (refusal: RefusalBody | null) => void; progress: (part: number) => void; stopped: boolean }[] = []
  const tray = new FileTray({
    ...{ door, taken, whisper: false },
    send(_, { id }, progress) {
      const { promise, resolve } = Promise.withResolvers<RefusalBody | null>()
      const one = { id, answer: resolve, progress, stopped: false }
      asked.push(one)
      return {
        done: promise,
        stop() {
          one.stopped = true
          resolve(UNREACHED)
        },
      }
    },
  })
  const file = (size = 10, name = 'cat.png') => new File([new Uint8Array(size)], name)
  return { tray, asked, file, states: () => tray.snapshot().map(({ name, state, part }) => `${name} ${state} ${part}`) }
}

test('what is picked goes when it is sent, and leaves the tray once it is in the log', async () => {
  const { tray, asked, file, states } = trayOf()
  tray.add([file(), file(20, 'dog.png')])
  assert.deepEqual([states(), asked.length], [['cat.png ready 0', 'dog.png ready 0'], 0])
  tray.send(tray.snapshot()[1]?.id ?? '')
  asked[0]?.progress(0.5)
  assert.deepEqual(states(), ['cat.png ready 0', 'dog.png sending 0.5'])
  asked[0]?.answer(null)
  await Promise.resolve()
  assert.deepEqual(states(), ['cat.png ready 0'])
})

test('what was not taken stays, says why, and goes again under the same id', async () => {
  const { tray, asked, file, states } = trayOf()
  tray.add([file()])
  const id = tray.snapshot()[0]?.id ?? ''
  tray.send(id)
  tray.send(id)
  assert.equal(asked.length, 1)
  asked[0]?.answer(UNREACHED)
  await Promise.resolve()
  assert.deepEqual([tray.snapshot()[0]?.state, tray.snapshot()[0]?.why], ['failed', 'It did not arrive.'])
  tray.send(id)
  assert.deepEqual([states(), asked.map((one) => one.id)], [['cat.png sending 0'], [id, id]])
})

test('what is refused for what it is stays to be read, and does not go again', async () => {
  const { tray, asked, file } = trayOf()
  tray.add([file()])
  const id = tray.snapshot()[0]?.id ?? ''
  tray.send(id)
  asked[0]?.answer({ rule: 'file-lies', words: 'It is no picture.' })
  await Promise.resolve()
  assert.deepEqual([tray.snapshot()[0]?.again, tray.snapshot()[0]?.why], [false, 'It is no picture.'])
  tray.send(id)
  assert.equal(asked.length, 1)
})

test('what is too large says so before it is sent', () => {
  const { tray, file } = trayOf()
  tray.add([file(1_048_577), file(1_048_576)])
  assert.deepEqual(
    tray.snapshot().map(({ state }) => state),
    ['failed', 'ready'],
  )
  assert.match(tray.snapshot()[0]?.why ?? '', /larger than 1 MB/)
})

test('what is taken out on its way is stopped, and does not come back', async () => {
  const { tray, asked, file, states } = trayOf()
  tray.add([file()])
  const id = tray.snapshot()[0]?.id ?? ''
  tray.send(id)
  tray.remove(id)
  await Promise.resolve()
  assert.deepEqual([states(), asked[0]?.stopped], [[], true])
})

test('sizes as people read them', () => {
  assert.deepEqual([1, 1500, 1_048_575, 1_048_576, 5_000_000].map(sizeWords), ['1 KB', '1 KB', '1024 KB', '1.0 MB', '4.8 MB'])
})
