// Conversations by mail: what is in them, and the desk's words around them.

import assert from 'node:assert/strict'
import test from 'node:test'
import { type Entry, letterOf, type Told, type ToldEntry, TRANSCRIPT, tell, transcriptWords, visitorsTranscript } from '../index.ts'
import { ana, CLAIM, log, START, say, sue, visitor } from '../testing/given.ts'

type Fits<T> = T extends Parameters<typeof visitorsTranscript>[0][number] ? true : false

const telling = { desk: 'Night line', visitor: 'You', when: (at: number) => `at ${at % 1000}` }

test('E-6 a conversation for its visitor holds what they were told, and nothing that staff kept among themselves', () => {
  const entries = log(
    START,
    CLAIM,
    [ana, { do: 'whisper', text: 'secret whisper' }],
    [ana, say('Hello, I am here.')],
    [ana, { do: 'note', text: 'secret note' }],
    [ana, { do: 'address', email: 'secret@example.org' }],
    [sue, { do: 'guide' }],
    [visitor, say('Thank you.')],
  )
  const text = visitorsTranscript(tell({ tier: 'everyone' }, entries), telling)
  assert.doesNotMatch(text, /secret/)
  assert.match(text, /^Ana, at \d+\nHello, I am here\.$/m)
  assert.match(text, /^You, at \d+\nThank you\.$/m)
  assert.match(text, /^Night line, at \d+\n/m)
  assert.ok(text.indexOf('Hello') < text.indexOf('Thank you'))
  // What was told to others, or to nobody, is none: these would not compile if it were.
  const none: readonly [Fits<Told<'staff'>>, Fits<Told>, Fits<ToldEntry>, Fits<Entry>] = [false, false, false, false]
  assert.deepEqual([...new Set(none)], [false])
})

test('E-11 the words of a mail hold the placeholders there are, and the link where it is needed', () => {
  assert.deepEqual(transcriptWords({ ...TRANSCRIPT, letter: ' Hello ' }), { ok: true, value: { ...TRANSCRIPT, letter: 'Hello' } })
  for (const wrong of [{ confirm: 'No link' }, { confirm: '{link} {name}' }, { letter: '{link}' }]) {
    const kept = transcriptWords({ ...TRANSCRIPT, ...wrong })
    assert.equal(kept.ok ? 'kept' : kept.refusal.rule, 'not-mail-words')
  }
  const empty = transcriptWords({ ...TRANSCRIPT, letter: ' ' })
  assert.equal(empty.ok ? 'kept' : empty.refusal.rule, 'empty')
  assert.deepEqual(letterOf('From {desk}\n\nHere: {link}', { desk: 'The {link} desk', link: 'https://x.example/#t' }), {
    subject: 'From The {link} desk',
    text: 'Here: https://x.example/#t',
  })
})
