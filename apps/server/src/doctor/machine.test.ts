// A data folder and a port that cannot be used are told, and left as they are.

import assert from 'node:assert/strict'
import { once } from 'node:events'
import { chmodSync, existsSync, mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { createServer as createHttp } from 'node:http'
import { type AddressInfo, createServer, type Server, type Socket } from 'node:net'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { after, test } from 'node:test'
import { folderFindings, roomFinding } from './folder.ts'
import { portFinding } from './port.ts'

const work = mkdtempSync(join(tmpdir(), 'earshot-doctor-'))
after(() => rmSync(work, { recursive: true, force: true }))
const foundIn = (folder: string) => folderFindings(folder, folder).map(({ is, sentence }) => `${is}: ${sentence}`)

test('a data folder that is not there, is none, or is open to others', () => {
  const folder = join(work, 'data')
  assert.match(foundIn(folder).join('\n'), /^open: There is no data folder .*data yet; npm start makes it\.$/)
  assert.equal(existsSync(folder), false)
  mkdirSync(folder, { mode: 0o700 })
  assert.match(foundIn(folder).join('\n'), /^right: The data folder .* belongs to whoever runs Earshot\.\n\w+: .*free where the data are/)
  chmodSync(folder, 0o777)
  assert.match(foundIn(folder).join('\n'), /^wrong: Others on this machine can write into the data folder .* Say chmod go-w /)
  writeFileSync(join(work, 'file'), '')
  assert.match(foundIn(join(work, 'file')).join('\n'), /^wrong: The data folder .*file is no folder/)
})

test('a disk that is nearly full', () => {
  assert.deepEqual(roomFinding(25e9), { is: 'right', sentence: '25.0 GB are free where the data are.' })
  assert.deepEqual(roomFinding(3.5e8), {
    is: 'wrong',
    sentence: 'Only 350 MB are free where the data are. Without room nothing can be kept: make some.',
  })
})

/** What is found at a port on which `server` listens. */
async function foundAt(server: Server): Promise<string> {
  await once(server.listen(0, '127.0.0.1'), 'listening')
  const { port } = server.address() as AddressInfo
  const { is, sentence } = await portFinding({ host: '127.0.0.1', port })
  server.close()
  return `${is}: ${sentence}`
}

test('a port that is free, Earshot’s, or somebody else’s', async () => {
  const answering = (text: string) => createHttp((_, response) => response.end(text))
  assert.match(await foundAt(answering('{"ok":true}')), /^right: Earshot runs, and answers at http:\/\/127\.0\.0\.1:\d+\.$/)
  assert.match(await foundAt(answering('Welcome')), /^wrong: Something else answers at .* Stop it, or name another PORT\.$/)
  const greet = (socket: Socket) => void socket.on('error', () => {}).end('220 mail\r\n')
  assert.match(await foundAt(createServer(greet)), /^wrong: Port \d+ on 127\.0\.0\.1 is in use already/)
  const port = await free()
  assert.deepEqual(await portFinding({ host: '127.0.0.1', port }), {
    is: 'right',
    sentence: `Port ${port} is free; Earshot does not run.`,
  })
  assert.match((await portFinding({ host: '203.0.113.1', port })).sentence, /^Earshot cannot listen on 203\.0\.113\.1/)
})

async function free(): Promise<number> {
  const server = createServer()
  await once(server.listen(0, '127.0.0.1'), 'listening')
  const { port } = server.address() as AddressInfo
  server.close()
  await once(server, 'close')
  return port
}
