// Which folders an unprivileged user can pass through, and what is done so that they can.

import { chmodSync, lchownSync, type Stats, statSync } from 'node:fs'
import { dirname } from 'node:path'
import type { Account } from './account.ts'

/** True when the user may pass through all folders above. */
export function reachable(path: string, account: Account): boolean {
  const above = dirname(path)
  return above === path || (passable(statSync(above), account) && reachable(above, account))
}

function passable({ mode, uid, gid }: Stats, account: Account): boolean {
  if (uid === account.uid) return (mode & 0o100) !== 0
  return (mode & (gid === account.gid ? 0o010 : 0o001)) !== 0
}

/** True when everybody may list the folder and pass through it. */
export const open = (folder: string): boolean => (statSync(folder).mode & 0o005) === 0o005

/** Lets the user pass through to what is theirs in it. Shows nothing, and takes nothing from anybody. */
export function letThrough(folder: string, account: Account): void {
  const found = statSync(folder)
  if (!passable(found, account)) chmodSync(folder, (found.mode & 0o7777) | 0o011)
}

/** Gives it to the user. Follows no link, because a user may have put one there. */
export function own(path: string, account: Account | null): void {
  if (account !== null) lchownSync(path, account.uid, account.gid)
}
