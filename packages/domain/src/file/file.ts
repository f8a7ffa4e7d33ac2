// Files in a conversation: which kinds there are, what a desk takes of them, and the name a file is kept under.

import { accept, type Refused, refuse, type Verdict } from '../verdict/verdict.ts'

export const FILE_KINDS = ['pictures', 'pdf', 'documents', 'text'] as const
export type FileKind = (typeof FILE_KINDS)[number]

type Known = {
  readonly kind: FileKind /** What its names may end in; the first is added to one that ends in nothing. */
  readonly endings: readonly string[]
}

const office = 'application/vnd.openxmlformats-officedocument'
const open = 'application/vnd.oasis.opendocument'

/** Every type that is taken anywhere. What can be run, or shown as a page, is not among them. */
const TYPES = {
  'image/jpeg': { kind: 'pictures', endings: ['jpg', 'jpeg', 'jpe', 'jfif'] },
  'image/png': { kind: 'pictures', endings: ['png'] },
  'image/webp': { kind: 'pictures', endings: ['webp'] },
  'application/pdf': { kind: 'pdf', endings: ['pdf'] },
  [`${office}.wordprocessingml.document`]: { kind: 'documents', endings: ['docx'] },
  [`${office}.spreadsheetml.sheet`]: { kind: 'documents', endings: ['xlsx'] },
  [`${office}.presentationml.presentation`]: { kind: 'documents', endings: ['pptx'] },
  [`${open}.text`]: { kind: 'documents', endings: ['odt'] },
  [`${open}.spreadsheet`]: { kind: 'documents', endings: ['ods'] },
  [`${open}.presentation`]: { kind: 'documents', endings: ['odp'] },
  'text/plain': { kind: 'text', endings: ['txt', 'csv', 'md', 'log'] },
} as const satisfies Record<string, Known>

const known: Readonly<Record<string, Known>> = TYPES

/** The kind of a type, or null for one that is taken nowhere. */
export const kindOf = (type: string): FileKind | null => (Object.hasOwn(known, type) ? (known[type]?.kind ?? null) : null)

/** What names of these kinds end in, each with its dot. */
export const endingsOf = (kinds: readonly FileKind[]): readonly string[] =>
  Object.values(known).flatMap(({ kind, endings }) => (kinds.includes(kind) ? endings.map((one) => `.${one}`) : []))

/** What a desk takes: from whom, how large (in megabytes), how many from one person in one conversation, of which kinds. */
export type FilePolicy = {
  readonly visitors: boolean
  readonly staff: boolean
  readonly megabytes: number
  readonly each: number
  readonly kinds: readonly FileKind[]
}

/** Megabytes a file may have at most, whatever the desk. It is held in memory while it is looked at. */
export const MOST_MEGABYTES = 20
/** Files one person may attach in one conversation at most, whatever the desk. */
export const MOST_FILES = 100
export const MEGABYTE = 1_048_576

/** A desk that takes none, until it wants them. */
export const NO_FILES: FilePolicy = { visitors: false, staff: false, megabytes: 5, each: 10, kinds: FILE_KINDS }

export type FileSide = 'visitors' | 'staff'

/** A file as the log has it: `size` in bytes, and of a picture how wide and high it is. */
export type AttachedFile = {
  readonly type: string
  readonly size: number
  readonly picture?: { readonly width: number; readonly height: number }
}

/** Why a desk does not take a file of so many bytes from this side, whatever is in it; null when it may. */
export function sizeRefused(policy: FilePolicy, side: FileSide, size: number): Refused | null {
  if (!policy[side]) return refuse('files-off')
  if (size === 0) return refuse('file-empty')
  return size > policy.megabytes * MEGABYTE ? refuse('file-too-large', { what: `${policy.megabytes} MB` }) : null
}

/** The name a file of this type is kept under, or why it is not taken. `type` is what its content says; null where that is nothing known. */
export function takenAs(policy: FilePolicy, name: string, type: string | null): Verdict<string> {
  const kind = type === null ? null : kindOf(type)
  const called = plainName(name)
  const ending = /\.([^.\s]{1,10})$/.exec(called)?.[1]?.toLowerCase()
  if (type !== null && kind !== null && policy.kinds.includes(kind)) {
    const endings = known[type]?.endings ?? []
    if (ending === undefined) return accept(`${called}.${endings[0]}`)
    if (endings.includes(ending)) return accept(called)
  }
  const claims = ending !== undefined && endingsOf(policy.kinds).includes(`.${ending}`)
  return claims ? refuse('file-lies', { what: ending }) : refuse('file-kind')
}

const LONGEST = 120
// Directions could turn an ending round, and what has no look of its own could hide one.
const UNSEEN = /[\p{C}\p{Default_Ignorable_Code_Point}\u2028\u2029]/gu

/** A name without folders, and without anything that cannot be seen. A long one keeps its end, where its ending is. */
function plainName(name: string): string {
  const seen = name.toWellFormed().replace(UNSEEN, '')
  const last = seen.split(/[/\\]/).at(-1) ?? ''
  const plain = last
    .replace(/[<>:"|?*]/g, '_')
    .replace(/\s+/g, ' ')
    .replace(/^[. ]+|[. ]+$/g, '')
  return [...(plain === '' ? 'file' : plain)].slice(-LONGEST).join('').trimStart()
}
