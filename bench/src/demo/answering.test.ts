// A visitor of the demonstration answers what they are asked, tells their story line by line, and says goodbye.

import assert from 'node:assert/strict'
import { test } from 'node:test'
import { Answering } from './answering.ts'
import { LEFT, STORIES, type Story } from './stories.ts'

const STORY: Story = { desk: 'x', visitor: ['One', 'Two', 'Three'], staff: [], name: 'Alma' }

test('the story goes on with each answer, and afterwards they still answer', () => {
  const answering = new Answering(STORY)
  assert.deepEqual(
    ['Hello', 'I see', 'And then?'].map((said) => answering.to(said).text),
    ['Two', 'Three', 'Thank you. That helps.'],
  )
  assert.equal(answering.hasMore, false)
})

test('a name is told once when it is asked for, and an address only where there is one', () => {
  const answering = new Answering(STORY)
  assert.equal(answering.to('May I ask your name?').text, 'You can call me Alma.')
  assert.equal(answering.to('Would you like to leave an email?').text, 'I would rather not leave an address.')
  assert.equal(answering.to('Thank you. What is your name again?').text, 'Two')
  assert.equal(new Answering({ ...STORY, email: 'a@example.net' }).to('Which email may we use?').text, 'Yes, it is a@example.net.')
})

test('who is told goodbye goes', () => {
  assert.deepEqual(new Answering(STORY).to('Take care, and goodbye'), { text: 'Thank you. Take care.', last: true })
  assert.equal(new Answering(STORY).to('Shall I see you tomorrow?').last, false)
})

test('every story is for a desk of the sample, and staff have no more to say than there is to answer', () => {
  const desks = ['listening-line', 'ask-the-library', 'circulation', 'training']
  for (const { desk, visitor, staff } of STORIES) {
    assert.ok(desks.includes(desk))
    assert.ok(staff.length === 0 || staff.length === visitor.length, visitor[0])
  }
  for (const desk of desks) assert.ok(STORIES.some((story) => story.desk === desk))
  for (const { desk } of LEFT) assert.ok(desks.includes(desk))
})
