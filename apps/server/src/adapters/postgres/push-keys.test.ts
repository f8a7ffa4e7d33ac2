// The house's key for push services is made once, and opens with the instance key only.

import assert from 'node:assert/strict'
import { test } from 'node:test'
import { openSeal } from '../keys/seal.ts'
import { newPushKeys } from '../push/web-push.ts'
import { keptPushKeys } from './push-keys.ts'
import { testDatabase } from './testing.ts'

test('the key of whoever comes first is kept, sealed', async () => {
  await using database = await testDatabase()
  const seal = openSeal(Buffer.alloc(32, 1))
  const [first, second] = await Promise.all([1, 2].map(() => keptPushKeys(database.db, seal, newPushKeys())))
  assert.deepEqual(first, second)
  assert.deepEqual(await keptPushKeys(database.db, seal, newPushKeys()), first)
  const { rows } = await database.pool.query<{ private_key: Buffer }>('select private_key from push_keys')
  assert.equal(rows.length, 1)
  assert.ok(!rows[0]?.private_key.includes(first?.privateKey ?? ''))
  await assert.rejects(keptPushKeys(database.db, openSeal(Buffer.alloc(32, 2)), newPushKeys()))
})
