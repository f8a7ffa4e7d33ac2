// `npm run admin -- ...`: looks after people and desks from the command line, beside a running server or without one.

import { hkdfSync } from 'node:crypto'
import { createInterface } from 'node:readline'
import { openAccounts } from './adapters/accounts/open.ts'
import { KeyProblem, loadInstanceKey } from './adapters/keys/instance-key.ts'
import { PostgresAudit } from './adapters/postgres/audit.ts'
import { assertDurable, type Connection, openDb, openPool, type Pool } from './adapters/postgres/database.ts'
import { PostgresDesks } from './adapters/postgres/desks.ts'
import { EmbeddedProblem, joinEmbedded } from './adapters/postgres/embedded/embedded.ts'
import { migrate } from './adapters/postgres/migrate.ts'
import { PostgresStaff } from './adapters/postgres/staff.ts'
import { read, type Task } from './admin/asked.ts'
import { carryOut } from './admin/carry-out.ts'
import { HELP } from './admin/help.ts'
import { type AdminParts, type Outcome, stopped } from './admin/parts.ts'
import { type Config, readConfig } from './config.ts'
import { newPassword } from './setup/password.ts'

const DONE = 0
const REFUSED = 1
const NOT_UNDERSTOOD = 2

async function main(): Promise<number> {
  const reading = read(process.argv.slice(2))
  if (!reading.ok) return ended(NOT_UNDERSTOOD, `${reading.sentence} Say npm run admin -- --help for more.`)
  if (reading.asked.command === 'help') return ended(DONE, HELP)
  const settings = readConfig(process.env)
  if ('problems' in settings) return ended(NOT_UNDERSTOOD, settings.problems.join('\n'))
  const outcome = await inDatabase(settings.config, reading.asked)
  return outcome.ok ? ended(DONE, outcome.lines.join('\n')) : ended(REFUSED, outcome.sentence)
}

function ended(code: number, text: string): number {
  if (code === DONE) console.log(text)
  else console.error(text)
  return code
}

/** On the PostgreSQL that was named, or the data folder's own, which is left as it was found: running or stopped. */
async function inDatabase(config: Config, task: Task): Promise<Outcome> {
  if (config.databaseUrl !== undefined) return onConnection(config, { connectionString: config.databaseUrl }, task)
  const embedded = await joinEmbedded({ dataDir: config.dataDir, say: () => {} })
  try {
    return await onConnection(config, embedded.connection, task)
  } finally {
    await embedded.stop()
  }
}

async function onConnection(config: Config, connection: Connection, task: Task): Promise<Outcome> {
  const pool = openPool(connection)
  try {
    const problems = await assertDurable(pool)
    if (problems.length > 0) return stopped(problems.join('\n'))
    const migrated = await migrate(pool)
    if (!migrated.ok) return stopped(migrated.sentence)
    return await carryOut(await partsOf(config, pool), task, await typedPassword(task))
  } finally {
    await pool.end()
  }
}

async function partsOf(config: Config, pool: Pool): Promise<AdminParts> {
  const db = openDb(pool)
  const { rows } = await pool.query<{ some: boolean }>('select exists (select from conversations) as some')
  const { key } = await loadInstanceKey({
    dataDir: config.dataDir,
    fromEnvironment: config.instanceKey,
    hasData: rows[0]?.some ?? false,
  })
  const secret = Buffer.from(hkdfSync('sha256', key, '', 'earshot accounts', 32)).toString('base64')
  const accounts = openAccounts({ pool, secret, publicUrl: config.publicUrl ?? 'http://127.0.0.1' })
  return { accounts, desks: new PostgresDesks(db), staff: new PostgresStaff(db), audit: new PostgresAudit(db), newPassword }
}

/** The first line of standard input, where the password is to come from there. */
async function typedPassword(task: Task): Promise<string | null> {
  if (!('passwordFromInput' in task) || !task.passwordFromInput) return null
  for await (const line of createInterface({ input: process.stdin })) return line
  return ''
}

try {
  process.exitCode = await main()
} catch (error) {
  const isSentence = error instanceof EmbeddedProblem || error instanceof KeyProblem
  console.error(isSentence ? error.message : error)
  process.exitCode = REFUSED
}
