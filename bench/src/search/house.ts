// What search is measured on: our own journal, rules and sealing on a throwaway database, in this process and without sockets.

import { randomBytes, randomUUID } from 'node:crypto'
import { NO_FLOOD_LIMITS, NO_LIMITS, policyOf, type Role, refuse, type Staff, type Visitor } from '@earshot/domain'
import { openVault } from '../../../apps/server/src/adapters/keys/vault.ts'
import { openWordKeys } from '../../../apps/server/src/adapters/keys/words.ts'
import { MemoryBus } from '../../../apps/server/src/adapters/memory/bus.ts'
import { openDb, openPool } from '../../../apps/server/src/adapters/postgres/database.ts'
import { PostgresEntryWords } from '../../../apps/server/src/adapters/postgres/entry-words.ts'
import { PostgresJournal } from '../../../apps/server/src/adapters/postgres/journal.ts'
import { migrate } from '../../../apps/server/src/adapters/postgres/migrate.ts'
import { makeDesk } from '../../../apps/server/src/adapters/postgres/testing/house.ts'
import { Conversations } from '../../../apps/server/src/conversations/conversations.ts'
import { Indexer } from '../../../apps/server/src/search/indexing.ts'
import { atOnce } from '../at-once.ts'
import type { Database } from '../postgres.ts'

const policy = { ...policyOf('plain'), flood: NO_FLOOD_LIMITS, limits: NO_LIMITS }
const AT_ONCE = 500

export type Chat = { readonly c: string; readonly visitor: Visitor; readonly holder: Staff }
export type SearchHouse = Awaited<ReturnType<typeof openSearchHouse>>

export async function openSearchHouse(database: Database, stack: AsyncDisposableStack) {
  const config = { connectionString: database.url }
  const pool = stack.adopt(openPool({ ...config, max: 12 }), (one) => one.end())
  const migrated = await migrate(pool)
  if (!migrated.ok) throw new Error(migrated.sentence)
  const journal = stack.adopt(new PostgresJournal(config, pool), (one) => one.end())
  const [key, bus] = [randomBytes(32), new MemoryBus()]
  const facts = () => ({ now: Date.now(), training: false, available: true, policy, forms: [], desks: {} })
  const newNode = () =>
    new Conversations({
      ...{ journal, bus, facts, vault: openVault(key), boards: { heldBy: async () => [] } },
      locked: async () => null,
      colleagues: async () => ({}),
      receiver: async () => refuse('no-destination'),
    })
  const search = { keys: openWordKeys(key), words: new PostgresEntryWords(pool) }
  const failed = (error: unknown) => {
    throw error
  }
  return {
    ...{ pool, newNode, search, facts, desk: await makeDesk(openDb(pool), { policy }) },
    newIndexer: (conversations: Conversations) => new Indexer({ ...search, conversations, bus, failed }),
  }
}

export const newStaff = (desk: string, role: Role): Staff => ({
  kind: 'staff',
  person: randomUUID(),
  name: 'Ada',
  organisation: 'member',
  desks: { [desk]: { role, accepting: true } },
})

/** Chats that these people hold in turn, each with so many messages of both sides; the first `open` of them go on. */
export async function filled(house: SearchHouse, holders: readonly Staff[], count: number, each: number, open: number, text: () => string) {
  const node = house.newNode()
  return atOnce(AT_ONCE, Array.from({ length: count }), async (_, nth): Promise<Chat> => {
    const holder = holders[nth % holders.length]
    if (holder === undefined) throw new Error('Nobody holds the chats')
    const c = randomUUID()
    const visitor: Visitor = { kind: 'visitor', visitor: randomUUID(), conversation: c, desk: house.desk, handle: 'V-4F2K' }
    const chat = { c, visitor, holder }
    const ask = (actor: Staff | Visitor, command: Parameters<typeof node.perform>[3]) => node.perform(c, randomUUID(), actor, command)
    await ask(visitor, { do: 'start', text: text() })
    await ask(holder, { do: 'claim' })
    for (let said = 1; said < each; said++) await ask(said % 2 === 0 ? visitor : holder, { do: 'say', text: text() })
    if (nth >= open) await ask(holder, { do: 'close' })
    return chat
  })
}
