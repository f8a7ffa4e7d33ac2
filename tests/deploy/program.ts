// An nginx to try the example with: this machine's, or Debian's.

import { existsSync } from 'node:fs'
import { join } from 'node:path'
import { FOLDERS, runs, unpacked } from '../house/debian.ts'

const PROGRAM = 'usr/sbin/nginx'

/** A program that runs, or null. */
export function findNginx(): string | null {
  const here = FOLDERS.map((folder) => join(folder, 'nginx')).find(works)
  if (here !== undefined) return here
  const folder = unpacked('nginx', PROGRAM)
  return folder !== null && works(join(folder, PROGRAM)) ? join(folder, PROGRAM) : null
}

const works = (path: string): boolean => existsSync(path) && runs('.', path, '-v')
