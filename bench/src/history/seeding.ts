// A room with years of history: written through our own rules, sealing and journal, while no server runs.

import { randomUUID } from 'node:crypto'
import { type Author, type Draft, evolve } from '@earshot/domain'
import { loadInstanceKey } from '../../../apps/server/src/adapters/keys/instance-key.ts'
import { openVault } from '../../../apps/server/src/adapters/keys/vault.ts'
import { openPool } from '../../../apps/server/src/adapters/postgres/database.ts'
import { PostgresJournal } from '../../../apps/server/src/adapters/postgres/journal.ts'
import { sealed } from '../../../apps/server/src/conversations/content.ts'
import type { Append, Fate } from '../../../apps/server/src/ports.ts'
import type { Database } from '../postgres.ts'
import { texts } from '../search/texts.ts'

/** Entries that wait for the journal at once. */
const AT_ONCE = 1000

/** Lets one person say so much in a room. */
export async function seed(database: Database, folder: string, c: string, author: Author, count: number): Promise<void> {
  await using stack = new AsyncDisposableStack()
  const config = { connectionString: database.url }
  const pool = stack.adopt(openPool(config), (one) => one.end())
  const journal = stack.adopt(new PostgresJournal(config, pool), (one) => one.end())
  const { key: instanceKey } = await loadInstanceKey({ dataDir: folder, fromEnvironment: undefined, hasData: true })
  const vault = openVault(instanceKey)
  const loaded = await journal.load(c)
  if (loaded === null || loaded.key === null) throw new Error('There is no room to write in')
  const key = vault.unwrap(c, loaded.key)
  const source = texts()
  let { state } = loaded
  const one = (): Append => {
    const draft: Draft = { author, audience: 'staff', body: { kind: 'message' }, content: { text: source.next().value }, at: Date.now() }
    const { version } = state
    state = evolve(state, draft)
    const id = randomUUID()
    const entries = [{ ...draft, id, content: sealed(vault, key, c, id, draft.content) }]
    return { conversation: c, version, entries, next: state, key: null, jobs: [], erases: [], audit: [] }
  }
  const committed = (append: Append) => new Promise<Fate>((resolve) => journal.append(append, resolve))
  for (let left = count; left > 0; left -= AT_ONCE) {
    const fates = await Promise.all(Array.from({ length: Math.min(left, AT_ONCE) }, () => committed(one())))
    const bad = fates.find(({ fate }) => fate !== 'committed')
    if (bad !== undefined) throw new Error(`The history could not be written: ${bad.fate}`)
  }
}
