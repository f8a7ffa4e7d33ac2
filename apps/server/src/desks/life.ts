// What each desk is right now: its policy, and whether somebody answers. Kept in memory, true within two seconds.

import type { DeskLife, PublicDesk } from '@earshot/contract'
import { type Facts, type Form, type Policy, policyOf } from '@earshot/domain'
import type { Forms } from '../forms-port.ts'
import type { Clock, Desk, Desks } from '../ports.ts'
import type { Presence } from '../presence-port.ts'
import { availabilityOf } from './availability.ts'
import { ShownDesks, type ToShow } from './shown.ts'

export type LifeParts = {
  readonly desks: Desks
  readonly forms: Forms
  readonly presence: Presence
  readonly clock: Clock
  /** True when there is a mail server. */
  readonly mails: boolean
}

export class DeskLives {
  readonly #parts: LifeParts
  #desks: ReadonlyMap<string, Desk> = new Map()
  #forms: ReadonlyMap<string, readonly Form[]> = new Map()
  #lives: ReadonlyMap<string, DeskLife> = new Map()
  #kinds: Facts['desks'] = {}
  #changed: (desks: readonly string[]) => void = () => {}
  #shownChanged: (desk: string) => void = () => {}
  #afterRefresh: () => Promise<void> = async () => {}
  readonly #shown: ShownDesks
  #lastShown: ReadonlyMap<string, PublicDesk> = new Map()
  #asked = 0
  #answered = 0

  constructor(parts: LifeParts) {
    this.#parts = parts
    this.#shown = new ShownDesks(parts.mails)
  }

  /** `listener` hears which desks have become available or unavailable, or are answered by more or fewer people. */
  onChange(listener: (desks: readonly string[]) => void): void {
    this.#changed = listener
  }

  /** `listener` hears which desk its visitors see otherwise than before. */
  onShown(listener: (desk: string) => void): void {
    this.#shownChanged = listener
  }

  /** `work` is carried out each time that it was asked which desks there are, before anybody goes on by that. */
  onRefresh(work: () => Promise<void>): void {
    this.#afterRefresh = work
  }

  /** Asks the database again. */
  async refresh(): Promise<void> {
    const asked = ++this.#asked
    const { desks: all, forms: kept, presence } = this.#parts
    const [desks, forms, answering] = await Promise.all([all.all(), kept.all(), presence.answering()])
    // What was asked before what is known already is older.
    if (asked < this.#answered) return
    this.#answered = asked
    this.#desks = new Map(desks.map((desk) => [desk.id, desk]))
    this.#forms = Map.groupBy(forms, ({ desk }) => desk)
    this.#kinds = Object.fromEntries(desks.map(({ id, training, policy }) => [id, { training, limits: policy.limits }]))
    this.#learn(new Map(desks.map((desk) => [desk.id, this.#lifeOf(desk, answering.get(desk.id) ?? 0)])))
    await this.#afterRefresh()
  }

  /** Looks at the clock again, and at nothing else: hours begin and end. */
  tick(): void {
    this.#learn(new Map(this.all.map((desk) => [desk.id, this.#lifeOf(desk, this.life(desk.id).answering)])))
  }

  /** A desk as its visitors see it. */
  shown(id: string): PublicDesk | null {
    const desk = this.#desks.get(id)
    return desk === undefined ? null : this.#shown.of(this.#toShow(desk), this.#parts.clock())
  }

  get all(): readonly Desk[] {
    return [...this.#desks.values()]
  }

  desk(id: string): Desk | null {
    return this.#desks.get(id) ?? null
  }

  bySlug(slug: string): Desk | null {
    return this.all.find((desk) => desk.slug === slug) ?? null
  }

  /** The forms of a desk, each in its newest version. */
  forms(id: string): readonly Form[] {
    return this.#forms.get(id) ?? []
  }

  /** As of the last refresh: asked at every message, so it is not worked out anew. */
  life(id: string): DeskLife {
    return this.#lives.get(id) ?? { desk: id, availability: 'closed', answering: 0 }
  }

  /** What the rules need to know of a desk. One that is gone is closed, and gives nothing away. */
  facts(id: string): Facts {
    const desk = this.#desks.get(id)
    const policy = desk?.policy ?? GONE
    return {
      now: this.#parts.clock(),
      training: desk?.training ?? false,
      available: this.life(id).availability === 'open',
      policy,
      forms: this.forms(id),
      desks: this.#kinds,
    }
  }

  #toShow(desk: Desk): ToShow {
    return { desk, life: this.life(desk.id), forms: this.forms(desk.id) }
  }

  #lifeOf(desk: Desk, answering: number): DeskLife {
    return { desk: desk.id, availability: availabilityOf(desk, this.#parts.clock(), answering), answering }
  }

  #learn(lives: ReadonlyMap<string, DeskLife>): void {
    const before = this.#lives
    this.#lives = lives
    const changed = [...lives.values()].filter((life) => !same(life, before.get(life.desk))).map(({ desk }) => desk)
    if (changed.length > 0) this.#changed(changed)
    const shownBefore = this.#lastShown
    const now = this.#parts.clock()
    this.#lastShown = new Map(this.all.map((desk) => [desk.id, this.#shown.of(this.#toShow(desk), now)]))
    for (const [desk, shown] of this.#lastShown) if (shownBefore.get(desk) !== shown) this.#shownChanged(desk)
  }
}

/** What holds of a desk that is gone. */
const GONE: Policy = { ...policyOf('plain'), welcome: '', houseRules: [], trail: false, idleHours: 1 }

const same = (one: DeskLife, other: DeskLife | undefined): boolean =>
  one.availability === other?.availability && one.answering === other.answering
