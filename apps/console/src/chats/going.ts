// Going from one chat to the next without looking for it.

/** The one that is so many steps after the current one, round and round; the first or the last when none of them is open. */
export function stepFrom(all: readonly string[], current: string | null, step: 1 | -1): string | null {
  const at = all.indexOf(current ?? '')
  const to = at === -1 ? (step === 1 ? 0 : -1) : (at + step) % all.length
  return all.at(to) ?? null
}

/** The next after the current one in which something is unread. */
export function nextUnread(all: readonly string[], current: string | null, unread: ReadonlyMap<string, number>): string | null {
  const at = all.indexOf(current ?? '')
  return [...all.slice(at + 1), ...all.slice(0, at + 1)].find((c) => c !== current && (unread.get(c) ?? 0) > 0) ?? null
}
