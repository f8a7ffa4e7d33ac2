// Who looks at a desk and has no chat: every open page of its sites, told how the desk is and nothing else.

import type { PublicDesk } from '@earshot/contract'
import { frame } from './frames.ts'
import { CLOSED, type Link } from './link.ts'

/** More than this are turned away; they ask every now and then instead. A chat never waits for them. */
const MOST = 20_000
/** How many are told before something else has its turn. */
const AT_ONCE = 500

const BEAT = frame({ t: 'beat', heads: {} })

export type FollowersParts = { readonly shown: (desk: string) => PublicDesk | null; readonly most?: number }

export class Followers {
  readonly #parts: FollowersParts
  readonly #desks = new Map<string, Set<Link>>()
  #count = 0

  constructor(parts: FollowersParts) {
    this.#parts = parts
  }

  get full(): boolean {
    return this.#count >= (this.#parts.most ?? MOST)
  }

  /** Tells a link how a desk is, now and whenever that changes; answers what stops it. */
  follow(desk: string, link: Link): () => void {
    const links = this.#desks.get(desk) ?? new Set()
    this.#desks.set(desk, links.add(link))
    this.#count++
    this.#tell(desk, link)
    return () => {
      if (!links.delete(link)) return
      this.#count--
      if (links.size === 0 && this.#desks.get(desk) === links) this.#desks.delete(desk)
    }
  }

  /** A desk is another than before. */
  async changed(desk: string): Promise<void> {
    // Each is told how the desk is when its turn comes, so that what is told last is what holds.
    await inTurns([...(this.#desks.get(desk) ?? [])], (link) => this.#tell(desk, link))
  }

  /** A sign of life for each side. */
  async beat(): Promise<void> {
    await inTurns(
      [...this.#desks.values()].flatMap((links) => [...links]),
      (link) => {
        link.check()
        link.send(BEAT)
      },
    )
  }

  dismiss(): void {
    for (const links of this.#desks.values()) for (const link of links) link.close(CLOSED.restarts, 'the server restarts')
  }

  #tell(desk: string, link: Link): void {
    const shown = this.#parts.shown(desk)
    if (shown !== null) link.send(frame({ t: 'desk', desk: shown }))
  }
}

async function inTurns(links: readonly Link[], work: (link: Link) => void): Promise<void> {
  for (let at = 0; at < links.length; at += AT_ONCE) {
    if (at > 0) await new Promise((resolve) => setImmediate(resolve))
    for (const link of links.slice(at, at + AT_ONCE)) work(link)
  }
}
