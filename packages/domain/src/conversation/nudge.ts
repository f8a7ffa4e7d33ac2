// The private nudge: a line to whoever holds a chat from somebody on its desk who has no part in it.

/** What somebody has sent to the holder of a chat: how often, and whether the last was seen. */
export type Nudge = { readonly person: string; readonly name: string; readonly times: number; readonly seen: boolean }

/** Nudges of one person to the holder of one chat. */
export const MOST_NUDGES = 3
/** Longest nudge, in UTF-16 code units. */
export const LONGEST_NUDGE = 200

/** The nudges after another one by `sender`. */
export function nudged(nudges: readonly Nudge[], { person, name }: Pick<Nudge, 'person' | 'name'>): readonly Nudge[] {
  const times = nudges.find((one) => one.person === person)?.times ?? 0
  return [...nudges.filter((one) => one.person !== person), { person, name, times: times + 1, seen: false }]
}
