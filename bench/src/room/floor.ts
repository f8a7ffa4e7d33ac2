// The floor of a room: plain `ws` sockets that are all told what one of them says, in frames as long as ours. Nothing is stored, and
// nobody is known. Wants PORT.

import { createServer } from 'node:http'
import { type WebSocket, WebSocketServer } from 'ws'

type Asked =
  | { readonly t: 'watch' }
  | { readonly t: 'do'; readonly id: string; readonly c: string; readonly command: { readonly text: string } }

const BY = { kind: 'staff', name: 'Member 100', role: 'listener', person: '00000000-0000-4000-8000-000000000000' }

const members = new Set<WebSocket>()
let head = 0

function heard(socket: WebSocket, c: string, asked: Asked): void {
  if (asked.t === 'watch') {
    members.add(socket)
    return socket.send(JSON.stringify({ t: 'open', c, tier: 'staff', head }))
  }
  const { id, command } = asked
  const entry = { n: ++head, id, at: Date.now(), by: BY, what: { kind: 'message' }, text: command.text }
  const [told, own] = [
    { t: 'told', c, entries: [entry] },
    { t: 'told', c, ack: id, entries: [entry] },
  ].map((frame) => JSON.stringify(frame))
  for (const member of members) member.send((member === socket ? own : told) ?? '')
}

const http = createServer((_, answer) => answer.end('ok'))
const sockets = new WebSocketServer({ server: http, perMessageDeflate: false, maxPayload: 65_536, clientTracking: false })
sockets.on('connection', (socket) => {
  socket.on('message', (data) => {
    const asked: Asked & { readonly c: string } = JSON.parse(data.toString())
    heard(socket, asked.c, asked)
  })
  socket.on('close', () => members.delete(socket))
})
http.listen(Number(process.env.PORT), '127.0.0.1', 4096)
