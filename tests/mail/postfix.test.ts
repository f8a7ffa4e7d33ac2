// A conversation by way of Debian's Postfix: it comes out as it went in.

import assert from 'node:assert/strict'
import { test } from 'node:test'
import { openMailbox, serverAt } from '../house/mailbox.ts'
import { startPostfix } from './postfix.ts'

test('mail goes through Debian’s Postfix as it was written', async (t) => {
  await using mailbox = await openMailbox()
  const postfix = await startPostfix(Number(new URL(mailbox.url).port))
  if ('reason' in postfix) return t.diagnostic(`not run: mail through Postfix: ${postfix.reason}`)
  await using _ = postfix
  using server = serverAt(postfix)
  const messageId = '<8a1c2d3e@library.example>'
  const text = `Grüße — ✓\n.\nFrom here on it is long: ${'ä'.repeat(2000)}\n\nEnd`
  const handed = await server.send({ to: 'kim@example.org', from: 'Nachtlinie „Ohr“', subject: 'Ihr Gespräch', text, messageId })
  assert.deepEqual(handed, { handed: 'sent' })
  await mailbox.until(1)
  const [got] = mailbox.received
  assert.deepEqual([got?.to, got?.text], [['kim@example.org'], text])
  assert.match(got?.headers.get('received') ?? '', /\(Postfix\)/)
  assert.deepEqual(
    ['message-id', 'subject', 'auto-submitted'].map((name) => got?.headers.get(name)),
    [messageId, 'Ihr Gespräch', 'auto-generated'],
  )
})
