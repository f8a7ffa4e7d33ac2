// Links in what visitors and staff wrote.

import assert from 'node:assert/strict'
import test from 'node:test'
import { linkify, safeHref } from './links.ts'

const links = (text: string): string[] => linkify(text).flatMap(({ text, href }) => (href === null ? [] : [text]))

test('an address in a sentence becomes a link, and nothing of the text is lost', () => {
  const text = 'See https://example.org/a?b=1#c, then http://example.com.'
  assert.deepEqual(linkify(text), [
    { text: 'See ', href: null },
    { text: 'https://example.org/a?b=1#c', href: 'https://example.org/a?b=1#c' },
    { text: ', then ', href: null },
    { text: 'http://example.com', href: 'http://example.com/' },
    { text: '.', href: null },
  ])
  for (const any of ['', 'plain', text, 'https://x.org', '\n https://x.org \n', 'https://', 'a https://a@b c']) {
    assert.equal(
      linkify(any)
        .map((piece) => piece.text)
        .join(''),
      any,
    )
  }
})

test('only http and https are links', () => {
  for (const text of [
    'javascript:alert(1)',
    'JaVaScRiPt:alert(1)',
    'data:text/html,<b>x</b>',
    'file:///etc/passwd',
    'vbscript:x',
    'www.example.org',
    'https:example.org',
    'https://',
    'https://?',
    'xhttps://example.org',
    'https://bank.example@evil.example/',
    'https://user:secret@evil.example/',
  ]) {
    assert.deepEqual(links(text), [], text)
  }
})

test('an address that stands alone is followed by the same rule', () => {
  assert.equal(safeHref('https://example.org/a'), 'https://example.org/a')
  assert.equal(safeHref('https://bank.example@evil.example/'), null)
  assert.equal(safeHref('javascript:alert(1)'), null)
})

test('punctuation at the end belongs to the sentence, a bracket of its own to the address', () => {
  assert.deepEqual(links('(https://example.org/a).'), ['https://example.org/a'])
  assert.deepEqual(links('https://example.org/a_(b)'), ['https://example.org/a_(b)'])
  assert.deepEqual(links('https://example.org/a?!… "https://example.org/b" <https://example.org/c>'), [
    'https://example.org/a',
    'https://example.org/b',
    'https://example.org/c',
  ])
  assert.deepEqual(links('見て https://example.org/d。'), ['https://example.org/d'])
})

test('other scripts stay in the text and are encoded in the address', () => {
  assert.deepEqual(linkify('https://bücher.example/straße'), [
    { text: 'https://bücher.example/straße', href: 'https://xn--bcher-kva.example/stra%C3%9Fe' },
  ])
})

test('signs that turn the direction or cannot be seen end an address', () => {
  for (const sign of ['\u202e', '\u2066', '\u200f', '\u200b', '\u0007', '\u00ad']) {
    assert.deepEqual(links(`https://example.org/${sign}gpj.exe`), ['https://example.org/'], `U+${sign.codePointAt(0)?.toString(16)}`)
  }
})

test('a long run of brackets is punctuation', () => {
  assert.deepEqual(links(`https://example.org/(a)${')'.repeat(8000)}`), ['https://example.org/(a)'])
})
