// The floor: the least that a durable chat server on `ws` and PostgreSQL can do. It reads a frame, commits it with whatever else
// came meanwhile, delivers it and acks it. It knows no people, no rules and no secrets. Wants DATABASE_URL and PORT.

import { createServer } from 'node:http'
import type { Duplex } from 'node:stream'
import pg from 'pg'
import { type WebSocket, WebSocketServer } from 'ws'

type Said = { readonly c: number; readonly id: string; readonly text: string }
type Row = Said & { readonly n: number; readonly staff: boolean }
type Seat = { readonly socket: WebSocket; readonly stream: Duplex }
type Chat = { head: number; visitor: Seat | null; staff: Seat | null }

const BATCH = 1000
const COMMIT = {
  name: 'commit',
  text: `insert into said (c, n, id, staff, text)
    select c, n, id, staff, text from json_to_recordset($1::json) as row(c int, n int, id uuid, staff boolean, text text)`,
}

const database = new pg.Client({ connectionString: process.env.DATABASE_URL })
await database.connect()
await database.query(`create table said (c int, n int, id uuid not null, staff boolean not null, text text not null,
  at timestamptz not null default now(), primary key (c, n)); create unique index said_once on said (c, id)`)

const chats = new Map<number, Chat>()
const queue: Row[] = []
let busy = false
let corked: Duplex[] = []

function chatOf(c: number): Chat {
  const known = chats.get(c)
  if (known !== undefined) return known
  const chat: Chat = { head: 0, visitor: null, staff: null }
  chats.set(c, chat)
  return chat
}

/** One batch at a time; what comes meanwhile is the next. */
async function commit(): Promise<void> {
  const batch = queue.splice(0, BATCH)
  await database.query({ ...COMMIT, values: [JSON.stringify(batch)] })
  for (const row of batch) deliver(row)
  busy = queue.length > 0
  if (busy) setImmediate(commit)
}

function deliver({ c, n, id, staff, text }: Row): void {
  const chat = chatOf(c)
  const [from, to] = staff ? [chat.staff, chat.visitor] : [chat.visitor, chat.staff]
  send(to, JSON.stringify({ t: 'told', c, n, id, staff, at: Date.now(), text }))
  send(from, JSON.stringify({ t: 'ack', c, n, id }))
}

/** One system call for all frames that a socket gets in a turn. */
function send(seat: Seat | null, frame: string): void {
  if (seat === null) return
  const { socket, stream } = seat
  if (stream.writableCorked === 0) {
    stream.cork()
    if (corked.push(stream) === 1) process.nextTick(uncork)
  }
  socket.send(frame)
}

function uncork(): void {
  const all = corked
  corked = []
  for (const stream of all) stream.uncork()
}

function listen(seat: Seat, asked: URLSearchParams): void {
  const staff = asked.get('side') === 'staff'
  const [first, count] = [Number(asked.get('first')), Number(asked.get('count'))]
  for (let c = first; c < first + count; c++) {
    const chat = chatOf(c)
    chat[staff ? 'staff' : 'visitor'] = seat
    send(seat, JSON.stringify({ t: 'ready', c, n: chat.head }))
  }
  seat.socket.on('message', (data) => {
    const { c, id, text }: Said = JSON.parse(data.toString())
    queue.push({ c, n: ++chatOf(c).head, id, staff, text })
    if (busy) return
    busy = true
    setImmediate(commit)
  })
}

const http = createServer((_, answer) => answer.end('ok'))
const sockets = new WebSocketServer({ noServer: true, perMessageDeflate: false, maxPayload: 65_536, clientTracking: false })
http.on('upgrade', (request, stream, head) => {
  const asked = new URL(request.url ?? '', 'http://floor').searchParams
  stream.on('error', () => stream.destroy())
  sockets.handleUpgrade(request, stream, head, (socket) => listen({ socket, stream }, asked))
})
http.listen(Number(process.env.PORT), '127.0.0.1', 4096)
