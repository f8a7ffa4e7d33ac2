// `npm run demo`: the sample organisation on this machine with visitors who write now and then, until it is ended.

import { tryPort } from '../../../apps/server/src/http/port.ts'
import { Problem } from '../../../apps/server/src/problem.ts'
import { chanceOf, newSeed } from '../replay/chance.ts'
import { type Demo, openDemo } from './demo.ts'

const USUAL = 3000

/** A signal, or the end of whoever started this process. */
const askedToEnd = new Promise<void>((resolve) => {
  for (const ending of ['SIGINT', 'SIGTERM', 'SIGHUP', 'disconnect'] as const) process.on(ending, () => resolve())
})
// The channel to whoever started this process must not keep it alive.
process.channel?.unref()

/** The port that PORT names, which must be free; else the usual one, or any where that is in use. */
async function portOf(named: string | undefined): Promise<number | null> {
  const port = named === undefined ? USUAL : Number(named)
  if (!Number.isInteger(port) || port < 1 || port > 65_535)
    throw new Problem('The setting PORT cannot be used: it is a number from 1 to 65535.')
  try {
    await tryPort({ host: '127.0.0.1', port })
    return port
  } catch (error) {
    if (named !== undefined) throw error
    return null
  }
}

function wordsOf({ base, signIns, played }: Demo): string {
  const width = Math.max(...signIns.map(({ email }) => email.length))
  const names = played.map(({ email }) => `${email[0]?.toUpperCase()}${email.slice(1, email.indexOf('@'))}`)
  return [
    `The demonstration is ready: ${base}`,
    'Sign in there as one of these. Ana answers on the listening line, Hana in the library; Selma guides, Noor sees to people and desks.',
    ...signIns.map(({ email, password, what }) => `  ${email.padEnd(width)}  ${password}  ${what}`),
    `Visitors write now and then. ${names.slice(0, -1).join(', ')} and ${names.at(-1)} are played: they take some of the chats and leave the others to you.`,
    `To write as a visitor yourself, open ${base}/d/listening-line; those chats are left to you.`,
    'Ctrl-C ends it. Nothing of it is kept.',
  ].join('\n')
}

async function main(): Promise<void> {
  const port = await portOf(process.env.PORT)
  let ending = false
  const ended = askedToEnd.then(() => {
    ending = true
  })
  // Once it is asked to end, whatever was just being done fails, because the server hears of it as well.
  const failed = (error: unknown) => {
    if (!ending) console.error(error)
  }
  const opening = openDemo({ port, second: 1000, chance: chanceOf(newSeed(), 'demo'), failed })
  await using demo = await opening.catch((error) => {
    if (ending) return null
    throw error
  })
  if (demo === null) return
  console.log(wordsOf(demo))
  await ended
}

try {
  await main()
} catch (error) {
  console.error(error instanceof Problem ? error.message : error)
  process.exitCode = 1
}
