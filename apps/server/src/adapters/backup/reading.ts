// Reads a backup from the first line to the last, and believes nothing before it has seen that all of it is there.

import { createReadStream } from 'node:fs'
import { Writable } from 'node:stream'
import { pipeline } from 'node:stream/promises'
import { createGunzip } from 'node:zlib'
import { Problem } from '../../problem.ts'
import { Broken, Cursor } from './cursor.ts'
import {
  type Block,
  blockOf,
  FORMAT,
  type Footer,
  footerSchema,
  type Header,
  headerSchema,
  jsonIn,
  newlinesIn,
  startSchema,
} from './format.ts'
import { KEY, PENDING, TABLES } from './tables.ts'

export type Backup = {
  readonly header: Header
  readonly rows: Footer['rows']
  /** As the file has it, or null. */
  readonly key: string | null
}
/** Where the rows of a table go. */
export type Sink = (block: Block) => Writable

const KNOWN: readonly string[] = [...TABLES, PENDING.name]
const nowhere: Sink = () => new Writable({ write: (_chunk, _encoding, done) => done() })

/** What a backup says of itself, when it is whole. Rejects with a `Problem` when it is not, or is none. */
export const verifyBackup = (file: string, signal: AbortSignal): Promise<Backup> => readBackup(file, nowhere, signal)

/** Reads it and passes the rows on. What was passed on counts only when this has come back. */
export async function readBackup(file: string, sink: Sink, signal: AbortSignal): Promise<Backup> {
  const reading = (text: AsyncIterable<Buffer>) => read(new Cursor(text), sink, file)
  try {
    return await pipeline(createReadStream(file), createGunzip(), reading, { signal })
  } catch (error) {
    throw explained(error, file)
  }
}

async function read(cursor: Cursor, sink: Sink, file: string): Promise<Backup> {
  const header = headerIn(await cursor.line().catch(unlessBroken), file)
  const rows: Record<string, number> = {}
  let key: string | null = null
  for (;;) {
    const checksum = cursor.checksum()
    const line = await cursor.line()
    const block = blockOf(line ?? '')
    if (block === null && (await cursor.line()) !== null) throw new Broken('more than there should be')
    if (block === null) return { header, rows: proven(jsonIn(footerSchema, line), { rows, sha256: checksum }), key }
    if (rows[block.table] !== undefined || !(block.table === KEY.name || KNOWN.includes(block.table))) throw new Broken(block.table)
    if (block.table === KEY.name) key = await textOf(cursor)
    rows[block.table] = block.table === KEY.name ? 1 : await pass(cursor, sink(block))
  }
}

/** How many rows were passed on. */
async function pass(cursor: Cursor, to: Writable): Promise<number> {
  let count = 0
  const counted = async function* () {
    for await (const data of cursor.rows()) {
      count += newlinesIn(data)
      yield data
    }
  }
  await pipeline(counted, to)
  return count
}

async function textOf(cursor: Cursor): Promise<string> {
  const pieces: Buffer[] = []
  for await (const data of cursor.rows()) pieces.push(data)
  return Buffer.concat(pieces).toString().trim()
}

function unlessBroken(error: unknown): null {
  if (error instanceof Broken) return null
  throw error
}

function headerIn(line: string | null, file: string): Header {
  const start = jsonIn(startSchema, line)
  if (start === null) throw none(file)
  if (start.earshotBackup > FORMAT)
    throw new Problem(
      `The backup ${file} was written by a newer Earshot, in a form that this one cannot read. Nothing was changed; use the newer version.`,
    )
  const header = jsonIn(headerSchema, line)
  if (header === null) throw new Broken('header')
  return header
}

function proven(footer: Footer | null, counted: Footer): Footer['rows'] {
  const names = Object.keys(counted.rows)
  const whole =
    footer !== null &&
    footer.sha256 === counted.sha256 &&
    Object.keys(footer.rows).length === names.length &&
    names.every((name) => footer.rows[name] === counted.rows[name])
  if (!whole) throw new Broken('footer')
  return counted.rows
}

const none = (file: string): Problem =>
  new Problem(`${file} is no backup of an Earshot. Nothing was changed; name the file that npm run backup wrote.`)
const notWhole = (file: string): Problem =>
  new Problem(`The backup ${file} is not whole, or was changed after it was written. Nothing of it was used; take another copy.`)

function explained(error: unknown, file: string): unknown {
  if (error instanceof Broken) return notWhole(file)
  if (!(error instanceof Error) || !('code' in error)) return error
  if (error.name === 'AbortError') return new Problem('Interrupted. Nothing of the backup was kept.')
  if (error.code === 'ENOENT') return new Problem(`There is no file ${file}. Nothing was changed.`)
  if (error.code === 'EISDIR') return none(file)
  if (error.code === 'EACCES') return new Problem(`This user may not read ${file}. Nothing was changed.`)
  if (error.code === 'Z_DATA_ERROR') return error.message === 'incorrect header check' ? none(file) : notWhole(file)
  return error.code === 'Z_BUF_ERROR' ? notWhole(file) : error
}
