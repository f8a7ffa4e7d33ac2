// Messages between loader and frame come from anybody.

import assert from 'node:assert/strict'
import test from 'node:test'
import { fromFrame, fromLoader } from './messages.ts'

const strange = [null, undefined, 0, 'hello', [], {}, { earshot: 'other' }, { earshot: {} }]

test('what is not in our words is nothing', () => {
  for (const data of strange) {
    assert.equal(fromFrame(data), null)
    assert.equal(fromLoader(data), null)
  }
  for (const is of ['', 'other', 1, undefined]) assert.equal(fromFrame({ earshot: 'launcher', is, colours: [] }), null)
  assert.equal(fromFrame({ earshot: 'launcher', is: 'chat' }), null)
  for (const count of [-1, 1.5, 'many', {}, undefined]) assert.equal(fromFrame({ earshot: 'unread', count }), null)
  assert.equal(fromLoader({ earshot: 'page', page: 7 }), null)
  assert.equal(fromLoader({ earshot: 'hello' }), null)
  for (const to of ['javascript:alert(1)', 'data:text/html,x', '//x.org', ' https://x.org', '', 7, undefined])
    assert.equal(fromFrame({ earshot: 'leave', to }), null)
})

test('what is in our words is read, and nothing else of it', () => {
  assert.deepEqual(fromFrame({ earshot: 'hello', more: 1 }), { earshot: 'hello' })
  assert.deepEqual(fromFrame({ earshot: 'leave', to: 'https://x.org/a', more: 1 }), { earshot: 'leave', to: 'https://x.org/a' })
  assert.deepEqual(fromLoader({ earshot: 'escape', more: 1 }), { earshot: 'escape' })
  assert.deepEqual(fromFrame({ earshot: 'near' }), { earshot: 'near' })
  const colours = ['#000000', '#ffffff', '#7a3e9d', '#000000', '#ffffff', '#c79be0']
  assert.deepEqual(fromFrame({ earshot: 'launcher', is: 'leave', colours, more: 1 }), { earshot: 'launcher', is: 'leave', colours })
  assert.deepEqual(fromFrame({ earshot: 'unread', count: 2 }), { earshot: 'unread', count: 2 })
  assert.deepEqual(fromLoader({ earshot: 'page', page: 'https://x.org/', title: 3 }), {
    earshot: 'page',
    page: 'https://x.org/',
    title: '',
  })
  assert.deepEqual(fromLoader({ earshot: 'shown', shown: true }), { earshot: 'shown', shown: true, focus: false })
})

test('a colour that is none, or that ends the style it goes into, is not taken', () => {
  const whole = ['#000000', '#ffffff', '#7a3e9d', '#000000', '#ffffff', '#c79be0']
  for (const colour of ['red', '#fff', '#7A3E9D', '#7a3e9d;}', 'url(x)', 7, null]) {
    const said = fromFrame({ earshot: 'launcher', is: 'chat', colours: whole.with(2, colour as string) })
    assert.deepEqual(said, { earshot: 'launcher', is: 'chat', colours: [] })
  }
})
