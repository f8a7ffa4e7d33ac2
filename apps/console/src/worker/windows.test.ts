// A press on a notification leads to the console, and to no visitor's page.

import assert from 'node:assert/strict'
import { test } from 'node:test'
import { consoleAmong } from './windows.ts'

const open = (path: string, frameType = 'top-level') => ({ url: `https://chat.example.org${path}`, frameType })

test('the console is found among what else is open', () => {
  const chats = open('/chats')
  assert.equal(consoleAmong([open('/d/night-line'), open('/embed/night-line', 'nested'), open('/measures'), chats, open('/')]), chats)
  assert.equal(consoleAmong([open('/desks/4711')])?.url, 'https://chat.example.org/desks/4711')
  assert.equal(consoleAmong([open('/d/night-line'), open('/transcript'), open('/chats', 'nested')]), undefined)
  assert.equal(consoleAmong([]), undefined)
})
