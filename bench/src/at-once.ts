// Works through a list, so many at once.

/** What `work` makes of each, in the order of the list. Rejects with the first failure. */
export async function atOnce<T, R>(most: number, all: readonly T[], work: (one: T, nth: number) => Promise<R>): Promise<R[]> {
  const made: R[] = []
  const left = all.entries()
  const some = async () => {
    for (const [nth, one] of left) made[nth] = await work(one, nth)
  }
  await Promise.all(Array.from({ length: most }, some))
  return made
}
