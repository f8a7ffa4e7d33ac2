// Files that were picked and are not in the log yet: each waits to be sent, is on its way, or was not taken and can be tried again.

import type { FilesTaken, RefusalBody } from '@earshot/contract'
import { MEGABYTE } from '@earshot/domain'
import { newId } from './effects.ts'
import { type FileDoor, type FileOnItsWay, sendFile } from './file-sending.ts'
import { Store } from './store.ts'

/** `part` of it has gone, from 0 to 1; `why` it was not taken, and whether it may be taken when it is sent `again`. */
export type TrayFile = {
  readonly id: string
  readonly name: string
  readonly size: number
  readonly state: 'ready' | 'sending' | 'failed'
  readonly part: number
  readonly why: string | null
  readonly again: boolean
}
type Held = TrayFile & { readonly body: Blob; readonly stop: () => void }

export type TrayParts = {
  readonly door: FileDoor
  readonly taken: NonNullable<FilesTaken>
  readonly whisper: boolean
  readonly send?: (...asked: Parameters<typeof sendFile>) => FileOnItsWay
}

/** Refused by what passes. */
const PASSING: ReadonlySet<RefusalBody['rule']> = new Set(['unavailable', 'internal', 'too-many', 'too-many-files', 'not-signed-in'])

export class FileTray {
  readonly #parts: TrayParts
  readonly #store = new Store<readonly TrayFile[]>(() => this.#files.map(({ body, stop, ...file }) => file))
  #files: readonly Held[] = []

  constructor(parts: TrayParts) {
    this.#parts = parts
  }

  get snapshot(): () => readonly TrayFile[] {
    return this.#store.snapshot
  }

  get subscribe(): (listener: () => void) => () => void {
    return this.#store.subscribe
  }

  /** Nothing goes before it is sent. What is too large says so at once. */
  add(files: Iterable<File>): void {
    const { megabytes } = this.#parts.taken
    const added = [...files].map((body): Held => {
      const over = body.size > megabytes * MEGABYTE
      const why = over ? `This file is larger than ${megabytes} MB, which is the most that is taken here.` : null
      const file = { id: newId(), name: body.name, size: body.size, part: 0, why, again: false, body, stop: () => {} }
      return { ...file, state: over ? 'failed' : 'ready' }
    })
    this.#keep([...this.#files, ...added])
  }

  /** Sends a file, also one that was not taken before: under the same id, so that it cannot be in the log twice. */
  send(id: string): void {
    const file = this.#files.find((one) => one.id === id)
    if (file === undefined || file.state === 'sending' || (file.state === 'failed' && !file.again)) return
    const { door, whisper, send = sendFile } = this.#parts
    const way = send(door, { id, name: file.name, body: file.body, whisper }, (part) => this.#change(id, { part }))
    this.#change(id, { state: 'sending', part: 0, why: null, stop: way.stop })
    void way.done.then((refusal) => this.#settle(id, refusal))
  }

  /** Takes a file out; one on its way is stopped. */
  remove(id: string): void {
    const file = this.#files.find((one) => one.id === id)
    this.#keep(this.#files.filter((one) => one.id !== id))
    file?.stop()
  }

  #settle(id: string, refusal: RefusalBody | null): void {
    if (refusal !== null) return this.#change(id, { state: 'failed', why: refusal.words, again: PASSING.has(refusal.rule) })
    this.#keep(this.#files.filter((one) => one.id !== id))
  }

  #change(id: string, to: Partial<Held>): void {
    this.#keep(this.#files.map((one) => (one.id === id ? { ...one, ...to } : one)))
  }

  #keep(files: readonly Held[]): void {
    this.#files = files
    this.#store.changed()
  }
}

/** A size as people read it. */
export const sizeWords = (bytes: number): string =>
  bytes < MEGABYTE ? `${Math.max(1, Math.round(bytes / 1024))} KB` : `${(bytes / MEGABYTE).toFixed(1)} MB`
