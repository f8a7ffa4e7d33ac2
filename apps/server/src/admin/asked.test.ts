// The command line is understood, or refused with one sentence that says what to change.

import assert from 'node:assert/strict'
import { test } from 'node:test'
import { read } from './asked.ts'

const ANA = ['add-staff', '--email', 'ana@example.org', '--name', 'Ana', '--role', 'listener', '--desk', 'night']

const sentence = (...words: string[]): string => {
  const reading = read(words)
  return reading.ok ? `understood as ${reading.asked.command}` : reading.sentence
}

test('every command in its full form', () => {
  assert.deepEqual(read([...ANA, '--desk=day', '--organisation', 'admin', '--password-stdin']), {
    ok: true,
    asked: {
      command: 'add-staff',
      email: 'ana@example.org',
      name: 'Ana',
      role: 'listener',
      desks: ['night', 'day'],
      organisation: 'admin',
      passwordFromInput: true,
    },
  })
  assert.deepEqual(read(['reset-password', 'ana@example.org']), {
    ok: true,
    asked: { command: 'reset-password', email: 'ana@example.org', passwordFromInput: false },
  })
  assert.deepEqual(read(['list-desks']), { ok: true, asked: { command: 'list-desks' } })
  assert.deepEqual(read(['list-staff']), { ok: true, asked: { command: 'list-staff' } })
})

test('help is given when it is asked for, anywhere, and when nothing is', () => {
  for (const words of [[], ['--help'], ['-h'], ['add-staff', '--help']]) {
    assert.deepEqual(read(words), { ok: true, asked: { command: 'help' } })
  }
})

test('what is missing or wrong is named', () => {
  assert.match(sentence('constructor'), /no command “constructor”/)
  assert.match(sentence('--email', 'a@b.org'), /No command/)
  assert.match(sentence(...ANA.slice(0, 1)), /--email/)
  assert.match(sentence(...ANA.slice(0, 3)), /--name/)
  assert.match(sentence(...ANA.slice(0, 5)), /--role, one of: trainee, listener/)
  assert.match(sentence(...ANA.slice(0, 7)), /--desk/)
  assert.match(sentence(...ANA.slice(0, 8)), /--desk needs a value/)
  assert.match(sentence(...ANA, '--role', 'boss'), /--role/)
  assert.match(sentence(...ANA, '--organisation', 'owner'), /--organisation is one of: member/)
  assert.match(sentence(...ANA, '--colour', 'red'), /no option --colour/)
  assert.match(sentence(...ANA, 'Ben'), /“Ben” is one word too many/)
  assert.match(sentence('list-desks', '--email', 'x'), /list-desks has no option --email/)
  assert.match(sentence('list-desks', '--password-stdin'), /no option --password-stdin/)
  assert.match(sentence('reset-password'), /reset-password EMAIL/)
  assert.match(sentence('reset-password', 'a@b.org', 'c@d.org'), /one email/)
})
