// A replay, whole: three invented chats through a server of its own that is killed, over lines that are cut.

import assert from 'node:assert/strict'
import { test } from 'node:test'
import type { FileChat } from './chats.ts'
import { replay } from './replay.ts'
import { isWhole } from './report.ts'

const CHATS: readonly FileChat[] = [
  {
    id: 'opening hours',
    turns: [
      { from: 'visitor', text: 'Hello, are you open on Sundays?' },
      { from: 'staff', text: 'Hello' },
      { from: 'staff', text: 'Hello' },
      { from: 'staff', text: 'From ten to four.\r\nThe café opens at nine.' },
      { from: 'visitor', text: 'Thank you 🙏🏽 <b>so</b> much' },
      { from: 'visitor', text: '  Bye  ' },
    ],
  },
  {
    id: 'staff first',
    turns: [
      { from: 'staff', text: 'Good evening, what is it about?' },
      { from: 'visitor', text: '{"kind":"whisper"}' },
      { from: 'staff', text: 'שלום \u202e \u2028 e\u0301' },
    ],
  },
  {
    id: 'hard to keep',
    turns: [
      { from: 'visitor', text: ' ' },
      { from: 'visitor', text: 'a\u0000b' },
      { from: 'staff', text: 'x'.repeat(70_000) },
      { from: 'visitor', text: 'x'.repeat(8_000) },
      { from: 'staff', text: '\ud83d' },
      { from: 'staff', text: 'I see.' },
    ],
  },
]

test('everything comes back once and in order, no whisper leaks, what is refused is told, and nothing is left behind', async () => {
  const said: string[] = []
  const asked = { where: null, pace: null, cut: true, kills: 1, seed: 7 }
  const ended = Promise.withResolvers<never>().promise
  const report = await replay({ chats: CHATS, asked, say: (words) => said.push(words), ended })
  assert.ok(isWhole(report), said.join('\n'))
  const { chats, turns, refused, kills } = report
  assert.deepEqual({ chats, turns, refused, kills }, { chats: 3, turns: 15, refused: 4, kills: 1 })
  assert.ok(report.cuts > 0)
  assert.ok(report.whispers >= 3)
  assert.ok(report.p50_ms > 0 && report.p99_ms >= report.p50_ms)
  const refusals = said.filter((words) => words.includes('was refused'))
  assert.deepEqual(
    refusals.map((words) => words.split(' was refused')[0]),
    ['hard to keep: turn 1', 'hard to keep: turn 2', 'hard to keep: turn 3', 'hard to keep: turn 5'],
  )
  const base = said.join().match(/http:\S+:\d+/)?.[0] ?? ''
  await assert.rejects(fetch(`${base}/healthz`), (error) => error instanceof TypeError && `${error.cause}`.includes('ECONNREFUSED'))
})
