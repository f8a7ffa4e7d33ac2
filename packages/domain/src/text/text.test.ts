// What may be kept as text.

import assert from 'node:assert/strict'
import test from 'node:test'
import { emailAddress, LONGEST_NAME, LONGEST_TEXT, messageText, personName, type Verdict } from '../index.ts'

const rule = (verdict: Verdict<string>): string => (verdict.ok ? `=${verdict.value}` : verdict.refusal.rule)

test('X-1 control characters and lone surrogates are refused, line ends become one kind', () => {
  for (const bad of ['a\u0000b', 'a\u0007b', '\ud83d', 'x\udc00y', 'a\u007fb']) assert.equal(rule(messageText(bad)), 'unreadable')
  assert.equal(rule(messageText('one\r\ntwo\rthree\tfour')), '=one\ntwo\nthree\tfour')
  assert.equal(rule(messageText('שלום 👩‍👩‍👧 \u202eabc')), '=שלום 👩‍👩‍👧 \u202eabc')
})

test('X-2 the longest text is kept, one longer refused, and blank text too', () => {
  assert.equal(rule(messageText('x'.repeat(LONGEST_TEXT))).length, LONGEST_TEXT + 1)
  assert.equal(rule(messageText('x'.repeat(LONGEST_TEXT + 1))), 'too-long')
  for (const blank of ['', '  ', '\n\t ', '\u200b', ' \u2060\ufeff\u00ad', '\u3164']) assert.equal(rule(messageText(blank)), 'empty')
})

test('X-3 more than eight stacked marks are refused', () => {
  assert.equal(rule(messageText(`a${'\u0301'.repeat(8)}`)), `=a${'\u0301'.repeat(8)}`)
  assert.equal(rule(messageText(`a${'\u0301'.repeat(9)}`)), 'too-many-marks')
  assert.equal(rule(messageText(`a${'\u0301'.repeat(5000)}`)), 'too-many-marks')
  assert.equal(rule(messageText(`a${`${'\u0301'.repeat(8)}\u200d`.repeat(500)}`)), 'too-many-marks')
  for (const readable of ['Thuyền', 'שָׁלוֹם', 'नमस्ते', '👩🏽‍❤️‍💋‍👨🏿', '🏴󠁧󠁢󠁥󠁮󠁧󠁿']) assert.equal(rule(messageText(readable)), `=${readable}`)
})

test('X-4 a name is one short line that imitates no role', () => {
  assert.equal(rule(personName('  Ana\n Maria ')), '=Ana Maria')
  assert.equal(rule(personName('A\u202ena')), '=Ana')
  assert.equal(rule(personName('\u061cAna\u0085')), '=Ana')
  const imitations = [
    ...['(S) Ana', '( s ) Ana', '[C] Ana', '（Ｓ） Ana', '\u2066(S) Ana', '{S}Ana', '⒮ Ana', '⁽ˢ⁾ Ana', '❨S❩ Ana', '⟮S⟯ Ana', '«S» Ana'],
    ...['Ⓢ Ana', '🅢 Ana', '\u00adⓈ Ana', '(Ѕ) Ana', '(С) Ana', '(Տ) Ana', '(5) Ana', '(𝐒) Ana'],
    ...['\u200b(S) Ana', '(\u2060S) Ana', '(S\u200d) Ana', '(S\u0332) Ana', '(Ś) Ana', '\u3164(S) Ana'],
  ]
  for (const imitation of imitations) {
    assert.equal(rule(personName(imitation)), 'name-imitates-role', imitation)
  }
  for (const name of ['Ana (night)', 'Ana (S)', '🇩🇪 Ana', '🌙 Ana', '李', 'Ana-Ś']) assert.equal(rule(personName(name)), `=${name}`)
  assert.equal(rule(personName('x'.repeat(LONGEST_NAME + 1))), 'too-long')
  for (const nothing of ['\u200e', '\u200b\u200b', '\u3164', '\u00ad']) assert.equal(rule(personName(nothing)), 'empty')
})

test('X-5 an email address has the shape of one', () => {
  assert.equal(rule(emailAddress(' kim@example.org ')), '=kim@example.org')
  for (const bad of [
    'kim',
    'kim@',
    '@example.org',
    'kim@example',
    'a b@example.org',
    'kim@example.org\nbcc: x@y.z',
    `${'x'.repeat(250)}@example.org`,
  ]) {
    assert.equal(rule(emailAddress(bad)), 'not-an-email', bad)
  }
})
