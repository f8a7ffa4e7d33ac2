// The generator and a server in processes of their own: what it counts agrees, and a server that ends is not taken for a quiet one.

import assert from 'node:assert/strict'
import { test } from 'node:test'
import { startGenerator } from './driver.ts'
import { startServer } from './server.ts'
import { numbered } from './wire.ts'

const phase = { warm: 0.05, measured: 0.2 }

test('every message of both phases is acked and delivered once', async () => {
  await using server = await startServer({ file: 'relay.ts', env: {} })
  await using generator = await startGenerator({ wire: 'floor', port: server.port, chats: numbered(20) })
  const edges: string[] = []
  const full = await generator.run(phase, (edge) => edges.push(edge))
  const half = await generator.run({ ...phase, rate: 500 }, (edge) => edges.push(edge))
  assert.deepEqual(edges, ['from', 'to', 'from', 'to'])
  assert.ok(full.result.messages > 0 && half.result.messages > 0)
  assert.ok(half.totals.sent > full.totals.sent)
  assert.deepEqual(half.totals, { ...half.totals, acked: half.totals.sent, delivered: half.totals.sent, doubled: 0, gaps: 0 })
})

test('a server that goes away ends the run in words', async () => {
  const server = await startServer({ file: 'relay.ts', env: {} })
  await using generator = await startGenerator({ wire: 'floor', port: server.port, chats: numbered(20) })
  const holding = assert.rejects(generator.hold(60), /connection ended/)
  await server[Symbol.asyncDispose]()
  await holding
})

test('a server that cannot start is said with what it printed', async () => {
  await assert.rejects(
    startServer({ file: 'nowhere.ts', env: {} }),
    /nowhere\.ts did not become ready\. It printed:\n[\s\S]*Cannot find module/,
  )
})
