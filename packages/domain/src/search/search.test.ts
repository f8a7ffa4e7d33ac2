// What is found by its words, and what is shown of it.

import assert from 'node:assert/strict'
import { test } from 'node:test'
import { excerptOf } from './excerpt.ts'
import { MOST_WORDS, placedIn, soughtIn, wordsIn } from './words.ts'
import { writtenIn } from './written.ts'

test('SEARCH-1 a word is found whatever its case, its accents and the form its letters were typed in', () => {
  for (const text of ['Café', 'CAFÉ', 'cafe\u0301', 'ｃａｆｅ', 'ca\u00adfe']) assert.deepEqual(wordsIn(text), ['cafe'], text)
  assert.deepEqual(wordsIn('Straße, ¿Qué?  don’t'), ['straße', 'que', 'don'])
  assert.deepEqual(wordsIn('ﬁnd İstanbul שָׁלוֹם مَرْحَبًا'), ['find', 'istanbul', 'שלום', 'مرحبا'])
})

test('SEARCH-1 letters of a script that are written as marks stay', () => {
  assert.deepEqual(wordsIn('हिन्दी 한국어 も가'), ['हिन्दी', '한국어'])
  assert.deepEqual(wordsIn('ガギ'), ['ガギ'])
})

test('SEARCH-1 words have two signs at least, and count by their first forty', () => {
  assert.deepEqual(wordsIn('I am 7 or 42'), ['am', 'or', '42'])
  assert.deepEqual(wordsIn('x'.repeat(50)), wordsIn('x'.repeat(41)))
})

test('SEARCH-1 of one text the first sixty-four different words count', () => {
  const text = Array.from({ length: 200 }, (_, nth) => `word${nth % 100}`).join(' ')
  assert.equal(wordsIn(text).length, MOST_WORDS)
  assert.equal(wordsIn(text).at(-1), 'word63')
})

test('SEARCH-2 where no blanks stand between words, two signs beside each other are one', () => {
  assert.deepEqual(wordsIn('図書館へ'), ['図書', '書館', '館へ'])
  assert.deepEqual(wordsIn('本 Node図書'), ['node', '図書'])
  assert.deepEqual(wordsIn('𠮷野家'), ['𠮷野', '野家'])
  const found = wordsIn('近くの図書館は何時までですか')
  assert.ok(soughtIn('図書館').words.every((word) => found.includes(word)))
  assert.equal(soughtIn('図書館').typed, 1)
})

test('SEARCH-3 an email address is a word, and so are its parts; it is looked for as a whole', () => {
  assert.deepEqual(wordsIn('To Ana.B@example.org, please'), ['to', 'ana.b@example.org', 'ana', 'example', 'org', 'please'])
  assert.deepEqual(soughtIn('ana.b@example.org'), { typed: 1, words: ['ana.b@example.org'] })
  assert.deepEqual(soughtIn('Ana example').words, ['ana', 'example'])
})

test('SEARCH-3 a long text without a blank takes no longer than its length', () => {
  const begun = performance.now()
  wordsIn('a.'.repeat(20_000))
  assert.ok(performance.now() - begun < 2000)
})

test('SEARCH-4 what people wrote is found, and not what the desk says, nor questions, nor pages', () => {
  assert.equal(writtenIn({ kind: 'message' }, { text: 'hello' }), 'hello')
  assert.equal(writtenIn({ kind: 'named' }, { name: 'Ana' }), 'Ana')
  assert.equal(writtenIn({ kind: 'addressed' }, { email: 'ana@example.org' }), 'ana@example.org')
  assert.equal(writtenIn({ kind: 'converted' }, { subject: 'fees', promise: 'a list' }), 'fees\na list')
  assert.equal(writtenIn({ kind: 'notice' }, { text: 'welcome' }), null)
  assert.equal(writtenIn({ kind: 'visited' }, { page: 'https://example.org/', title: 'Fees' }), null)
  assert.equal(writtenIn({ kind: 'message' }, null), null)
  const answers = [
    { field: 'a', label: 'About', answer: ['Fees', 'Hours'] },
    { field: 'b', label: 'Again', answer: true },
  ]
  assert.equal(writtenIn({ kind: 'filled' }, { answers }), 'Fees, Hours')
})

const LONG = `${'before it '.repeat(30)}the Café is open ${'and after that '.repeat(30)}`

test('SEARCH-5 an excerpt is about as long as a line or two, cut at words, with what was found marked', () => {
  const found = excerptOf(LONG, new Set(['cafe', 'open']))
  assert.ok(found !== null && found.text.length <= 162)
  assert.match(found.text, /^…(?:before it|it) .* the Café is open and after that .*(?:and|after|that)…$/)
  assert.deepEqual(
    found.marks.map(([from, to]) => found.text.slice(from, to)),
    ['Café', 'open'],
  )
})

test('SEARCH-5 a short text is shown as it is', () => {
  assert.deepEqual(excerptOf('Is Ana@example.org right?', new Set(['ana@example.org', 'example'])), {
    text: 'Is Ana@example.org right?',
    marks: [[3, 18]],
  })
  assert.deepEqual(excerptOf('図書館へ', new Set(['図書', '書館'])), { text: '図書館へ', marks: [[0, 3]] })
  assert.equal(excerptOf('nothing of it', new Set(['cafe'])), null)
})

test('SEARCH-5 signs of two units are never cut apart, and every mark lies in what is shown', () => {
  for (const text of ['😀'.repeat(300), `${'𠮷'.repeat(200)}野家${'𠮷'.repeat(200)}`, `${'x'.repeat(500)} cafe ${'y'.repeat(500)}`]) {
    const first = [...placedIn(text)][100]?.word ?? 'cafe'
    const found = excerptOf(`${text} cafe`, new Set(['cafe', first]))
    assert.equal(found?.text.isWellFormed(), true)
    for (const [from, to] of found?.marks ?? []) assert.ok(from < to && to <= (found?.text.length ?? 0))
  }
})
