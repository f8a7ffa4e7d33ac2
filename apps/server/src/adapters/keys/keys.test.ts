// Keys and sealing.

import assert from 'node:assert/strict'
import { mkdtemp, readFile, rm, stat, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import test from 'node:test'
import { Problem } from '../../problem.ts'
import { loadInstanceKey } from './instance-key.ts'
import { openVault } from './vault.ts'

const CHAT = '7b1c2b52-5c0f-4b5a-9a47-0b7f5a0f3c11'
const OTHER = '1c2d3e4f-5c0f-4b5a-9a47-0b7f5a0f3c22'
const vault = openVault(Buffer.alloc(32, 7))

test('what was sealed opens, and is not to be seen in what is kept', () => {
  const { key, wrapped } = vault.newKey(CHAT)
  const sealed = vault.seal(key, CHAT, 'e', 'nobody knows ✓')
  assert.equal(vault.open(vault.unwrap(CHAT, wrapped), CHAT, 'e', sealed), 'nobody knows ✓')
  assert.ok(!sealed.includes('nobody'))
  assert.ok(!wrapped.includes(key))
  assert.notDeepEqual(vault.seal(key, CHAT, 'e', 'nobody knows ✓'), sealed)
})

test('another entry, conversation or key, and any changed bit, are refused', () => {
  const { key, wrapped } = vault.newKey(CHAT)
  const sealed = vault.seal(key, CHAT, 'e', 'x')
  assert.throws(() => vault.open(key, CHAT, 'f', sealed))
  assert.throws(() => vault.open(key, OTHER, 'e', sealed))
  assert.throws(() => vault.open(vault.newKey(CHAT).key, CHAT, 'e', sealed))
  assert.throws(() => vault.unwrap(OTHER, wrapped))
  assert.throws(() => openVault(Buffer.alloc(32, 8)).unwrap(CHAT, wrapped))
  for (let at = 0; at < sealed.length; at++) {
    const changed = Buffer.from(sealed)
    changed[at] = (changed[at] ?? 0) ^ 1
    assert.throws(() => vault.open(key, CHAT, 'e', changed), `byte ${at}`)
  }
})

test('nonces do not repeat', () => {
  const { key } = vault.newKey(CHAT)
  const nonces = new Set(Array.from({ length: 5000 }, () => vault.seal(key, CHAT, 'e', '').subarray(1, 13).toString('hex')))
  assert.equal(nonces.size, 5000)
})

test('the instance key is made once, kept for its owner only, and not made anew where there is data', async () => {
  const dataDir = await mkdtemp(join(tmpdir(), 'earshot-key-'))
  try {
    const asked = { dataDir, fromEnvironment: undefined, hasData: false }
    const made = await Promise.all([loadInstanceKey(asked), loadInstanceKey(asked)])
    assert.deepEqual(made[0].key, made[1].key)
    assert.equal(made[0].key.length, 32)
    assert.equal((await stat(made[0].place)).mode & 0o777, 0o600)
    assert.deepEqual((await loadInstanceKey({ ...asked, hasData: true })).key, made[0].key)
    await writeFile(made[0].place, 'c2hvcnQ=')
    await assert.rejects(loadInstanceKey(asked), Problem)
    assert.equal(await readFile(made[0].place, 'utf8'), 'c2hvcnQ=')
    await rm(made[0].place)
    await assert.rejects(loadInstanceKey({ ...asked, hasData: true }), Problem)
  } finally {
    await rm(dataDir, { recursive: true })
  }
})

test('a key from the environment is used as it is', async () => {
  const fromEnvironment = Buffer.alloc(32, 3).toString('base64')
  const found = await loadInstanceKey({ dataDir: '/nowhere', fromEnvironment, hasData: true })
  assert.deepEqual(found, { key: Buffer.alloc(32, 3), place: 'EARSHOT_INSTANCE_KEY' })
})
