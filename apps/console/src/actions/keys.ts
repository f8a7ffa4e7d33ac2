// Which action a key means: chords, keys of one letter, and two letters one after the other.

/** What a keyboard event says of the key. */
export type Stroke = Pick<KeyboardEvent, 'key' | 'code' | 'altKey' | 'ctrlKey' | 'metaKey' | 'shiftKey'>

type Keyed = { readonly keys: readonly string[] }

/** Milliseconds within which the second of two letters follows the first. */
const FOLLOWS_WITHIN = 1500

/** True for keys without a modifier that somebody who types or speaks may hit unawares. */
export const isLetterKey = (keys: string): boolean => keys.split(' ').every((key) => [...key].length === 1)

/** True when the stroke is this one key, such as `n`, `?`, `Escape`, `Alt+W` or `Mod+K`. */
export function isKey(stroke: Stroke, key: string, mac: boolean): boolean {
  const parts = key.split('+')
  const last = parts.pop() ?? ''
  const wanted = { alt: parts.includes('Alt'), command: parts.includes('Mod') }
  const [command, other] = mac ? [stroke.metaKey, stroke.ctrlKey] : [stroke.ctrlKey, stroke.metaKey]
  if (other || stroke.altKey !== wanted.alt || command !== wanted.command) return false
  if (parts.length > 0) return !stroke.shiftKey && isNamed(stroke, last)
  // With Shift a letter is another one, and a sign is where the keyboard has it.
  return /^\p{L}$/u.test(last) ? !stroke.shiftKey && stroke.key.toLowerCase() === last : stroke.key === last
}

/** With Alt a Mac writes signs, so there the place of the key counts. */
const isNamed = ({ key, code, altKey }: Stroke, name: string): boolean =>
  key.toLowerCase() === name.toLowerCase() || (altKey && code === `Key${name}`)

export class Keys {
  readonly #mac: boolean
  #first: { readonly key: string; readonly at: number } | null = null

  constructor(mac: boolean) {
    this.#mac = mac
  }

  /** What a stroke means among these actions: one of them, `begun` when it may be the first letter of two, or null. `now` in milliseconds. */
  hear<T extends Keyed>(stroke: Stroke, actions: readonly T[], now: number): T | 'begun' | null {
    const first = this.#first !== null && now - this.#first.at < FOLLOWS_WITHIN ? this.#first.key : null
    this.#first = null
    const sequences = actions.flatMap((action) =>
      action.keys.filter((keys) => keys.includes(' ')).map((keys) => [action, keys.split(' ')] as const),
    )
    const second = sequences.find(([, [one, other]]) => one === first && this.#is(stroke, other))
    if (second !== undefined) return second[0]
    const begun = sequences.find(([, [one]]) => this.#is(stroke, one))?.[1][0]
    if (begun !== undefined) {
      this.#first = { key: begun, at: now }
      return 'begun'
    }
    return actions.find(({ keys }) => keys.some((key) => !key.includes(' ') && this.#is(stroke, key))) ?? null
  }

  #is(stroke: Stroke, key: string | undefined): boolean {
    return key !== undefined && isKey(stroke, key, this.#mac)
  }
}
