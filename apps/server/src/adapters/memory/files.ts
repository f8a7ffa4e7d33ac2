// Files in memory, for tests. The contract suite proves them equal to those on PostgreSQL.

import type { Files, FoundFile, KeptFile } from '../../files-port.ts'

export class MemoryFiles implements Files {
  readonly #kept = new Map<string, KeptFile>()
  readonly #knows: (conversation: string, id: string) => Promise<boolean>

  /** `knows`: there is an entry with this id. */
  constructor(knows: (conversation: string, id: string) => Promise<boolean>) {
    this.#knows = knows
  }

  async keep(file: KeptFile, most: number): Promise<boolean> {
    // Asked first: between counting and keeping nobody else comes in.
    const entered = await this.#knows(file.conversation, file.id)
    const key = `${file.conversation} ${file.id}`
    const others = [...this.#kept].filter(
      ([at, { conversation, by }]) => at !== key && conversation === file.conversation && by === file.by,
    )
    const before = this.#kept.get(key)
    const settled = entered || (before !== undefined && before.by !== file.by)
    if (others.length >= most || settled) return false
    this.#kept.set(key, file)
    return true
  }

  async find(conversation: string, id: string, form: 'content' | 'preview'): Promise<FoundFile | null> {
    const file = this.#kept.get(`${conversation} ${id}`)
    const sealed = file?.[form] ?? null
    return file === undefined || sealed === null ? null : { audience: file.audience, about: file.about, sealed }
  }

  async forget(conversation: string, id: string): Promise<void> {
    this.#kept.delete(`${conversation} ${id}`)
  }

  async sweep(before: number): Promise<number> {
    let swept = 0
    for (const [key, { conversation, id, at }] of this.#kept) {
      if (at >= before || (await this.#knows(conversation, id))) continue
      this.#kept.delete(key)
      swept++
    }
    return swept
  }
}
