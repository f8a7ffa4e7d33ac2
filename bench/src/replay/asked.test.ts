// The command line of the replay: what is understood, and the sentence for what is not.

import assert from 'node:assert/strict'
import { test } from 'node:test'
import { Problem } from '../../../apps/server/src/problem.ts'
import { read } from './asked.ts'

test('a file alone is played at full speed on a server of its own, with chances that differ', () => {
  const asked = read(['chats.json'])
  assert.ok(asked !== null)
  const { seed, ...rest } = asked
  assert.deepEqual(rest, { file: 'chats.json', where: null, pace: null, cut: false, kills: 0, json: false })
  assert.ok(Number.isSafeInteger(seed))
})

test('everything that can be asked is understood', () => {
  assert.deepEqual(read(['--cut', '--kill', '--json', '--pace', '2.5', '--seed=7', 'a.json']), {
    ...{ file: 'a.json', where: null, pace: 2.5, cut: true, kills: 5, seed: 7, json: true },
  })
  const there = read(['a.json', '--url', 'https://chat.example/some/page', '--staff', 'ana@example.org:a:b c'])
  assert.deepEqual(there?.where, { base: 'https://chat.example', signIn: { email: 'ana@example.org', password: 'a:b c' } })
  assert.equal(read(['--help']), null)
})

const ANA = ['--staff', 'ana@example.org:secret']
const bad: readonly (readonly [readonly string[], RegExp])[] = [
  [[], /No file was named/],
  [['a.json', 'b.json'], /“b\.json” is one too many/],
  [['a.json', '--fly'], /--fly/],
  [['a.json', '--pace'], /--pace/],
  [['a.json', '--pace', '0'], /--pace needs a number/],
  [['a.json', '--pace', 'fast'], /“fast” is none/],
  [['a.json', '--pace='], /--pace needs a number/],
  [['a.json', '--seed', '1.5'], /--seed needs a number/],
  [['a.json', ...ANA], /no --url was named/],
  [['a.json', '--url', 'http://localhost:3000'], /name --staff EMAIL:PASSWORD/],
  [['a.json', '--url', 'localhost:3000', ...ANA], /“localhost:3000” is not an address/],
  [['a.json', '--url', 'http://localhost:3000', '--staff', 'ana'], /with a colon between them/],
  [['a.json', '--url', 'http://localhost:3000', ...ANA, '--kill'], /is not killed/],
]

for (const [words, sentence] of bad)
  test(`“${words.join(' ')}” is answered with ${sentence}`, () => {
    const says = (error: unknown) => error instanceof Problem && sentence.test(error.message) && error.message.includes('npm run replay')
    assert.throws(() => read(words), says)
  })
