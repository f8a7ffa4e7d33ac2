// `npm run admin -- ...`: looks after people and desks from the command line, beside a running server or without one.

import { createInterface } from 'node:readline'
import { openGround } from './adapters/ground.ts'
import { PostgresAudit } from './adapters/postgres/audit.ts'
import { PostgresDesks } from './adapters/postgres/desks.ts'
import { PostgresStaff } from './adapters/postgres/staff.ts'
import { read, type Task } from './admin/asked.ts'
import { carryOut } from './admin/carry-out.ts'
import { HELP } from './admin/help.ts'
import type { AdminParts, Outcome } from './admin/parts.ts'
import { type Config, readConfig } from './config.ts'
import { problemIn } from './problem.ts'
import { newPassword } from './setup/password.ts'
import { addressOf } from './welcome.ts'

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

/** On the PostgreSQL that was named or the data folder's own, whether a server uses it or not. */
async function inDatabase(config: Config, task: Task): Promise<Outcome> {
  await using ground = await openGround({ config, origins: [config.publicUrl ?? addressOf(config)], say: () => {}, alone: false })
  const { accounts, db } = ground
  const parts: AdminParts = {
    accounts,
    desks: new PostgresDesks(db),
    staff: new PostgresStaff(db),
    audit: new PostgresAudit(db),
    newPassword,
  }
  // Awaited here, because what it works on is closed when this returns.
  return await carryOut(parts, task, await typedPassword(task))
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
  console.error(problemIn(error)?.message ?? error)
  process.exitCode = REFUSED
}
