// The figures of a replay, and how people read them.

import { quantile } from '../figures.ts'
import { type Account, FAULTS } from './account.ts'

export type Report = {
  readonly chats: number
  readonly turns: number
  readonly lost: number
  readonly doubled: number
  readonly out_of_order: number
  readonly leaked_whispers: number
  /** Milliseconds from the typing of a turn until the other side had it. */
  readonly p50_ms: number
  readonly p99_ms: number
  /** Turns the server does not take as a text: told, and not counted as lost. */
  readonly refused: number
  readonly whispers: number
  readonly cuts: number
  readonly kills: number
  readonly seconds: number
  readonly seed: number
}
export type Counted = Omit<Report, (typeof FAULTS)[number] | 'p50_ms' | 'p99_ms'>

export function reportOf(counted: Counted, accounts: readonly Account[], took: readonly number[]): Report {
  const { chats, turns, ...rest } = counted
  const sum = (fault: (typeof FAULTS)[number]) => accounts.reduce((all, one) => all + one[fault].length, 0)
  const ms = (share: number) => Number(quantile(took, share).toFixed(1))
  const faults = { lost: sum('lost'), doubled: sum('doubled'), out_of_order: sum('out_of_order'), leaked_whispers: sum('leaked_whispers') }
  return { chats, turns, ...faults, p50_ms: ms(0.5), p99_ms: ms(0.99), ...rest }
}

/** True when everything came back, once, in order, and no whisper reached a visitor. */
export const isWhole = (report: Report): boolean => FAULTS.every((fault) => report[fault] === 0)

/** A line for each figure. */
export const tableOf = (report: Report): string =>
  Object.entries(report)
    .map(([name, value]) => `${name.replaceAll('_', ' ').padEnd(16)}${`${value}`.padStart(10)}`)
    .join('\n')
