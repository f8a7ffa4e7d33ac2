// Where a run happens: PostgreSQL (DATABASE_URL, or the one that comes with the server) and a folder, both left as they were found.

import { mkdir, mkdtemp, readFile, rm } from 'node:fs/promises'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { startEmbedded } from '../../apps/server/src/adapters/postgres/embedded/embedded.ts'
import { assertDurable, type Database, makeDatabase, urlOf } from './postgres.ts'

export type Place = AsyncDisposable & {
  readonly folder: string
  /** A new database, gone with the place. */
  database(purpose: string): Promise<Database>
}

// Beside the code, because a system's folder for temporary files may be memory, where waiting for the disk costs nothing.
const CACHE = fileURLToPath(new URL('../../node_modules/.cache/', import.meta.url))

/** A data folder that is gone in the end, with what PostgreSQL had to put elsewhere because its user cannot reach here. */
export async function throwawayFolder(purpose: string): Promise<AsyncDisposable & { readonly path: string }> {
  await mkdir(CACHE, { recursive: true })
  const path = await mkdtemp(`${CACHE}${purpose}-`)
  const gone = (folder: string) => rm(folder, { recursive: true, force: true })
  return {
    path,
    async [Symbol.asyncDispose]() {
      const elsewhere = await readFile(join(path, 'postgres.place'), 'utf8').catch(() => '')
      if (elsewhere !== '') await gone(elsewhere.trim())
      await gone(path)
    },
  }
}

export async function openPlace(say: (words: string) => void): Promise<Place> {
  const place = new AsyncDisposableStack()
  try {
    const { path: folder } = place.use(await throwawayFolder('bench'))
    const named = process.env.DATABASE_URL
    const embedded = named === undefined ? place.adopt(await startEmbedded({ dataDir: folder, say }), (one) => one.stop()) : null
    const url = named ?? urlOf(embedded?.connection ?? {})
    await assertDurable(url)
    return {
      folder,
      database: async (purpose) => place.use(await makeDatabase(url, purpose)),
      [Symbol.asyncDispose]: () => place.disposeAsync(),
    }
  } catch (error) {
    await place.disposeAsync()
    throw error
  }
}
