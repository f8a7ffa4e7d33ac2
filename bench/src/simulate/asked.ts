// What was asked for on the command line.

import { parseArgs } from 'node:util'
import { Problem } from '../../../apps/server/src/problem.ts'

export const USAGE = `npm run simulate -- year [--seed N] [--json]

Plays a year of a desk through the rules of the roster and of cover, and the same year without cover, and counts what nobody was there for.

  --seed N                draws the same year again (1)
  --json                  prints the figures, and all that went in, as JSON`

export type Asked = { readonly seed: number; readonly json: boolean }

const OPTIONS = {
  seed: { type: 'string', default: '1' },
  json: { type: 'boolean', default: false },
  help: { type: 'boolean', short: 'h', default: false },
} as const

/** Reads the words after the program's name; null asks for help. Throws a `Problem` that says what cannot be understood. */
export function read(words: readonly string[]): Asked | null {
  const { values, positionals } = parsed(words)
  if (values.help) return null
  const [what, ...more] = positionals
  if (what !== 'year' || more.length > 0) throw wrong('Only a year can be played: say “year”.')
  const seed = Number(values.seed)
  if (values.seed.trim() === '' || !Number.isSafeInteger(seed)) throw wrong(`--seed needs a whole number, and “${values.seed}” is none.`)
  return { seed, json: values.json }
}

const wrong = (sentence: string): Problem => new Problem(`${sentence} Nothing was played.\n\n${USAGE}`)

function parsed(words: readonly string[]) {
  try {
    return parseArgs({ args: [...words], allowPositionals: true, options: OPTIONS })
  } catch (error) {
    throw wrong(error instanceof Error ? `${error.message.replace(/[.'] .*|\.$/s, '')}.` : 'This cannot be understood.')
  }
}
