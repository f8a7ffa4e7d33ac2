// `npm run replay -- FILE.json`: prints what came back of the chats that were played; progress goes to stderr.

import { Problem } from '../../../apps/server/src/problem.ts'
import { read, USAGE } from './asked.ts'
import { readChats } from './chats.ts'
import { replay } from './replay.ts'
import { isWhole, tableOf } from './report.ts'

const ended = Promise.withResolvers<never>()
ended.promise.catch(() => {})
const endings = ['SIGINT', 'SIGTERM', 'SIGHUP', 'disconnect'] as const
const end = () => ended.reject(new Problem('The replay was ended early.'))
for (const ending of endings) process.on(ending, end)
// The channel to whoever started this process must not keep it alive.
process.channel?.unref()

const say = (words: string): void => console.error(words)

async function main(): Promise<number> {
  const asked = read(process.argv.slice(2))
  if (asked === null) {
    console.log(USAGE)
    return 0
  }
  const report = await replay({ chats: await readChats(asked.file), asked, say, ended: ended.promise })
  console.log(asked.json ? JSON.stringify(report, null, 2) : tableOf(report))
  return isWhole(report) ? 0 : 1
}

try {
  process.exitCode = await main()
} catch (error) {
  say(error instanceof Problem ? error.message : `The replay failed. ${error instanceof Error ? (error.stack ?? error.message) : error}`)
  process.exitCode = 2
} finally {
  for (const ending of endings) process.off(ending, end)
}
