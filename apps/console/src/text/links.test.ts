// Links in what people wrote.

import assert from 'node:assert/strict'
import { test } from 'node:test'
import { partsOf, safeHref } from './links.ts'

const links = (text: string) => partsOf(text).flatMap(({ text, href }) => (href === null ? [] : [text]))

test('addresses of the web become links, without the mark that ends the sentence', () => {
  assert.deepEqual(links('See https://example.org/a?b=1#c. Or (http://example.org/d_(e)), please'), [
    'https://example.org/a?b=1#c',
    'http://example.org/d_(e)',
  ])
})

test('nothing else becomes a link', () => {
  assert.deepEqual(links('javascript:alert(1) data:text/html,x ftp://example.org mailto:a@example.org //example.org https://'), [])
  assert.equal(safeHref('https://bank.example@evil.example/'), null)
  assert.equal(safeHref('javascript:alert(1)'), null)
})

test('the parts are the whole text', () => {
  for (const text of ['', 'plain', 'https://a.example', 'x https://a.example, y http://b.example!', 'https://[bad https://c.example z'])
    assert.equal(
      partsOf(text)
        .map((part) => part.text)
        .join(''),
      text,
    )
})
