// Where pushes may not go, however it is written.

import assert from 'node:assert/strict'
import { once } from 'node:events'
import { createServer } from 'node:http'
import { test } from 'node:test'
import { inPublic, isPublic, isPublicAddress, publicLookup } from './reach.ts'
import { newPushKeys, openPushService } from './web-push.ts'

const TAKEN = [
  'https://fcm.googleapis.com/fcm/send/a',
  'https://updates.push.services.mozilla.com/wpush/v2/a',
  'https://web.push.apple.com/Q',
]
const NOT_TAKEN = [
  'http://push.example.com/a',
  'https://push.example.com:8443/a',
  'https://somebody@push.example.com/a',
  'https://127.0.0.1/a',
  'https://2130706433/a',
  'https://0x7f.1/a',
  'https://10.0.0.1/a',
  'https://93.184.216.34/a',
  'https://[::1]/a',
  'https://[2606:4700::1111]/a',
  'https://localhost/a',
  'https://localhost./a',
  'https://a.localhost/a',
  'https://printer.local/a',
  'https://db.internal/a',
  'https://postgres/a',
  'ftp://push.example.com/a',
  'javascript:alert(1)',
  'push',
  '',
  `https://push.example.com/${'a'.repeat(1000)}`,
]

test('PUSH-10 an address is taken that is public by its name, by https, and no other', () => {
  assert.deepEqual(TAKEN.filter(isPublic), TAKEN)
  assert.deepEqual(NOT_TAKEN.filter(isPublic), [])
})

test('PUSH-10 addresses inside a network are not public, in whatever family', () => {
  const inside = [
    '127.0.0.1',
    '10.1.2.3',
    '172.31.0.1',
    '192.168.1.1',
    '169.254.169.254',
    '100.64.0.1',
    '0.0.0.0',
    '224.0.0.1',
    '255.255.255.255',
  ]
  const inside6 = ['::1', '::', 'fe80::1', 'fc00::1', '::ffff:10.0.0.1', '64:ff9b::a00:1', '2002:a00:1::', '2001:db8::1', 'ff02::1', 'name']
  assert.deepEqual([...inside, ...inside6].filter(isPublicAddress), [])
  const outside = ['93.184.216.34', '172.32.0.1', '2606:4700::1111', '2a00:1450:4001::200a']
  assert.deepEqual(outside.filter(isPublicAddress), outside)
})

test('PUSH-10 a name that leads inside is not connected to', async () => {
  const found = Promise.withResolvers<NodeJS.ErrnoException | null>()
  publicLookup('localhost', { all: true }, (error) => found.resolve(error))
  assert.match(`${await found.promise}`, /not public/)
  const server = createServer().listen(0, '127.0.0.1')
  await once(server, 'listening')
  const address = server.address()
  const port = typeof address === 'object' ? address?.port : 0
  let asked = 0
  server.on('connection', () => {
    asked += 1
  })
  const reach = { ...inPublic, takes: () => true }
  const service = openPushService({ keys: newPushKeys(), subject: 'https://chat.example.org', reach })
  assert.deepEqual(await service.push(`https://localhost:${port}/a`, 1000), { pushed: 'later', after: null })
  assert.equal(asked, 0)
  server.close()
})

test('PUSH-10 an address that is taken no more is as one that is gone', async () => {
  const service = openPushService({ keys: newPushKeys(), subject: 'https://chat.example.org', reach: inPublic })
  assert.deepEqual(await service.push('https://127.0.0.1/a', 1000), { pushed: 'gone' })
})
