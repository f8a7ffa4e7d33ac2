// Chance that can be had again: the same seed draws the same numbers.

/** A number from 0 up to 1. */
export type Chance = () => number

export const newSeed = (): number => Math.trunc(Math.random() * 1_000_000)

/** Numbers that follow from a seed and a name, so that one who draws more often does not change what others draw. */
export function chanceOf(seed: number, name: string): Chance {
  let state = [...`${seed} ${name}`].reduce((mixed, sign) => Math.imul(mixed ^ (sign.codePointAt(0) ?? 0), 0x01000193), 0x811c9dc5)
  return () => {
    state = (state + 0x9e3779b9) | 0
    const once = Math.imul(state ^ (state >>> 16), 0x21f0aaad)
    const twice = Math.imul(once ^ (once >>> 15), 0x735a2d97)
    return ((twice ^ (twice >>> 15)) >>> 0) / 0x1_0000_0000
  }
}
