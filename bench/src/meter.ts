// Loaded into a measured server before its own code: answers what the process has used, and ends it when the bench is gone.

/** `cpu` is microseconds of processor time since the start; the others are bytes. */
export type Measure = { readonly cpu: number; readonly rss: number; readonly heap: number }

const measure = (): Measure => {
  const { user, system } = process.cpuUsage()
  const { rss, heapUsed } = process.memoryUsage()
  return { cpu: user + system, rss, heap: heapUsed }
}

process.on('message', (asked) => {
  if (asked === 'settle') globalThis.gc?.()
  process.send?.(measure())
})
process.on('disconnect', () => process.kill(process.pid, 'SIGTERM'))
// The server must be able to end as if nobody measured it.
process.channel?.unref()
