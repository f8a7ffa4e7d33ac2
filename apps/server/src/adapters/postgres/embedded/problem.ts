// What went wrong with the PostgreSQL that comes along, in one sentence for people.

import { Problem } from '../../../problem.ts'

/** The code of an error of the system or of PostgreSQL, such as ENOENT or 57P03. */
export const codeOf = (error: unknown): string => (error instanceof Error && 'code' in error ? String(error.code) : '')

/** The sentence for a failure of PostgreSQL or of the file system; `output` is what was printed meanwhile. */
export function explained(what: string, output: string, advice = 'mend that and start again'): Problem {
  if (/No space left on device|ENOSPC|Disk quota exceeded|EDQUOT/i.test(output))
    return new Problem(`${what}: the disk is full. What was acknowledged is safe; make room and start again.`)
  if (/Permission denied|EACCES|EPERM|Operation not permitted|EROFS|Read-only file system/i.test(output))
    return new Problem(`${what}: its user may not read and write there. Nothing was changed; let it, or name another DATA_DIR.`)
  const reason = reasonIn(output)
  return new Problem(`${what}${reason === '' ? '' : ` (${reason})`}. Nothing was lost; ${advice}.`)
}

/** The line that ended it, or else the last. */
function reasonIn(output: string): string {
  const lines = output.trim().split('\n')
  const named = lines.flatMap((line) => /(?:FATAL|PANIC|error): +(.+)/.exec(line)?.[1] ?? []).at(-1)
  return named ?? lines.at(-1)?.trim() ?? ''
}
