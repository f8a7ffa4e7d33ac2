// What went wrong with the PostgreSQL that comes along, in one sentence for people.

import { Problem } from '../../../problem.ts'

/** The code of an error of the system, such as ENOENT. */
export const codeOf = (error: unknown): string => (error instanceof Error && 'code' in error ? String(error.code) : '')

/** The sentence for a failure of PostgreSQL or of the file system; `output` is what was printed meanwhile. */
export function explained(what: string, output: string, log: string): Problem {
  if (/No space left on device|ENOSPC|Disk quota exceeded/i.test(output))
    return new Problem(`${what}: the disk is full. What was acknowledged is safe; make room and start again.`)
  if (/Permission denied|EACCES|EPERM|Operation not permitted/i.test(output))
    return new Problem(`${what}: this user may not write there. Nothing was changed; give it the folder, or name another DATA_DIR.`)
  const last = output.trim().split('\n').at(-1) ?? ''
  return new Problem(`${what}${last === '' ? '' : ` (${last.trim()})`}. Nothing was lost; ${log} says more.`)
}
