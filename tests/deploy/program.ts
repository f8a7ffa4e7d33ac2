// An nginx to try the example with: this machine's, or Debian's package unpacked beside the code and not installed, so that no service starts.

import { spawnSync } from 'node:child_process'
import { existsSync, mkdirSync, readdirSync, rmSync } from 'node:fs'
import { delimiter, join } from 'node:path'
import { fileURLToPath } from 'node:url'

const CACHE = fileURLToPath(new URL('../../node_modules/.cache/nginx/', import.meta.url))
const FOLDERS = [...(process.env.PATH ?? '').split(delimiter).filter(Boolean), '/usr/sbin', '/usr/local/sbin']
const UNPACKED = join(CACHE, 'usr/sbin/nginx')

/** A program that runs, or null. */
export const findNginx = (): string | null =>
  [...FOLDERS.map((folder) => join(folder, 'nginx')), UNPACKED].find(runs) ?? (unpack() ? UNPACKED : null)

const runs = (path: string): boolean => existsSync(path) && run('.', path, '-v')
const isHere = (name: string): boolean => FOLDERS.some((folder) => existsSync(join(folder, name)))

function unpack(): boolean {
  if (!isHere('apt-get') || !isHere('dpkg-deb')) return false
  rmSync(CACHE, { recursive: true, force: true })
  mkdirSync(CACHE, { recursive: true })
  const download = () => run(CACHE, 'apt-get', '-qq', 'download', 'nginx')
  // The lists of packages are only root's to renew.
  if (!download() && !(run(CACHE, 'apt-get', '-qq', 'update') && download())) return false
  const archive = readdirSync(CACHE).find((name) => name.endsWith('.deb'))
  return archive !== undefined && run(CACHE, 'dpkg-deb', '-x', archive, '.') && runs(UNPACKED)
}

function run(cwd: string, command: string, ...args: readonly string[]): boolean {
  return (
    spawnSync(command, args, { cwd, stdio: 'ignore', env: { ...process.env, DEBIAN_FRONTEND: 'noninteractive' }, timeout: 60_000 })
      .status === 0
  )
}
