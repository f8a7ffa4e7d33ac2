// What keeping words costs whoever writes: messages as fast as they are committed, with the words kept meanwhile and without, in turns.

import { randomUUID } from 'node:crypto'
import { setTimeout as sleep } from 'node:timers/promises'
import { every } from '../../../apps/server/src/timer.ts'
import { quantile } from '../figures.ts'
import type { Chat, SearchHouse } from './house.ts'
import { texts } from './texts.ts'

const ROUNDS = 9
const SECONDS = 3
const EVERY = 1000

export type WritingReport = {
  readonly with_per_s: number
  readonly without_per_s: number
  /** With over without, of the same round, in the median. */
  readonly ratio: number
  readonly rounds: readonly { readonly with_per_s: number; readonly without_per_s: number }[]
}

export async function writing(house: SearchHouse, chats: readonly Chat[], say: (words: string) => void): Promise<WritingReport> {
  const rounds = []
  for (let round = 1; round <= ROUNDS; round++) {
    // Which goes first changes, so that neither is always the one on a fuller disk.
    const first = round % 2 === 0
    const one = await rate(house, chats, first)
    const other = await rate(house, chats, !first)
    const [with_per_s, without_per_s] = first ? [one, other] : [other, one]
    say(`round ${round}: ${with_per_s} messages/s with words kept, ${without_per_s} without`)
    rounds.push({ with_per_s, without_per_s })
  }
  const median = (values: readonly number[]) => quantile(values, 0.5)
  return {
    with_per_s: median(rounds.map((round) => round.with_per_s)),
    without_per_s: median(rounds.map((round) => round.without_per_s)),
    ratio: Number(median(rounds.map((round) => round.with_per_s / round.without_per_s)).toFixed(3)),
    rounds,
  }
}

/** Messages a second. Each chat has one under way; the other side writes as soon as it is committed. */
async function rate(house: SearchHouse, chats: readonly Chat[], keeping: boolean): Promise<number> {
  const node = house.newNode()
  const source = texts()
  const indexer = keeping ? house.newIndexer(node) : null
  const stop = every(EVERY, async () => indexer?.work(), console.error)
  let [going, done] = [true, 0]
  const writes = chats.map(async ({ c, visitor, holder }) => {
    for (let nth = 0; going; nth++) {
      const said = await node.perform(c, randomUUID(), nth % 2 === 0 ? visitor : holder, { do: 'say', text: source.next().value })
      if (!said.ok) throw new Error(`A message was refused: ${said.refusal.rule}`)
      done++
    }
  })
  await sleep(EVERY)
  const [before, begun] = [done, performance.now()]
  await sleep(SECONDS * 1000)
  const per = ((done - before) / (performance.now() - begun)) * 1000
  going = false
  await Promise.all(writes)
  stop()
  await indexer?.close()
  return Math.round(per)
}
