// A cable passes everything until it is cut, and then as much of what passes next as was asked for.

import assert from 'node:assert/strict'
import { once } from 'node:events'
import { connect, createServer, type Socket } from 'node:net'
import { test } from 'node:test'
import { Cable } from './cable.ts'

/** A server that says everything back, and a cable to it. */
async function echo() {
  const got: Buffer[] = []
  const server = createServer((socket) => {
    socket.on('error', () => {})
    socket.on('data', (bytes) => {
      got.push(Buffer.from(bytes))
      socket.write(bytes)
    })
  })
  server.listen(0, '127.0.0.1')
  await once(server, 'listening')
  const address = server.address()
  const cable = await Cable.to('127.0.0.1', typeof address === 'object' && address !== null ? address.port : 0)
  return {
    cable,
    received: () => Buffer.concat(got).toString(),
    async [Symbol.asyncDispose]() {
      cable.close()
      server.close()
    },
  }
}

async function plugged(cable: Cable): Promise<Socket> {
  const socket = connect(cable.port, '127.0.0.1')
  socket.on('error', () => {})
  await once(socket, 'connect')
  return socket
}

async function says(socket: Socket, text: string): Promise<string> {
  socket.write(text)
  const [bytes]: Buffer[] = await once(socket, 'data')
  return `${bytes}`
}

test('what passes next is cut through, and the ones after it pass whole on a new connection', async () => {
  await using at = await echo()
  const first = await plugged(at.cable)
  assert.equal(await says(first, 'hello'), 'hello')
  at.cable.cut(0.5)
  first.write('0123456789')
  await once(first, 'close')
  const second = await plugged(at.cable)
  assert.equal(await says(second, 'again'), 'again')
  assert.equal(at.received(), 'hello01234again')
  assert.equal(at.cable.cuts, 1)
  second.destroy()
})

test('an answer is cut through as well', async () => {
  await using at = await echo()
  const socket = await plugged(at.cable)
  assert.equal(await says(socket, 'hello'), 'hello')
  socket.write('0123456789')
  // Once the server has it, only its answer is still to pass.
  const heard: string[] = []
  socket.on('data', (bytes) => heard.push(`${bytes}`))
  while (!at.received().endsWith('9')) await new Promise((resolve) => setImmediate(resolve))
  at.cable.cut(0)
  await once(socket, 'close')
  assert.equal(at.cable.cuts, 1)
  assert.equal(at.received(), 'hello0123456789')
  assert.ok(['', '0123456789'].includes(heard.join('')))
})

test('a connection over which nothing passes is cut all the same', async () => {
  await using at = await echo()
  const socket = await plugged(at.cable)
  assert.equal(await says(socket, 'hello'), 'hello')
  at.cable.cut(1)
  await once(socket, 'close')
  assert.equal(at.cable.cuts, 1)
})
