// Writes a backup: whole, for its owner only, and under its name only once it is on the disk.

import { randomUUID } from 'node:crypto'
import { createWriteStream, existsSync, statSync } from 'node:fs'
import { rm } from 'node:fs/promises'
import { dirname } from 'node:path'
import { pipeline } from 'node:stream/promises'
import { createGzip } from 'node:zlib'
import { Problem } from '../../problem.ts'
import { moveIntoPlace } from '../postgres/embedded/disk.ts'

export type Target = { readonly file: string; readonly overwrite: boolean; readonly signal: AbortSignal }

/** Rejects with a `Problem` when a file of this name cannot be written. To be asked before the work begins. */
export function assertWritable({ file, overwrite }: Omit<Target, 'signal'>): void {
  if (!existsSync(dirname(file)))
    throw new Problem(`There is no folder ${dirname(file)}. Nothing was written; make it, or name another file.`)
  const there = statSync(file, { throwIfNoEntry: false })
  if (there?.isDirectory()) throw new Problem(`${file} is a folder. Nothing was written; name a file in it.`)
  if (there !== undefined && !overwrite)
    throw new Problem(`There is a file ${file} already. Nothing was written; name another, or say --overwrite.`)
}

/** Writes `text`, compressed. Answers the file's size in bytes. */
export async function writeWhole({ file, signal }: Target, text: AsyncIterable<Buffer>): Promise<number> {
  const draft = `${file}.unfinished-${randomUUID().slice(0, 8)}`
  try {
    await pipeline(text, createGzip(), createWriteStream(draft, { flags: 'wx', mode: 0o600, flush: true }), { signal })
    const { size } = statSync(draft)
    moveIntoPlace(draft, file)
    return size
  } catch (error) {
    await rm(draft, { force: true })
    throw explained(error, file)
  }
}

function explained(error: unknown, file: string): unknown {
  if (!(error instanceof Error)) return error
  if (error.name === 'AbortError') return new Problem(`Interrupted. ${file} was not written, and nothing else was changed.`)
  const code = 'code' in error ? error.code : ''
  if (code === 'ENOSPC' || code === 'EDQUOT')
    return new Problem(`The disk is full. ${file} was not written; make room, or name another place.`)
  if (code === 'EACCES' || code === 'EPERM' || code === 'EROFS')
    return new Problem(`This user may not write ${file}. Nothing was written; name another place.`)
  return error
}
