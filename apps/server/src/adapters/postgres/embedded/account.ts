// Who PostgreSQL runs as: whoever runs Earshot, but as root an unprivileged user, because PostgreSQL refuses to be root.

import { execFileSync } from 'node:child_process'
import { statSync } from 'node:fs'
import { Problem } from '../../../problem.ts'

export type Account = { readonly name: string; readonly uid: number; readonly gid: number }

const NAME = 'earshot'

/** The user to run as, or null for one's own: as root whoever owns the data. `say` hears when a user was made. */
export function accountFor(cluster: string, say: (line: string) => void): Account | null {
  if (process.getuid?.() !== 0) return null
  return ownerOf(cluster) ?? find(NAME) ?? make(say) ?? find('nobody') ?? none()
}

/** The same system user has other numbers on other machines, and in other images of a container; the data keep theirs. */
function ownerOf(cluster: string): Account | null {
  const owner = statSync(cluster, { throwIfNoEntry: false })
  return owner === undefined || owner.uid === 0 ? null : { name: `number ${owner.uid}`, uid: owner.uid, gid: owner.gid }
}

function make(say: (line: string) => void): Account | null {
  const home = ['--system', '--no-create-home', '--home-dir', '/nonexistent', '--shell', '/usr/sbin/nologin']
  const ways: readonly (readonly [string, ...string[]])[] = [
    ['useradd', ...home, '--user-group', NAME],
    // Alpine's.
    ['adduser', '-S', '-D', '-H', '-s', '/sbin/nologin', NAME],
  ]
  const made = ways.some(([command, ...args]) => attempt(() => execFileSync(command, args, { stdio: 'ignore' })) !== null)
  if (made) say(`PostgreSQL refuses to run as root, so the system user ${NAME} was made for it.`)
  // Also when it was not this process that made it, but another that began at the same moment.
  return find(NAME)
}

function find(name: string): Account | null {
  const [uid, gid] = ['-u', '-g'].map((which) =>
    attempt(() => Number(execFileSync('id', [which, name], { stdio: ['ignore', 'pipe', 'ignore'] }))),
  )
  return uid === undefined || gid === undefined || uid === null || gid === null ? null : { name, uid, gid }
}

function none(): never {
  throw new Problem(
    'PostgreSQL refuses to run as root, and no other user could be made. Nothing was changed; start Earshot as another user or set DATABASE_URL.',
  )
}

function attempt<T>(work: () => T): T | null {
  try {
    return work()
  } catch {
    return null
  }
}
