// A command that no frame can carry is refused where it is asked, and holds up nothing behind it.

import assert from 'node:assert/strict'
import { test } from 'node:test'
import { LONGEST_FRAME } from '@earshot/contract'
import { browserEffects } from './effects.ts'
import { Live } from './live.ts'
import { Hands } from './testing/hand.ts'

const C = '01890000-0000-7000-8000-000000000001'

/** A client on a line that is open. */
function online() {
  const hands = new Hands()
  const effects = { ...browserEffects, after: () => () => {}, openLine: hands.openLine }
  const live = new Live({ url: '', effects, keep: null, key: '', greeting: () => [], heard: () => {}, changed: () => {} })
  const connect = () => {
    live.connection.start()
    hands.last.say({ t: 'hello', c: C })
  }
  connect()
  const again = () => {
    hands.last.wire.cut()
    connect()
  }
  const sent = () => hands.all.flatMap(({ asked }) => asked).flatMap((frame) => (frame.t === 'do' ? [frame] : []))
  return { live, sent, again }
}

for (const text of ['x'.repeat(LONGEST_FRAME), '\u0000'.repeat(LONGEST_FRAME / 6), '語'.repeat(LONGEST_FRAME / 3), 'x'.repeat(1_000_000)]) {
  test(`${text.length} characters that take ${Buffer.byteLength(JSON.stringify(text))} bytes in a frame are refused in words and never sent`, () => {
    const { live, sent, again } = online()
    const large = live.ask(C, { do: 'say', text })
    const small = live.ask(C, { do: 'say', text: 'hello' })
    again()
    const first = live.ask('', { do: 'start', text })
    live.address(C)
    assert.deepEqual(
      sent().map(({ id }) => id),
      [small, small],
    )
    const failed = live.outbox.all.filter(({ state }) => state === 'failed')
    assert.deepEqual(
      failed.map(({ id, refusal }) => [id, refusal?.rule]),
      [
        [large, 'too-large'],
        [first, 'too-large'],
      ],
    )
  })
}

test('what just fits into a frame is sent in one that the server takes', () => {
  const { live, sent } = online()
  live.ask(C, { do: 'say', text: 'x'.repeat(LONGEST_FRAME - 250) })
  assert.equal(sent().length, 1)
  assert.ok(Buffer.byteLength(JSON.stringify(sent()[0])) <= LONGEST_FRAME)
})
