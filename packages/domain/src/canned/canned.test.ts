// Canned responses: whose they are, what they can be, and how they are filled in.

import assert from 'node:assert/strict'
import test from 'node:test'
import fc from 'fast-check'
import {
  type CannedOwner,
  type CannedWords,
  cannedOrder,
  cannedWords,
  filledIn,
  LONGEST_CANNED,
  LONGEST_CANNED_TITLE,
  LONGEST_SHORTCUT,
  mayKeepCanned,
  maySeeCanned,
  type Refused,
  tell,
  wordsOf,
} from '../index.ts'
import { ana, asking, CLAIM, DESK, facts, log, START, sue, visitor } from '../testing/given.ts'

const HELLO: CannedWords = { shortcut: 'hello', title: 'Greet', text: 'Good to have you here.', next: null, locked: false }
const ON_DESK: CannedOwner = { desk: DESK }
const OWN: CannedOwner = { person: ana.person }
const FILLING = { visitor: 'Robin', me: 'Ana', position: 'listener', desk: 'Night line' }
const NAMELESS = { ...FILLING, visitor: null }

const rule = (refused: Refused | null): string => refused?.refusal.rule ?? 'may'
const kept = (different: Partial<CannedWords>, owner: CannedOwner = ON_DESK) => {
  const verdict = cannedWords({ ...HELLO, ...different }, owner)
  return verdict.ok ? verdict.value : verdict.refusal.rule
}

test('K-1 a desk’s are seen by its members and whoever manages, and kept by managers and admins alone', () => {
  const elsewhere = { ...ana, desks: {} }
  assert.deepEqual([rule(maySeeCanned(ana, ON_DESK)), rule(mayKeepCanned(ana, ON_DESK))], ['may', 'manager-only'])
  assert.deepEqual([rule(maySeeCanned(elsewhere, ON_DESK)), rule(mayKeepCanned(sue, ON_DESK))], ['not-on-desk', 'manager-only'])
  for (const organisation of ['manager', 'admin'] as const) {
    const manager = { ...elsewhere, organisation }
    assert.deepEqual([rule(maySeeCanned(manager, ON_DESK)), rule(mayKeepCanned(manager, ON_DESK))], ['may', 'may'])
  }
})

test('K-1 one’s own are seen and kept by oneself alone', () => {
  assert.deepEqual([rule(maySeeCanned(ana, OWN)), rule(mayKeepCanned(ana, OWN))], ['may', 'may'])
  for (const other of [sue, { ...sue, organisation: 'admin' as const }])
    assert.deepEqual([rule(maySeeCanned(other, OWN)), rule(mayKeepCanned(other, OWN))], ['no-such-canned', 'no-such-canned'])
})

test('K-2 a shortcut is kept in one way, whichever way it was typed', () => {
  for (const typed of ['hello', 'Hello', ' /HELLO ']) assert.deepEqual(kept({ shortcut: typed }), HELLO, typed)
  for (const shortcut of ['1-name', 'größe', 'नमस्ते', '你好', 'x'.repeat(LONGEST_SHORTCUT)])
    assert.deepEqual(kept({ shortcut }), { ...HELLO, shortcut }, shortcut)
  const bad = ['', '/', '//a', 'a b', 'a/b', '-a', 'a-', 'a--b', 'a.b', '{me}', '😀', 'x'.repeat(LONGEST_SHORTCUT + 1), '\ud800', 'a\0']
  for (const shortcut of bad) assert.equal(kept({ shortcut }), 'not-a-shortcut', shortcut)
})

test('K-3 one’s own come first, each by shortcut as people count', () => {
  const listed = ['10-x', '2-y', 'b', 'a'].flatMap((shortcut) => [true, false].map((own) => ({ own, shortcut })))
  assert.deepEqual(
    listed.toSorted(cannedOrder).map(({ own, shortcut }) => `${own ? 'own' : 'desk'} ${shortcut}`),
    ['own 2-y', 'own 10-x', 'own a', 'own b', 'desk 2-y', 'desk 10-x', 'desk a', 'desk b'],
  )
})

test('K-4 every placeholder is filled in, however it is written and as often as it is there', () => {
  const text = 'Hello {visitor}, I am {me}, a {position} at {desk}. {ME} and { Visitor }.'
  assert.equal(filledIn(text, FILLING), 'Hello Robin, I am Ana, a listener at Night line. Ana and Robin.')
})

test('K-4 a value is never read for placeholders, and patterns in it are only letters', () => {
  assert.equal(filledIn('Hello {visitor}.', { ...FILLING, visitor: '{me} $& $1' }), 'Hello {me} $& $1.')
})

test('K-4 an unknown word in braces is refused by its name; what is no word in braces is text', () => {
  const verdict = cannedWords({ ...HELLO, text: 'Hello {me}, {first name}' }, ON_DESK)
  assert.ok(!verdict.ok)
  assert.deepEqual(verdict.refusal, { rule: 'unknown-placeholder', what: 'first name' })
  assert.match(wordsOf(verdict.refusal), /^There is no placeholder \{first name\}\. There are \{visitor\}, /)
  const text = '{} {"a": 1} { } {!} }me{ {me'
  assert.deepEqual(kept({ text }), { ...HELLO, text })
  assert.equal(filledIn(text, FILLING), text)
})

test('K-5 a name that is not known goes with what sets it off', () => {
  const said = {
    'Hello {visitor}, what is it?': 'Hello, what is it?',
    'Hello {visitor}': 'Hello',
    'Thank you, {visitor}.': 'Thank you.',
    'Well, {visitor}, let us see.': 'Well, let us see.',
    'Take care, {visitor}': 'Take care',
    '{visitor}, are you there?': 'Are you there?',
    'Good. {visitor}, are you there?': 'Good. Are you there?',
    'Good.\n{visitor}, ärgert es Sie?': 'Good.\nÄrgert es Sie?',
    '{visitor}? Still there?': 'Still there?',
    'You said {visitor} and {me}': 'You said and Ana',
  }
  for (const [text, nameless] of Object.entries(said)) assert.equal(filledIn(text, NAMELESS), nameless, text)
})

test('K-5 nothing of the placeholder is left, and whatever is around it stays', () => {
  const words = fc.stringMatching(/^[a-z ,.]{0,20}$/)
  fc.assert(
    fc.property(words, words, (before, after) => {
      const left = filledIn(`${before}{visitor}${after}`, NAMELESS)
      const letters = (text: string) => text.toLowerCase().replace(/[^a-z]/g, '')
      assert.equal(letters(left), letters(before + after))
    }),
  )
})

test('K-5 something must be left without the name', () => {
  assert.equal(kept({ text: '{visitor}' }), 'empty')
  assert.equal(kept({ text: ' {visitor}? ' }), 'empty')
  assert.deepEqual(kept({ text: '{me}' }), { ...HELLO, text: '{me}' })
})

test('K-6 only a desk’s are locked', () => {
  assert.deepEqual(kept({ locked: true }), { ...HELLO, locked: true })
  assert.equal(kept({ locked: true }, OWN), 'locked-is-for-desks')
})

test('K-6 a message that names a locked response is its wording or refused, whoever asks', () => {
  const taken = log(START, CLAIM)
  const said = (text: string) => ({ do: 'say', text, canned: 'k' }) as const
  assert.equal(asking(taken, ana, said('As agreed.'), { wording: 'As agreed.' }), 'message/everyone')
  for (const text of ['As agreed', 'As agreed. ', 'as agreed.', '', 'As agreed.\n'])
    assert.notEqual(asking(taken, ana, said(text), { wording: 'As agreed.' }), 'message/everyone', text)
  assert.equal(asking(taken, ana, said('As\r\nagreed.'), { wording: 'As\nagreed.' }), 'message/everyone')
  assert.equal(asking(taken, ana, said('Anything'), { wording: null }), 'wording-changed')
  assert.equal(asking(taken, visitor, said('Anything')), 'wording-changed')
  assert.equal(asking(taken, sue, said('As agreed.'), { wording: 'As agreed.' }), 'holder-only')
})

test('K-6 the log carries the response for staff, and nothing of it for the visitor', () => {
  const entries = log(START, CLAIM, [ana, { do: 'say', text: 'As agreed.', canned: 'k' }, { ...facts, wording: 'As agreed.' }])
  const last = (tier: 'everyone' | 'staff' | 'supervisors') => tell({ tier }, entries).at(-1)
  assert.deepEqual(last('everyone')?.what, { kind: 'message' })
  assert.ok(!JSON.stringify(last('everyone')).includes('canned'))
  for (const tier of ['staff', 'supervisors'] as const) assert.deepEqual(last(tier)?.what, { kind: 'message', canned: 'k' })
})

test('K-7 title and text are bounded, not empty, and text is as text is', () => {
  assert.equal(kept({ title: ' ' }), 'empty')
  assert.equal(kept({ text: ' \n' }), 'empty')
  assert.equal(kept({ title: 'x'.repeat(LONGEST_CANNED_TITLE + 1) }), 'canned-too-long')
  assert.equal(kept({ text: 'x'.repeat(LONGEST_CANNED + 1) }), 'canned-too-long')
  assert.equal(kept({ text: 'a\0' }), 'unreadable')
  assert.equal(kept({ title: 'a\ud800' }), 'unreadable')
  const longest = { title: 'x'.repeat(LONGEST_CANNED_TITLE), text: 'x'.repeat(LONGEST_CANNED) }
  assert.deepEqual(kept(longest), { ...HELLO, ...longest })
  assert.deepEqual(kept({ title: ' To\n be  continued ', text: 'I see:\r\n' }), { ...HELLO, title: 'To be continued', text: 'I see:\n' })
})
