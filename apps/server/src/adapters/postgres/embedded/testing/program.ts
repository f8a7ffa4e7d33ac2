// A program that uses the embedded PostgreSQL of a folder until its input ends, for the tests that need another process.

import { once } from 'node:events'
import { Problem } from '../../../../problem.ts'
import { startEmbedded } from '../embedded.ts'

const say = (line: string) => process.stdout.write(`${line}\n`)

try {
  const embedded = await startEmbedded({ dataDir: process.argv[2] ?? '', say })
  say('open')
  process.stdin.resume()
  await once(process.stdin, 'end')
  await embedded.stop()
} catch (error) {
  say(error instanceof Problem ? error.message : `not a Problem: ${error instanceof Error ? error.stack : error}`)
  process.exitCode = 1
}
