// The generator's own measure: speaks the floor's frames over bare TCP, stores nothing and checks nothing, so that whatever
// limits a run against it is not the server's work but the generator's. Wants PORT.

import { createHash } from 'node:crypto'
import { createServer } from 'node:http'
import type { Duplex } from 'node:stream'
import { readFrames, serverFrame, TEXT } from './frame.ts'

type Chat = { head: number; visitor: Duplex | null; staff: Duplex | null }
type Said = { readonly c: number; readonly id: string }

const chats = new Map<number, Chat>()

function seat(stream: Duplex, asked: URLSearchParams): boolean {
  const staff = asked.get('side') === 'staff'
  const [first, count] = [Number(asked.get('first')), Number(asked.get('count'))]
  for (let c = first; c < first + count; c++) {
    const chat = chats.get(c) ?? { head: 0, visitor: null, staff: null }
    chats.set(c, chat)
    chat[staff ? 'staff' : 'visitor'] = stream
    stream.write(serverFrame(TEXT, `{"t":"ready","c":${c},"n":${chat.head}}`))
  }
  return staff
}

function relay(staff: boolean, text: string): void {
  const { c, id }: Said = JSON.parse(text)
  const chat = chats.get(c)
  if (chat === undefined) return
  const [from, to] = staff ? [chat.staff, chat.visitor] : [chat.visitor, chat.staff]
  const n = ++chat.head
  to?.write(serverFrame(TEXT, `{"t":"told","n":${n},${text.slice(text.indexOf('"c"'))}`))
  from?.write(serverFrame(TEXT, `{"t":"ack","c":${c},"n":${n},"id":"${id}"}`))
}

const http = createServer((_, answer) => answer.end('ok'))
http.on('upgrade', (request, stream) => {
  const accept = createHash('sha1').update(`${request.headers['sec-websocket-key']}258EAFA5-E914-47DA-95CA-C5AB0DC85B11`).digest('base64')
  stream.write(`HTTP/1.1 101 Switching Protocols\r\nUpgrade: websocket\r\nConnection: Upgrade\r\nSec-WebSocket-Accept: ${accept}\r\n\r\n`)
  const staff = seat(stream, new URL(request.url ?? '', 'http://relay').searchParams)
  let rest: Buffer = Buffer.alloc(0)
  stream.on('error', () => stream.destroy())
  stream.on('data', (chunk: Buffer) => {
    const bytes = rest.length === 0 ? chunk : Buffer.concat([rest, chunk])
    stream.cork()
    rest = bytes.subarray(readFrames(bytes, (opcode, text) => (opcode === TEXT ? relay(staff, text) : undefined)))
    stream.uncork()
  })
})
http.listen(Number(process.env.PORT), '127.0.0.1', 4096)
