// Whoever is interrupted puts things in order first.

/** Aborted by a signal, or by the end of whoever started this process. */
export function interruption(): AbortSignal {
  const asked = new AbortController()
  for (const signal of ['SIGTERM', 'SIGINT', 'SIGHUP', 'disconnect'] as const) process.on(signal, () => asked.abort())
  // The channel to whoever started this process must not keep it alive.
  process.channel?.unref()
  return asked.signal
}
