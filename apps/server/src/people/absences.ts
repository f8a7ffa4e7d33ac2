// Notices who is not there any more: nothing was heard of them for too long, or their last window has closed.

import { isIdle, LEFT_AFTER } from '@earshot/domain'
import type { Bus, Clock, People } from '../ports.ts'
import type { Presence } from '../presence-port.ts'

export type AbsencesParts = {
  readonly presence: Pick<Presence, 'online'>
  readonly people: Pick<People, 'lapse'>
  readonly lives: { desk(desk: string): { readonly policy: { readonly awayMinutes: number | null } } | null }
  readonly bus: Bus
  readonly clock: Clock
}

type Online = Awaited<ReturnType<Presence['online']>>[number]

export class Absences {
  readonly #parts: AbsencesParts
  #goneSince: ReadonlyMap<string, number> = new Map()

  constructor(parts: AbsencesParts) {
    this.#parts = parts
  }

  /** Looks once at everybody who is online. Several nodes may look: each is set to another status once. */
  async look(): Promise<void> {
    const online = await this.#parts.presence.online()
    const now = this.#parts.clock()
    const gone = online.filter(({ idle }) => idle === null)
    this.#goneSince = new Map(gone.map(({ person }) => [person, this.#goneSince.get(person) ?? now]))
    await Promise.all(online.map((one) => this.#mind(one, now)))
  }

  async #mind({ person, idle, desks }: Online, now: number): Promise<void> {
    const { people, bus, lives } = this.#parts
    const left = now - (this.#goneSince.get(person) ?? now) >= LEFT_AFTER
    const idles =
      idle !== null &&
      isIdle(
        idle,
        desks.map((desk) => lives.desk(desk)?.policy.awayMinutes ?? null),
      )
    if (!left && !idles) return
    const [status, why] = left ? (['offline', 'left'] as const) : (['away', 'idle'] as const)
    if (await people.lapse(person, status, { why, backAt: null })) bus.publish({ about: 'person', person })
  }
}
