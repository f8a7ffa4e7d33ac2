// The letter that asks somebody to confirm a shift.

import assert from 'node:assert/strict'
import test from 'node:test'
import { letter, mailBudget, reminderLetter } from '../index.ts'

const LINK = 'https://chat.example.org/'
const span = { start: Date.UTC(2027, 0, 15, 21), end: Date.UTC(2027, 0, 16, 5) }

test('E-14 who is to confirm a shift reads which desk, day and hours, what follows if they do not, and where they do', () => {
  const made = reminderLetter({ name: 'Night line', timeZone: 'Europe/Berlin' }, span, LINK)
  assert.equal(made.subject, 'Your shift at Night line on Friday, 15 January 2027')
  assert.match(made.text, /^You are on a shift at Night line:\n\nFriday, 15 January 2027, 22:00 to 06:00 \(Europe\/Berlin\)\n/)
  assert.match(made.text, /\n\nhttps:\/\/chat\.example\.org\/\n\nIf it is not confirmed, a coordinator is told\. /)
  assert.ok(letter({ to: 'ana@example.org', ...made }).ok)
})

test('E-14 its hours are those of the clock on the desk’s wall, and its words are put in as they are', () => {
  const made = reminderLetter({ name: 'Desk {link}', timeZone: 'Australia/Lord_Howe' }, span, LINK)
  assert.match(made.text, /at Desk \{link\}:\n\nSaturday, 16 January 2027, 08:00 to 16:00 \(Australia\/Lord_Howe\)\n/)
})

test('E-4 reminders are counted apart: somebody may be on many shifts in a day', () => {
  assert.equal(mailBudget('reminder', 1), 24)
})
