// How fast the people of the demonstration are, and how they wait: between two bounds, by chance, until it is over.

import { setTimeout as sleep } from 'node:timers/promises'
import type { Chance } from '../replay/chance.ts'

/** Seconds, from the least to the most. */
export type Span = readonly [least: number, most: number]

export type Pace = {
  readonly chance: Chance
  /** Waits for some time within the span. False when the demonstration is over before that. */
  readonly pause: (span: Span) => Promise<boolean>
}

/** `second` is how many milliseconds a second takes here. Whoever waits wakes up once `over` is aborted. */
export function paceOf({ second, chance, over }: { second: number; chance: Chance; over: AbortSignal }): Pace {
  return {
    chance,
    async pause([least, most]) {
      const wait = (least + (most - least) * chance()) * second
      await sleep(wait, undefined, { signal: over }).catch(() => {})
      return !over.aborted
    },
  }
}
