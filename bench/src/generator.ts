// The load generator, a process of its own: opens the sockets of a target, loads it when told to, and answers what it counted.

import { setTimeout as sleep } from 'node:timers/promises'
import { Connection } from './connection.ts'
import { Load, type Totals } from './load.ts'
import { type Phase, type Result, run } from './phase.ts'
import { type Chat, PER_LISTENER, type Side, type Target, WIRES } from './wire.ts'

/** Connections being opened at once. */
const AT_ONCE = 100

export type Ask =
  | { readonly ask: 'open'; readonly target: Target; readonly sides: readonly Side[] }
  | { readonly ask: 'run'; readonly phase: Omit<Phase, 'chats'> }
export type Told =
  | { readonly told: 'open' | 'from' | 'to' }
  | { readonly told: 'result'; readonly result: Result; readonly totals: Totals }
  | { readonly told: 'failed'; readonly words: string }

type Group = { readonly side: Side; readonly chats: readonly Chat[] }

const tell = (told: Told) => process.send?.(told)
const fail = (error: unknown) => {
  tell({ told: 'failed', words: error instanceof Error ? error.message : String(error) })
}

let load: Load | null = null
let chats = 0

async function open(target: Target, sides: readonly Side[]): Promise<void> {
  const wire = WIRES[target.wire]
  const sockets: Record<Side, (Connection | undefined)[]> = { visitor: [], staff: [] }
  const place = (side: Side, chat: number) => (side === 'visitor' ? chat : Math.floor(chat / PER_LISTENER))
  const made = new Load(target.chats, (chat, side, id, text) =>
    sockets[side][place(side, chat)]?.send(wire.say(target.chats[chat]?.c ?? '', id, text)),
  )
  const groups = sides.flatMap((side) => grouped(target.chats, side))
  let opening = 0
  let waiting = groups.length
  for (const group of groups) {
    while (opening >= AT_ONCE) await sleep(1)
    opening++
    const opened = () => {
      opening--
      waiting--
    }
    sockets[group.side].push(connected(made, target, group, opened))
  }
  while (waiting > 0) await sleep(5)
  load = made
  chats = target.chats.length
  tell({ told: 'open' })
}

/** A visitor has a socket for each chat, a listener one for ten. */
function grouped(all: readonly Chat[], side: Side): Group[] {
  const size = side === 'visitor' ? 1 : PER_LISTENER
  return Array.from({ length: Math.ceil(all.length / size) }, (_, nth) => ({ side, chats: all.slice(nth * size, (nth + 1) * size) }))
}

/** A socket that calls `opened` once all its chats can be written in. */
function connected(counted: Load, target: Target, { side, chats: own }: Group, opened: () => void): Connection {
  const wire = WIRES[target.wire]
  let unready = own.length
  const ear = counted.ear(side, () => {
    if (--unready === 0) opened()
  })
  const socket: Connection = new Connection(wire.address(target, side, own), {
    opened() {
      for (const frame of wire.greeting(side, own)) socket.send(frame)
    },
    heard: (text) => wire.hear(text, ear),
    closed: (words) => fail(new Error(`A ${side}'s connection ended: ${words}`)),
  })
  return socket
}

async function measure(phase: Omit<Phase, 'chats'>): Promise<void> {
  if (load === null) throw new Error('There is no connection to load')
  const result = await run(load, { ...phase, chats }, (edge) => tell({ told: edge }))
  tell({ told: 'result', result, totals: load.totals })
}

process.on('message', (asked: Ask) => {
  const work = asked.ask === 'open' ? open(asked.target, asked.sides) : measure(asked.phase)
  work.catch(fail)
})
process.on('uncaughtException', fail)
process.on('disconnect', () => process.exit())
