// Work that is done again and again, never twice at once, until it is stopped.

/** Does `work` every `ms` milliseconds, counted from the end of the last time. A failure is said and does not stop it. */
export function every(ms: number, work: () => Promise<unknown>, failed: (error: unknown) => void): () => void {
  let timer: NodeJS.Timeout | undefined
  let stopped = false
  const again = () => {
    if (!stopped) timer = setTimeout(() => work().catch(failed).finally(again), ms).unref()
  }
  again()
  return () => {
    stopped = true
    clearTimeout(timer)
  }
}
