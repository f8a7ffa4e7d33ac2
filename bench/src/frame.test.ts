// Frames as bytes: what one side sends is what the other reads, wherever the network cuts it.

import assert from 'node:assert/strict'
import { test } from 'node:test'
import { clientFrame, PING, readFrames, serverFrame, TEXT } from './frame.ts'

const lengths = [0, 1, 125, 126, 127, 300, 65_535]

for (const [name, frame] of [
  ['client', clientFrame],
  ['server', serverFrame],
] as const) {
  test(`frames of a ${name} are read as they were sent`, () => {
    const payloads = lengths.map((length) => 'abcdefg'.repeat(10_000).slice(0, length))
    const heard: string[] = []
    const bytes = Buffer.concat(payloads.map((payload) => frame(TEXT, payload)))
    assert.equal(
      readFrames(bytes, (_, payload) => heard.push(payload)),
      bytes.length,
    )
    assert.deepEqual(heard, payloads)
  })

  test(`a frame of a ${name} that is not whole yet is left for later`, () => {
    const whole = frame(PING, 'x'.repeat(130))
    for (let cut = 0; cut < whole.length; cut++) {
      assert.equal(
        readFrames(Buffer.from(whole.subarray(0, cut)), () => assert.fail('not whole')),
        0,
      )
    }
  })
}

test('a payload beyond 64 KiB is read', () => {
  const head = Buffer.alloc(10)
  head[0] = 0x80 | TEXT
  head[1] = 127
  head.writeBigUInt64BE(70_000n, 2)
  const heard: number[] = []
  readFrames(Buffer.concat([head, Buffer.alloc(70_000, 'a')]), (_, payload) => heard.push(payload.length))
  assert.deepEqual(heard, [70_000])
})

test('a fragment is refused', () => {
  const bytes = serverFrame(TEXT, 'half of it')
  bytes[0] = TEXT
  assert.throws(() => readFrames(bytes, () => {}), /fragments/)
})
