// Pushes on their way: what a push service does not take is tried again for as long as it still calls for somebody. Nothing of it is kept.

import { PUSH_LASTS, pushAgain } from '@earshot/domain'
import type { Clock } from '../ports.ts'
import type { Device, PushParts } from '../push-port.ts'

export type DeliveryParts = PushParts & { readonly clock: Clock; readonly failed: (error: unknown) => void }

/** `still`: somebody is called by it yet; asked before each further try. */
type Going = { readonly device: Device; readonly since: number; readonly tries: number; readonly still: () => Promise<boolean> }

export class Delivery {
  readonly #parts: DeliveryParts
  /** Of each device the newest: one is as good as several. */
  readonly #later = new Map<string, NodeJS.Timeout>()
  #stopped = false

  constructor(parts: DeliveryParts) {
    this.#parts = parts
  }

  async push(device: Device, still: Going['still']): Promise<void> {
    this.#giveUp(device)
    await this.#attempt({ device, still, since: this.#parts.clock(), tries: 1 })
  }

  stop(): void {
    this.#stopped = true
    for (const timer of this.#later.values()) clearTimeout(timer)
    this.#later.clear()
  }

  async #attempt(going: Going): Promise<void> {
    const { devices, service, clock } = this.#parts
    const { id, endpoint } = going.device
    const made = await service.push(endpoint, PUSH_LASTS - (clock() - going.since))
    if (made.pushed === 'sent') await devices.reached(id, clock())
    if (made.pushed === 'gone') await devices.remove(id)
    if (made.pushed === 'later') this.#again(going, made.after)
  }

  #again(going: Going, after: number | null): void {
    const wait = pushAgain(going.tries, after, this.#parts.clock() - going.since)
    if (wait === null || this.#stopped) return
    const again = () => {
      this.#later.delete(going.device.id)
      this.#retry(going).catch(this.#parts.failed)
    }
    this.#giveUp(going.device)
    this.#later.set(going.device.id, setTimeout(again, wait).unref())
  }

  async #retry(going: Going): Promise<void> {
    if (await going.still()) await this.#attempt({ ...going, tries: going.tries + 1 })
  }

  #giveUp({ id }: Device): void {
    clearTimeout(this.#later.get(id))
    this.#later.delete(id)
  }
}
