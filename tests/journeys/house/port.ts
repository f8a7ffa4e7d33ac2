// A port that nothing listens on.

import { once } from 'node:events'
import { createServer } from 'node:net'

/** Below the ports that a system gives to outgoing connections, so that no browser's socket takes it meanwhile. */
const [LOWEST, HIGHEST] = [10_000, 32_000]

export async function freePort(): Promise<number> {
  for (;;) {
    const port = LOWEST + Math.trunc(Math.random() * (HIGHEST - LOWEST))
    const probe = createServer()
    const free = new Promise<boolean>((resolve) => {
      probe.once('error', () => resolve(false))
      probe.once('listening', () => resolve(true))
    })
    probe.listen(port, '127.0.0.1')
    if (!(await free)) continue
    probe.close()
    await once(probe, 'close')
    return port
  }
}
