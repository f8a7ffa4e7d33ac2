// A package of Debian's, unpacked beside the code and not installed, so that no service starts.

import { spawnSync } from 'node:child_process'
import { existsSync, mkdirSync, readdirSync, rmSync } from 'node:fs'
import { delimiter, join } from 'node:path'
import { fileURLToPath } from 'node:url'

/** Where programs are. */
export const FOLDERS = [...(process.env.PATH ?? '').split(delimiter).filter(Boolean), '/usr/sbin', '/usr/local/sbin']

const isHere = (name: string): boolean => FOLDERS.some((folder) => existsSync(join(folder, name)))

/** The folder that a package is unpacked in, or null where it cannot be had. `holds` is a file of it. */
export function unpacked(name: string, holds: string): string | null {
  const folder = fileURLToPath(new URL(`../../node_modules/.cache/${name}/`, import.meta.url))
  if (existsSync(join(folder, holds))) return folder
  if (!isHere('apt-get') || !isHere('dpkg-deb')) return null
  rmSync(folder, { recursive: true, force: true })
  mkdirSync(folder, { recursive: true })
  const download = () => runs(folder, 'apt-get', '-qq', 'download', name)
  // The lists of packages are only root's to renew.
  if (!download() && !(runs(folder, 'apt-get', '-qq', 'update') && download())) return null
  const archive = readdirSync(folder).find((one) => one.endsWith('.deb'))
  return archive !== undefined && runs(folder, 'dpkg-deb', '-x', archive, '.') && existsSync(join(folder, holds)) ? folder : null
}

/** True when a command ends well. */
export function runs(cwd: string, command: string, ...args: readonly string[]): boolean {
  const env = { ...process.env, DEBIAN_FRONTEND: 'noninteractive' }
  return spawnSync(command, args, { cwd, stdio: 'ignore', env, timeout: 60_000 }).status === 0
}
