// Arrays as PostgreSQL takes them in binary: half the bytes of their text, and nothing to parse at the other end.

/** What `array_recv` of PostgreSQL reads: dimensions, whether there are nulls, the type of the elements, their count, the first index. */
const HEAD = 20
const EMPTY_HEAD = 12
const NULL = -1
const LENGTH = 4

type Kind<T> = { readonly oid: number; readonly bytesOf: (value: T) => number; readonly put: (into: Buffer, at: number, value: T) => void }

/** The array as a parameter of its type: the values in order, null where there is none. */
function arrayOf<T>({ oid, bytesOf, put }: Kind<T>, values: readonly (T | null)[]): Buffer {
  if (values.length === 0) return headOf(Buffer.alloc(EMPTY_HEAD), 0, oid)
  let size = HEAD + LENGTH * values.length
  for (const value of values) if (value !== null) size += bytesOf(value)
  const array = headOf(Buffer.allocUnsafe(size), 1, oid)
  array.writeInt32BE(values.length, EMPTY_HEAD)
  array.writeInt32BE(1, EMPTY_HEAD + LENGTH)
  let at = HEAD
  for (const value of values) {
    const bytes = value === null ? 0 : bytesOf(value)
    array.writeInt32BE(value === null ? NULL : bytes, at)
    if (value !== null) put(array, at + LENGTH, value)
    at += LENGTH + bytes
  }
  return array
}

function headOf(array: Buffer, dimensions: number, oid: number): Buffer {
  array.writeInt32BE(dimensions, 0)
  array.writeInt32BE(1, LENGTH)
  array.writeInt32BE(oid, 2 * LENGTH)
  return array
}

const INT4: Kind<number> = { oid: 23, bytesOf: () => 4, put: (into, at, value) => into.writeInt32BE(value, at) }
const FLOAT8: Kind<number> = { oid: 701, bytesOf: () => 8, put: (into, at, value) => into.writeDoubleBE(value, at) }
const UUID: Kind<string> = { oid: 2950, bytesOf: () => 16, put: (into, at, value) => into.write(value.replaceAll('-', ''), at, 'hex') }
const BYTEA: Kind<Buffer> = { oid: 17, bytesOf: (value) => value.length, put: (into, at, value) => into.set(value, at) }

/** A parameter for `$n::int[]`. */
export const ints = (values: readonly (number | null)[]): Buffer => arrayOf(INT4, values)
/** A parameter for `$n::float8[]`. */
export const floats = (values: readonly (number | null)[]): Buffer => arrayOf(FLOAT8, values)
/** A parameter for `$n::uuid[]`. */
export const uuids = (values: readonly (string | null)[]): Buffer => arrayOf(UUID, values)
/** A parameter for `$n::bytea[]`. */
export const byteas = (values: readonly (Buffer | null)[]): Buffer => arrayOf(BYTEA, values)
