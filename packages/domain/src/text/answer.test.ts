// What is guessed from a visitor's answer.

import assert from 'node:assert/strict'
import test from 'node:test'
import { emailIn, nameIn } from '../index.ts'

test('I-4 a name is found where one is given, alone or in a sentence', () => {
  for (const [said, name] of [
    ['Kim', 'Kim'],
    ['kim.', 'kim'],
    ['Yes, sure! Kim', 'Kim'],
    ['My name is Ana María', 'Ana María'],
    ['you can call me Sam, if you like', 'Sam'],
    ['I’m Jo', 'Jo'],
    ['Hi, it is O’Brien', 'O’Brien'],
    ['name: Zoë Ødegård', 'Zoë Ødegård'],
    ['金', '金'],
  ] as const)
    assert.equal(nameIn(said), name, said)
})

test('I-4 no name is made of a refusal, a question, a number or a sentence', () => {
  const others = ['no', 'I’d rather not', 'Prefer not', 'what for?', 'I am so tired of all this', '12345', 'sure', 'k@example.org', '']
  for (const said of others) assert.equal(nameIn(said), null, said)
})

test('I-4 an email is found wherever it stands, and only one that could be kept', () => {
  assert.equal(emailIn('It is kim@example.org.'), 'kim@example.org')
  assert.equal(emailIn('(kim+desk@mail.example.org), thanks'), 'kim+desk@mail.example.org')
  assert.equal(emailIn('write to <k@example.org>!'), 'k@example.org')
  for (const said of ['kim at example.org', 'me@you', '@everyone', 'no']) assert.equal(emailIn(said), null, said)
})
