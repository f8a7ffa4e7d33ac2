// What has happened in a chat, as far as its holder owes something: a reply, or a step of the desk's practice.

import { type Practice, TICKS, type Tick } from '../policy/practice.ts'
import type { ToldEntry } from './tell.ts'

const isMessage = ({ what, by }: ToldEntry, of: 'visitor' | 'staff'): boolean => what.kind === 'message' && by.kind === of

/** Since when the visitor waits for a reply, in milliseconds since 1970; null when they wait for none. */
export function waitsSince(entries: readonly ToldEntry[]): number | null {
  let since: number | null = null
  // From the end: of a long chat only what came after the last reply is asked.
  for (let at = entries.length - 1; at >= 0; at--) {
    const entry = entries[at]
    if (entry === undefined || isMessage(entry, 'staff') || entry.what.kind === 'closed') break
    if (isMessage(entry, 'visitor')) since = entry.at
  }
  return since
}

/** True once that has lasted for the seconds of the desk. `now` is milliseconds since 1970. */
export const isOwed = (since: number | null, { replySeconds }: Pick<Practice, 'replySeconds'>, now: number): since is number =>
  since !== null && now - since >= replySeconds * 1000

/** What has happened of what a step may be ticked by. */
export function ticksIn(entries: readonly ToldEntry[]): ReadonlySet<Tick> {
  const greeted = entries.findIndex((entry) => isMessage(entry, 'staff'))
  const asked = greeted < 0 ? -1 : entries.findIndex((entry, at) => at > greeted && isMessage(entry, 'visitor'))
  const happened: Record<Tick, boolean> = {
    greeted: greeted >= 0,
    named: entries.some(({ what }) => what.kind === 'named' || (what.kind === 'withheld' && what.what === 'name')),
    addressed: entries.some(({ what }) => what.kind === 'addressed' || (what.kind === 'withheld' && what.what === 'email')),
    replied: asked >= 0 && entries.some((entry, at) => at > asked && isMessage(entry, 'staff')),
    asked: entries.some(({ what }) => what.kind === 'message' && what.asks === 'answered'),
    closed: entries.some(({ what }) => what.kind === 'closed'),
  }
  return new Set(TICKS.filter((tick) => happened[tick]))
}
