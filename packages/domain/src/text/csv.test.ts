// Tables as comma-separated values.

import assert from 'node:assert/strict'
import test from 'node:test'
import { csvOf } from '../index.ts'

test('DAY-17 a table is written as RFC 4180 has it', () => {
  assert.equal(
    csvOf([
      ['Name', 'Came'],
      ['Ana, the “first”', ''],
      ['say "hi"', 'two\nlines'],
    ]),
    'Name,Came\r\n"Ana, the “first”",\r\n"say ""hi""","two\nlines"\r\n',
  )
  assert.equal(csvOf([]), '')
})

test('DAY-17 no cell is a formula to whatever program it is opened in', () => {
  for (const begins of ['=', '+', '-', '@', '\t', '\r']) assert.match(csvOf([[`${begins}cmd`]]), /^"?'/)
  assert.equal(csvOf([['=1+1', 'a=b', '=HYPERLINK("x")']]), `'=1+1,a=b,"'=HYPERLINK(""x"")"\r\n`)
})
