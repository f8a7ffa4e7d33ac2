// One embedded PostgreSQL for all test files of a run, told to them by the environment: starting one for each would be most of the run.

import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { type Embedded, startEmbedded } from '../embedded/embedded.ts'

/** Names the folder of its socket. */
export const SHARED = 'EARSHOT_TEST_SOCKET'

let running: { readonly embedded: Embedded; readonly folder: string } | null = null

/** Called by the test runner before the first file. */
export async function globalSetup(): Promise<void> {
  if (process.env.TEST_DATABASE_URL !== undefined) return
  const folder = await mkdtemp(join(tmpdir(), 'earshot-tests-'))
  const embedded = await startEmbedded({ dataDir: folder, say: () => {} })
  running = { embedded, folder }
  process.env[SHARED] = embedded.connection.host
}

/** Called by the test runner after the last file. */
export async function globalTeardown(): Promise<void> {
  if (running === null) return
  await running.embedded.stop()
  await rm(running.folder, { recursive: true, force: true })
}
