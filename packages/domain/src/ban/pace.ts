// How fast one visitor may write: so many at once, and one more each time that a part of a minute has passed.

const MINUTE = 60_000

/** How much room there is, as of when: `at` is milliseconds since 1970. */
export type Pace = { readonly room: number; readonly at: number }

/** The pace after one more command, or null where it comes too soon. Zero a minute sets no pace. */
export function paced(before: Pace | undefined, perMinute: number, now: number): Pace | null {
  const gained = before === undefined ? perMinute : before.room + (Math.max(0, now - before.at) * perMinute) / MINUTE
  const room = Math.min(perMinute, gained)
  if (perMinute === 0) return { room: 0, at: now }
  return room < 1 ? null : { room: room - 1, at: now }
}
