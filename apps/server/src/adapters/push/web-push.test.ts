// What a push service is sent, and what is made of its answers.

import assert from 'node:assert/strict'
import { createPublicKey, verify } from 'node:crypto'
import { test } from 'node:test'
import type { Pushed } from '../../push-port.ts'
import { type Answering, answering, anywhere, openPushReceiver, type PushReceiver } from '../../testing/push-receiver.ts'
import { newPushKeys, openPushService, subjectOf } from './web-push.ts'

const keys = newPushKeys()
const service = openPushService({ keys, subject: 'https://chat.example.org', reach: anywhere })

async function answered(receiver: PushReceiver, how: Answering): Promise<Pushed> {
  receiver.answers(how)
  return service.push(`${receiver.origin}/push/secret`, 180_000)
}

/** The public key that a browser was given, as one that verifies. */
function verifying(publicKey: string) {
  const point = Buffer.from(publicKey, 'base64url')
  const [x, y] = [point.subarray(1, 33), point.subarray(33)].map((one) => one.toString('base64url'))
  assert.equal(point[0], 4)
  return createPublicKey({ key: { kty: 'EC', crv: 'P-256', x: x ?? '', y: y ?? '' }, format: 'jwk' })
}

test('PUSH-6 it is sent no content, for a short time, in place of one that waits already', async () => {
  await using receiver = await openPushReceiver()
  assert.deepEqual(await answered(receiver, answering(201)), { pushed: 'sent' })
  const [push] = receiver.received
  assert.equal(push?.path, '/push/secret')
  assert.equal(push?.body, '')
  const { ttl, urgency, topic, ...headers } = push?.headers ?? {}
  assert.deepEqual([ttl, urgency, topic, headers['content-length']], ['180', 'high', 'waiting', '0'])
  assert.deepEqual(Object.keys(headers).sort(), ['authorization', 'connection', 'content-length', 'host'])
})

test('it is signed by the house for this push service alone, and not for long', async () => {
  await using receiver = await openPushReceiver()
  await answered(receiver, answering(201))
  const [, token = '', key = ''] = /^vapid t=([\w.-]+), k=([\w-]+)$/.exec(receiver.received[0]?.headers.authorization ?? '') ?? []
  assert.equal(key, keys.publicKey)
  const [head = '', body = '', signature = ''] = token.split('.')
  const signed = { key: verifying(key), dsaEncoding: 'ieee-p1363' } as const
  assert.ok(verify('sha256', Buffer.from(`${head}.${body}`), signed, Buffer.from(signature, 'base64url')))
  assert.deepEqual(JSON.parse(`${Buffer.from(head, 'base64url')}`), { typ: 'JWT', alg: 'ES256' })
  const { aud, sub, exp } = JSON.parse(`${Buffer.from(body, 'base64url')}`)
  assert.deepEqual([aud, sub], [receiver.origin, 'https://chat.example.org'])
  const lasts = exp - Date.now() / 1000
  assert.ok(lasts > 180 && lasts <= 600, `${lasts}`)
})

test('PUSH-9 what the push service says is taken at its word', async () => {
  await using receiver = await openPushReceiver()
  for (const status of [200, 201, 202, 204]) assert.deepEqual(await answered(receiver, answering(status)), { pushed: 'sent' })
  for (const status of [404, 410]) assert.deepEqual(await answered(receiver, answering(status)), { pushed: 'gone' })
  for (const status of [400, 401, 403, 413]) assert.deepEqual(await answered(receiver, answering(status)), { pushed: 'refused' })
  for (const status of [429, 500, 503]) assert.deepEqual(await answered(receiver, answering(status)), { pushed: 'later', after: null })
  assert.deepEqual(await answered(receiver, answering(429, { 'retry-after': '30' })), { pushed: 'later', after: 30_000 })
  const past = new Date(Date.now() - 60_000).toUTCString()
  assert.deepEqual(await answered(receiver, answering(503, { 'retry-after': past })), { pushed: 'later', after: 0 })
  assert.deepEqual(await answered(receiver, answering(503, { 'retry-after': 'soon' })), { pushed: 'later', after: null })
})

test('a redirection is not followed, and a broken line is another try', async () => {
  await using receiver = await openPushReceiver()
  assert.deepEqual(await answered(receiver, answering(307, { location: `${receiver.origin}/elsewhere` })), { pushed: 'refused' })
  assert.deepEqual(await answered(receiver, (answer) => void answer.destroy()), { pushed: 'later', after: null })
  assert.deepEqual(
    receiver.received.map(({ path }) => path),
    ['/push/secret', '/push/secret'],
  )
})

test('push services are told where to find us', () => {
  assert.equal(subjectOf('https://chat.example.org'), 'https://chat.example.org')
  assert.equal(subjectOf('http://localhost:3000'), 'mailto:earshot@localhost')
})
