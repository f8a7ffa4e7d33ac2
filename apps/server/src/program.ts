// What the programs beside the server have in common: a file and switches to be told, and how they end.

import { parseArgs } from 'node:util'
import { type Config, readConfig } from './config.ts'
import { Problem, problemIn } from './problem.ts'

const [REFUSED, NOT_UNDERSTOOD] = [1, 2]

/** What was asked for cannot be understood, so nothing was begun. */
class Misunderstood extends Problem {}

export type Asked = { readonly file: string; readonly switches: ReadonlySet<string> }

/** Null when help is asked for. */
export function readArguments(args: readonly string[], known: readonly string[]): Asked | null {
  const { values, positionals } = parsed(args, known)
  if (values.help === true) return null
  const [file, ...more] = positionals
  if (file === undefined || more.length > 0) throw new Misunderstood('Say which file, and one only. With --help it says more.')
  return { file, switches: new Set(Object.keys(values)) }
}

function parsed(args: readonly string[], known: readonly string[]) {
  const options = {
    ...Object.fromEntries(known.map((name) => [name, { type: 'boolean' } as const])),
    help: { type: 'boolean', short: 'h' } as const,
  }
  try {
    return parseArgs({ args: [...args], options, allowPositionals: true })
  } catch (error) {
    throw new Misunderstood(`${error instanceof Error ? error.message : error}. With --help it says more.`)
  }
}

/** The settings, which must be usable. */
export function settingsIn(environment: NodeJS.ProcessEnv): Config {
  const settings = readConfig(environment)
  if ('problems' in settings) throw new Misunderstood(settings.problems.join('\n'))
  return settings.config
}

/** Prints what `work` answers, or the sentence that says why it does not. */
export async function run(work: (args: readonly string[]) => Promise<string>): Promise<void> {
  try {
    console.log(await work(process.argv.slice(2)))
  } catch (error) {
    console.error(problemIn(error)?.message ?? error)
    process.exitCode = error instanceof Misunderstood ? NOT_UNDERSTOOD : REFUSED
  }
}
