// Two ways to load a server for a fixed time: as fast as it answers, and at a given pace whatever it answers.

import { setTimeout as sleep } from 'node:timers/promises'
import { quantile } from './figures.ts'
import type { Load } from './load.ts'
import type { Side } from './wire.ts'

/** `warm` and `measured` are seconds; `rate` is messages per second, and undefined for as fast as it goes. */
export type Phase = { readonly chats: number; readonly warm: number; readonly measured: number; readonly rate?: number | undefined }

/** Times in milliseconds from the intended sending; `late` is how late the generator itself was, `cpu` how much of one core it took. */
export type Result = {
  readonly messages: number
  readonly seconds: number
  readonly p50: number
  readonly p99: number
  readonly late: number
  readonly cpu: number
}

/** What is still under way this long after the end never comes. */
const PATIENCE = 20_000

/** `window` is called when the measured time begins, and when it ends. */
export async function run(load: Load, phase: Phase, window: (edge: 'from' | 'to') => void): Promise<Result> {
  const late: number[] = []
  const took: number[] = []
  const stop = phase.rate === undefined ? saturate(load, phase.chats, took) : pace(load, phase.chats, phase.rate, took, late)
  await sleep(phase.warm * 1000)
  took.length = 0
  late.length = 0
  const [done, begun, cpu] = [load.done, performance.now(), process.cpuUsage()]
  window('from')
  await sleep(phase.measured * 1000)
  const [messages, ms, used] = [load.done - done, performance.now() - begun, process.cpuUsage(cpu)]
  // What is still under way counts for the latencies too: the slowest would be missing otherwise.
  window('to')
  stop()
  await drained(load)
  const share = (used.user + used.system) / 1000 / ms
  return { messages, seconds: ms / 1000, p50: quantile(took, 0.5), p99: quantile(took, 0.99), late: quantile(late, 0.99), cpu: share }
}

const other = (side: Side): Side => (side === 'visitor' ? 'staff' : 'visitor')

/** Each chat has one message under way: the other side answers as soon as it is done. */
function saturate(load: Load, chats: number, took: number[]): () => void {
  let going = true
  load.finished = (chat, by, _intended, ms) => {
    took.push(ms)
    if (going) load.write(chat, other(by), performance.now())
  }
  for (let chat = 0; chat < chats; chat++) load.write(chat, chat % 2 === 0 ? 'visitor' : 'staff', performance.now())
  return () => {
    going = false
  }
}

/** Far from each other in the row of chats, so that the ten of one listener do not speak at once; coprime to any round number of chats. */
const STRIDE = 199

/** Messages at even distances, sent when their time has come however the server fares. */
function pace(load: Load, chats: number, rate: number, took: number[], late: number[]): () => void {
  load.finished = (_chat, _by, _intended, ms) => took.push(ms)
  const begun = performance.now()
  let nth = 0
  const timer = setInterval(() => {
    for (let now = performance.now(); begun + (nth * 1000) / rate <= now; nth++) {
      const chat = (nth * STRIDE) % chats
      const intended = begun + (nth * 1000) / rate
      late.push(now - intended)
      load.write(chat, (Math.floor(nth / chats) + chat) % 2 === 0 ? 'visitor' : 'staff', intended)
    }
  }, 1)
  return () => clearInterval(timer)
}

async function drained(load: Load): Promise<void> {
  const until = performance.now() + PATIENCE
  while (load.done < load.sent) {
    if (performance.now() > until) throw new Error(`${load.sent - load.done} messages were never both delivered and acked`)
    await sleep(20)
  }
}
