// What was asked for on the command line.

import { parseArgs } from 'node:util'
import { Problem } from '../../../apps/server/src/problem.ts'
import { newSeed } from './chance.ts'
import type { SignIn } from './listener.ts'

export const USAGE = `npm run replay -- FILE.json [--url URL --staff EMAIL:PASSWORD] [--pace N] [--cut] [--kill] [--seed N] [--json]

Plays the chats of a file through a running Earshot, reads every transcript back as visitor and as staff, and counts what is wrong.

  --url URL               the server to play on; without it one of its own is started on a throwaway folder
  --staff EMAIL:PASSWORD  who answers there
  --pace N                turns a second in each chat; without it each turn comes as soon as the one before it is seen
  --cut                   cuts connections at random, in the middle of frames too
  --kill                  kills the server of its own several times and starts it again
  --seed N                draws the same chances again
  --json                  prints the figures as JSON`

/** Where to play, and as whom; null is a server of its own. */
export type Where = { readonly base: string; readonly signIn: SignIn } | null
export type Asked = {
  readonly file: string
  readonly where: Where
  /** Turns a second in each chat, or null for as fast as they are seen. */
  readonly pace: number | null
  readonly cut: boolean
  /** How often the server is killed while chats are played. */
  readonly kills: number
  readonly seed: number
  readonly json: boolean
}

const KILLS = 5
const OPTIONS = {
  url: { type: 'string' },
  staff: { type: 'string' },
  pace: { type: 'string' },
  seed: { type: 'string' },
  cut: { type: 'boolean', default: false },
  kill: { type: 'boolean', default: false },
  json: { type: 'boolean', default: false },
  help: { type: 'boolean', short: 'h', default: false },
} as const

/** Reads the words after the program's name; null asks for help. Throws a `Problem` that says what cannot be understood. */
export function read(words: readonly string[]): Asked | null {
  const { values, positionals } = parsed(words)
  if (values.help) return null
  const [file, ...more] = positionals
  if (file === undefined) throw wrong('No file was named.')
  if (more.length > 0) throw wrong(`One file is played at a time, and “${more[0]}” is one too many.`)
  const where = whereOf(values.url, values.staff)
  if (values.kill && where !== null) throw wrong('A server that is named with --url is not killed: leave out --kill or --url.')
  return {
    file,
    where,
    pace: numberOf('pace', values.pace, (number) => number > 0),
    cut: values.cut,
    kills: values.kill ? KILLS : 0,
    seed: numberOf('seed', values.seed, Number.isSafeInteger) ?? newSeed(),
    json: values.json,
  }
}

const wrong = (sentence: string): Problem => new Problem(`${sentence} Nothing was played.\n\n${USAGE}`)

function parsed(words: readonly string[]) {
  try {
    return parseArgs({ args: [...words], allowPositionals: true, options: OPTIONS })
  } catch (error) {
    throw wrong(error instanceof Error ? `${error.message.replace(/[.'] .*|\.$/s, '')}.` : 'This cannot be understood.')
  }
}

function whereOf(url: string | undefined, staff: string | undefined): Where {
  if (url === undefined && staff === undefined) return null
  if (url === undefined) throw wrong('--staff says who answers on the server of --url, and no --url was named.')
  if (staff === undefined) throw wrong('Somebody must answer there: name --staff EMAIL:PASSWORD.')
  if (!URL.canParse(url) || !/^https?:$/.test(new URL(url).protocol))
    throw wrong(`“${url}” is not an address such as https://chat.example.`)
  const [, email, password] = /^([^:]+):(.+)$/s.exec(staff) ?? []
  if (email === undefined || password === undefined) throw wrong('--staff is an email and a password with a colon between them.')
  return { base: new URL(url).origin, signIn: { email, password } }
}

function numberOf(name: string, value: string | undefined, good: (number: number) => boolean): number | null {
  if (value === undefined) return null
  const number = Number(value)
  if (value.trim() === '' || !Number.isFinite(number) || !good(number))
    throw wrong(`--${name} needs a number, and “${value}” is none it can use.`)
  return number
}
