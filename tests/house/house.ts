// The whole house on a real PostgreSQL, served on a free port: for tests that come in by its doors. Its clock is turned by hand.

import assert from 'node:assert/strict'
import { randomBytes } from 'node:crypto'
import { openAccounts } from '../../apps/server/src/adapters/accounts/open.ts'
import { examine } from '../../apps/server/src/adapters/files/examine.ts'
import { openSeal } from '../../apps/server/src/adapters/keys/seal.ts'
import { openVault } from '../../apps/server/src/adapters/keys/vault.ts'
import { openWordKeys } from '../../apps/server/src/adapters/keys/words.ts'
import { MemoryBus } from '../../apps/server/src/adapters/memory/bus.ts'
import { PostgresAgreements } from '../../apps/server/src/adapters/postgres/agreements.ts'
import { PostgresAudit } from '../../apps/server/src/adapters/postgres/audit.ts'
import { PostgresBans } from '../../apps/server/src/adapters/postgres/bans.ts'
import { PostgresBoards } from '../../apps/server/src/adapters/postgres/boards.ts'
import { PostgresCanned } from '../../apps/server/src/adapters/postgres/canned.ts'
import { openDay } from '../../apps/server/src/adapters/postgres/day.ts'
import { PostgresDesks } from '../../apps/server/src/adapters/postgres/desks.ts'
import { PostgresDevices } from '../../apps/server/src/adapters/postgres/devices.ts'
import { PostgresEntryWords } from '../../apps/server/src/adapters/postgres/entry-words.ts'
import { PostgresFiles } from '../../apps/server/src/adapters/postgres/files.ts'
import { PostgresForms } from '../../apps/server/src/adapters/postgres/forms.ts'
import { PostgresHouse } from '../../apps/server/src/adapters/postgres/house.ts'
import { PostgresJournal } from '../../apps/server/src/adapters/postgres/journal.ts'
import { PostgresMails } from '../../apps/server/src/adapters/postgres/mails.ts'
import { PostgresPeople } from '../../apps/server/src/adapters/postgres/people.ts'
import { PostgresPictures } from '../../apps/server/src/adapters/postgres/pictures.ts'
import { PostgresPresence } from '../../apps/server/src/adapters/postgres/presence.ts'
import { PostgresRoll } from '../../apps/server/src/adapters/postgres/roll.ts'
import { PostgresRooms } from '../../apps/server/src/adapters/postgres/rooms.ts'
import { PostgresRosterPlans } from '../../apps/server/src/adapters/postgres/roster-plans.ts'
import { PostgresRosterRows } from '../../apps/server/src/adapters/postgres/roster-rows.ts'
import { type TestDatabase, testDatabase } from '../../apps/server/src/adapters/postgres/testing.ts'
import { PostgresTranscriptRequests } from '../../apps/server/src/adapters/postgres/transcript-requests.ts'
import { PostgresVisits } from '../../apps/server/src/adapters/postgres/visits.ts'
import { type App, openApp } from '../../apps/server/src/app.ts'
import { ownOrigins } from '../../apps/server/src/http/origin.ts'
import type { MailServer } from '../../apps/server/src/mail-port.ts'
import type { Hint, Parts } from '../../apps/server/src/ports.ts'
import type { PushService } from '../../apps/server/src/push-port.ts'
import { HouseSetUp } from '../../apps/server/src/setup/set-up.ts'
import { Line } from '../../apps/server/src/testing/line.ts'
import { type Answer, type Asked, Caller } from './http.ts'
import { makePages } from './pages.ts'
import { freePort } from './port.ts'

export type HouseOptions = Partial<Pick<Parts, 'trustProxy' | 'visitsPerMinute'>> & {
  /** Reads the boards in another way. */
  readonly boards?: Pick<Parts['boards'], 'open'>
  /** Where browsers are said to reach it, when that is not where it listens. */
  readonly publicUrl?: string
  /** A database that is the test's own. */
  readonly database?: TestDatabase
  /** Takes its mail; without one mail is kept. */
  readonly mailServer?: MailServer
  /** Tells devices; without one none is taken. */
  readonly pushService?: PushService
  /** The key that what is in it is sealed with. */
  readonly instanceKey?: Buffer
}

export type House = AsyncDisposable & {
  readonly parts: Parts
  readonly database: TestDatabase
  readonly port: number
  readonly origin: string
  /** What went wrong inside, as the process would have said it. */
  readonly faults: readonly unknown[]
  /** What the bus has carried. */
  readonly hints: readonly Hint[]
  /** What would come due by itself, asked now. */
  readonly timer: App['timer']
  readonly deliver: App['deliver']
  readonly attend: App['attend']
  readonly keepWords: App['keepWords']
  readonly mindShifts: App['mindShifts']
  /** Puts the clock forward. */
  readonly turn: (ms: number) => void
  readonly ask: (method: string, path: string, asked?: Asked) => Promise<Answer>
  readonly line: (path: string, headers?: Readonly<Record<string, string>>) => Line
  /** Asserts that it still serves, and that nothing went wrong inside. */
  readonly unharmed: () => Promise<void>
}

export async function openHouse(options: HouseOptions = {}): Promise<House> {
  await using opening = new AsyncDisposableStack()
  const database = options.database ?? opening.use(await testDatabase())
  const port = await freePort()
  const faults: unknown[] = []
  const hints: Hint[] = []
  let ahead = 0
  const parts = partsOf(database, options, {
    publicUrl: options.publicUrl ?? `http://127.0.0.1:${port}`,
    pages: opening.use(makePages()),
    clock: () => Date.now() + ahead,
    failed: (error) => void faults.push(error),
  })
  opening.adopt(parts.journal, (journal) => journal.end())
  parts.bus.subscribe((hint) => hints.push(hint))
  const app = opening.adopt(await openApp(parts), (one) => one.close())
  await app.http.listen({ host: '127.0.0.1', port })
  const caller = opening.adopt(new Caller(port), (one) => one.close())
  const ask: House['ask'] = (method, path, asked) => caller.ask(method, path, asked)
  const opened = opening.move()
  return {
    ...{
      parts,
      database,
      port,
      origin: `http://127.0.0.1:${port}`,
      faults,
      hints,
      ask,
      timer: app.timer,
      deliver: app.deliver,
      attend: app.attend,
      keepWords: app.keepWords,
      mindShifts: app.mindShifts,
    },
    turn(ms) {
      ahead += ms
    },
    line: (path, headers = {}) => new Line(`ws://127.0.0.1:${port}${path}`, headers),
    async unharmed() {
      assert.deepEqual(faults, [])
      assert.equal((await ask('GET', '/healthz')).text, '{"ok":true}')
    },
    [Symbol.asyncDispose]: () => opened.disposeAsync(),
  }
}

const NO_PUSH: PushService = { publicKey: '', takes: () => false, push: async () => ({ pushed: 'refused' }) }

type World = Pick<Parts, 'publicUrl' | 'pages' | 'clock' | 'failed'>

function partsOf({ config, pool, db }: TestDatabase, options: HouseOptions, world: World): Parts & { readonly journal: PostgresJournal } {
  const [publicUrl, ...otherOrigins] = ownOrigins(world.publicUrl)
  const boards = new PostgresBoards(pool)
  const instanceKey = options.instanceKey ?? randomBytes(32)
  const seal = openSeal(instanceKey)
  const mails = new PostgresMails(db, seal, options.mailServer ?? null)
  const accounts = openAccounts({ pool, secret: randomBytes(32).toString('base64'), publicUrl, otherOrigins })
  return {
    ...world,
    accounts,
    journal: new PostgresJournal(config, pool),
    vault: openVault(instanceKey),
    bus: new MemoryBus(),
    desks: new PostgresDesks(db),
    forms: new PostgresForms(db),
    canned: new PostgresCanned(db),
    agreements: new PostgresAgreements(db),
    people: new PostgresPeople(db),
    roll: new PostgresRoll(db),
    pictures: new PostgresPictures(db),
    files: new PostgresFiles(pool),
    examine,
    presence: new PostgresPresence(pool),
    visits: new PostgresVisits(db),
    bans: new PostgresBans(db, openSeal(instanceKey)),
    audit: new PostgresAudit(db),
    transcripts: new PostgresTranscriptRequests(db, seal),
    mail: { mails, sends: options.mailServer !== undefined, host: 'desk.example', perAddress: 5 },
    rooms: new PostgresRooms(pool),
    roster: { plans: new PostgresRosterPlans(db), rows: new PostgresRosterRows(pool) },
    day: openDay(pool),
    push: { devices: new PostgresDevices(db, seal), service: options.pushService ?? NO_PUSH },
    boards: {
      open: (desk) => (options.boards ?? boards).open(desk),
      held: () => boards.held(),
      guided: () => boards.guided(),
      promised: (desks) => boards.promised(desks),
      settled: (...asked) => boards.settled(...asked),
      unwrapped: (...asked) => boards.unwrapped(...asked),
      heldBy: (person) => boards.heldBy(person),
      waits: (...asked) => boards.waits(...asked),
    },
    search: { keys: openWordKeys(instanceKey), words: new PostgresEntryWords(pool) },
    setUp: new HouseSetUp({ house: new PostgresHouse(db), accounts }),
    trustProxy: options.trustProxy ?? false,
    visitsPerMinute: options.visitsPerMinute ?? 100_000,
  }
}
