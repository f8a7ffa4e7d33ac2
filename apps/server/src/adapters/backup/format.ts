// The lines of a backup that are not rows: the first says what it is, the last proves that it is whole, one before each table names it.

import { createHash } from 'node:crypto'
import { z } from 'zod'

/** Raised when older versions could not read it any more. */
export const FORMAT = 1

export const startSchema = z.object({ earshotBackup: z.int().min(1) })
export const headerSchema = z.object({
  earshotBackup: z.literal(FORMAT),
  /** The Earshot that wrote it. */
  version: z.string(),
  /** See `stampOf`. */
  migration: z.object({ number: z.int().min(1), checksum: z.string() }),
  postgresql: z.string(),
  /** The moment whose state it holds, by the database's clock. */
  at: z.iso.datetime(),
  instanceKey: z.boolean(),
})
export const footerSchema = z.object({
  rows: z.record(z.string(), z.int().min(0)),
  /** Of everything before this line. */
  sha256: z.string(),
})

export type Header = z.infer<typeof headerSchema>
export type Footer = z.infer<typeof footerSchema>
/** A table, and which columns its rows have in which order. */
export type Block = { readonly table: string; readonly columns: readonly string[] }

const name = '[a-z_][a-z0-9_]*'
const opening = new RegExp(`^COPY (${name}) \\((${name}(?:, ${name})*)\\) FROM stdin;$`)

/** As PostgreSQL's own dumps write it. */
export const openingOf = ({ table, columns }: Block): string => `COPY ${table} (${columns.join(', ')}) FROM stdin;`

export function blockOf(line: string): Block | null {
  const [, table, columns] = opening.exec(line) ?? []
  return table === undefined || columns === undefined ? null : { table, columns: columns.split(', ') }
}

/** Stands alone on a line behind the last row. In a row every backslash is doubled. */
export const END = '\\.\n'

/** How values are written, whatever the database's own settings are; and nothing ends a long copy but its end. */
export const SETTINGS = `
  set local datestyle = 'ISO, YMD'; set local intervalstyle = 'postgres'; set local timezone = 'UTC'; set local bytea_output = 'hex';
  set local extra_float_digits = 3; set local statement_timeout = 0; set local idle_in_transaction_session_timeout = 0`

/** A line of JSON, or null. */
export function jsonIn<S extends z.ZodType>(schema: S, line: string | null): z.infer<S> | null {
  try {
    const read = schema.safeParse(JSON.parse(line ?? ''))
    return read.success ? read.data : null
  } catch {
    return null
  }
}

export function newlinesIn(data: Uint8Array): number {
  let count = 0
  for (let at = data.indexOf(10); at >= 0; at = data.indexOf(10, at + 1)) count++
  return count
}

/** Which shape the database has: its last migration, and one checksum over the texts of all. */
export const stampOf = (done: readonly { readonly number: number; readonly checksum: string }[]): Header['migration'] => ({
  number: done.at(-1)?.number ?? 0,
  checksum: createHash('sha256')
    .update(done.map(({ checksum }) => checksum).join())
    .digest('hex'),
})
