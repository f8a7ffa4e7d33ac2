// A room's members, in a process of its own: opens a socket for each, lets them speak in turn when told to, and answers what they heard.

import { setTimeout as sleep } from 'node:timers/promises'
import { Connection } from '../connection.ts'
import { quantile } from '../figures.ts'
import { WIRES } from '../wire.ts'
import { type Account, Hearing } from './hearing.ts'
import type { Membership } from './members.ts'

/** Where they are. Both servers are spoken to in the same frames. */
export type Venue = Membership & { readonly port: number }
/** Seconds to warm up and seconds that count, messages a second of all together, and how often each says how far they have read. */
export type Talk = { readonly warm: number; readonly measured: number; readonly rate: number; readonly looks: number }
export type Ask = { readonly ask: 'open'; readonly venue: Venue } | { readonly ask: 'talk'; readonly talk: Talk }
/** Times in milliseconds from the intended sending to each hearing; `deliveries` are those of the measured seconds, `late` is how late the crowd itself was, `cpu` how much of one core it took. */
export type Heard = {
  readonly p50: number
  readonly p99: number
  readonly late: number
  readonly cpu: number
  readonly seconds: number
  readonly deliveries: number
}
export type Told =
  | { readonly told: 'open' | 'from' | 'to' }
  | { readonly told: 'heard'; readonly heard: Heard; readonly account: Account }
  | { readonly told: 'failed'; readonly words: string }

const AT_ONCE = 20
/** What is still under way this long after the end is lost. */
const PATIENCE = 20_000

type Crowd = {
  readonly c: string
  readonly hearing: Hearing
  readonly sockets: readonly Connection[]
  readonly heads: readonly (() => number)[]
}

const tell = (told: Told) => process.send?.(told)
const fail = (error: unknown) => {
  tell({ told: 'failed', words: error instanceof Error ? error.message : String(error) })
}

let crowd: Crowd | null = null

async function open({ c, members, port }: Venue): Promise<void> {
  const { address, greeting, hear } = WIRES.ours
  const hearing = new Hearing(members.length)
  const heads: (() => number)[] = []
  let ready = 0
  const sockets = []
  for (const [nth, { cookie }] of members.entries()) {
    while (nth - ready >= AT_ONCE) await sleep(1)
    const ear = hearing.ear(nth, () => ready++)
    heads.push(() => ear.head)
    const socket: Connection = new Connection(address({ wire: 'ours', port, cookie, chats: [] }, 'staff', []), {
      opened() {
        for (const frame of greeting('staff', [{ c, token: '' }])) socket.send(frame)
      },
      heard: (text) => hear(text, ear),
      closed: (words) => fail(new Error(`A member's connection ended: ${words}`)),
    })
    sockets.push(socket)
  }
  while (ready < members.length) await sleep(5)
  crowd = { c, hearing, sockets, heads }
  tell({ told: 'open' })
}

async function talk({ c, hearing, sockets, heads }: Crowd, { warm, measured, rate, looks }: Talk): Promise<void> {
  const late: number[] = []
  const say = (nth: number, intended: number) => {
    const { id, text } = hearing.next(intended)
    sockets[nth % sockets.length]?.send(WIRES.ours.say(c, id, text))
  }
  const look = (nth: number) => {
    const member = nth % sockets.length
    sockets[member]?.send(JSON.stringify({ t: 'seen', c, n: heads[member]?.() ?? 0 }))
  }
  const stops = [paced(rate, say, late), paced(looks * sockets.length, look)]
  await sleep(warm * 1000)
  hearing.took = []
  late.length = 0
  const [begun, cpu] = [performance.now(), process.cpuUsage()]
  tell({ told: 'from' })
  await sleep(measured * 1000)
  const [ms, used] = [performance.now() - begun, process.cpuUsage(cpu)]
  const deliveries = hearing.took.length
  tell({ told: 'to' })
  for (const stop of stops) stop()
  for (const until = performance.now() + PATIENCE; !hearing.complete && performance.now() < until; ) await sleep(20)
  const { took, account } = hearing
  const heard = { p50: quantile(took, 0.5), p99: quantile(took, 0.99), late: quantile(late, 0.99), seconds: ms / 1000, deliveries }
  tell({ told: 'heard', heard: { ...heard, cpu: (used.user + used.system) / 1000 / ms }, account })
}

/** Does `work` so often a second, at even distances however it goes; answers what stops it. */
function paced(rate: number, work: (nth: number, intended: number) => void, late: number[] = []): () => void {
  const begun = performance.now()
  let nth = 0
  const timer = setInterval(() => {
    for (let now = performance.now(); begun + (nth * 1000) / rate <= now; nth++) {
      const intended = begun + (nth * 1000) / rate
      late.push(now - intended)
      work(nth, intended)
    }
  }, 1)
  return () => clearInterval(timer)
}

process.on('message', (asked: Ask) => {
  const work =
    asked.ask === 'open' ? open(asked.venue) : crowd === null ? Promise.reject(new Error('Nobody is here')) : talk(crowd, asked.talk)
  work.catch(fail)
})
process.on('uncaughtException', fail)
process.on('disconnect', () => process.exit())
