// What can be done now: each part of the screen offers what it can do, for as long as it can.

import { ACTION_IDS, type ActionId, type Group, knownAs } from './catalogue.ts'

export type Offer = {
  readonly id: string
  readonly name: string
  /** More words by which it is found. */
  readonly words: string
  /** What stands beside the name. */
  readonly about: string
  readonly keys: readonly string[]
  readonly group: Group
  readonly run: () => void
}

const PLACES: ReadonlyMap<string, number> = new Map(ACTION_IDS.map((id, place) => [id, place]))

export class Registry {
  readonly #offered = new Map<object, readonly Offer[]>()
  readonly #listeners = new Set<() => void>()
  #all: readonly Offer[] = []

  /** Everything on offer: what is in the catalogue in its order, then the rest. */
  readonly all = (): readonly Offer[] => this.#all

  readonly subscribe = (listener: () => void): (() => void) => {
    this.#listeners.add(listener)
    return () => this.#listeners.delete(listener)
  }

  /** Puts what `by` offers in the place of what it has offered before. */
  offer(by: object, offers: readonly Offer[]): void {
    if (offers.length === 0) this.#offered.delete(by)
    else this.#offered.set(by, offers)
    const place = ({ id }: Offer) => PLACES.get(id) ?? PLACES.size
    this.#all = [...this.#offered.values()].flat().toSorted((one, other) => place(one) - place(other))
    for (const listener of this.#listeners) listener()
  }
}

export const registry = new Registry()

/** An action of the catalogue, to be carried out by `run`. */
export function offerOf(id: ActionId, run: () => void): Offer {
  const { name, words = '', keys, group } = knownAs(id)
  return { id, name, words, about: '', keys, group, run }
}
