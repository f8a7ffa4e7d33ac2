// `npm test`: everything there is to check, from a fresh clone on: the checks, the journeys in a real browser, and what must pass on somebody else's PostgreSQL too.

import { spawn } from 'node:child_process'
import { readFileSync, rmSync } from 'node:fs'
import { fileURLToPath } from 'node:url'
import { check, nodeTests, tests } from './check.mjs'
import { ensureChromium } from './chromium.mjs'
import { otherPostgres } from './postgres.mjs'
import { compiled, ensureBuilt, ensureInstalled, pinnedNode } from './setup.mjs'

const root = fileURLToPath(new URL('..', import.meta.url))
const resultFile = `${root}test-results/journeys.json`

/** The contract suites, the theorems, and whatever else speaks with a database. */
const onBoth = ['apps/server/src/adapters/{postgres,accounts,backup,doctor}/*.test.ts', 'tests/{theorems,backup}/*.test.ts']

await ensureInstalled()
const results = [await check(tests)]
await ensureBuilt()
results.push(await journeys(), await elsewhere())
const [passed, failed] = ['passed', 'failed'].map((what) => results.reduce((sum, result) => sum + result[what], 0))
const notRun = results.flatMap((result) => result.notRun)
conclude()

/** Once more on a PostgreSQL that did not come along. */
async function elsewhere() {
  const other = await otherPostgres()
  if ('reason' in other) return { passed: 0, failed: 0, notRun: [`tests on another PostgreSQL: ${other.reason}`] }
  const env = { TEST_DATABASE_URL: other.url }
  try {
    const tested = await nodeTests('tests on another PostgreSQL', onBoth, env)
    const travelled = await journeys(['--grep', '@both'], env)
    return { passed: tested.passed + travelled.passed, failed: tested.failed + travelled.failed, notRun: travelled.notRun }
  } finally {
    await other.stop()
  }
}

async function journeys(options = process.argv.slice(2), env = {}) {
  const chromium = ensureChromium()
  if ('reason' in chromium) return { passed: 0, failed: 0, notRun: [`journeys: ${chromium.reason}`] }
  rmSync(resultFile, { force: true })
  const status = await playwright(options, { ...env, CHROMIUM: chromium.path })
  const { passed, failed } = journeyCounts()
  return { passed, failed: status === 0 ? failed : Math.max(1, failed), notRun: [] }
}

function playwright(options, env) {
  const args = ['node_modules/@playwright/test/cli.js', 'test', ...options]
  const child = spawn(pinnedNode(), args, {
    cwd: root,
    stdio: ['ignore', 'inherit', 'inherit'],
    env: { ...compiled(), ...process.env, ...env },
  })
  return new Promise((resolve) => child.on('close', resolve))
}

/** A journey that was left out or needed a second try has not passed. */
function journeyCounts() {
  try {
    const { expected, unexpected, flaky, skipped } = JSON.parse(readFileSync(resultFile, 'utf8')).stats
    return { passed: expected, failed: unexpected + flaky + skipped }
  } catch {
    return { passed: 0, failed: 1 }
  }
}

/** What a machine cannot run is said last, and is a failure where CI=true promises that everything can. */
function conclude() {
  if (notRun.length > 0) console.log(`\nnot run on this machine:\n${notRun.map((reason) => `- ${reason}`).join('\n')}`)
  const missing = process.env.CI === 'true' ? notRun.length : 0
  console.log(`\n${passed} passed, ${failed + missing} failed`)
  process.exitCode = failed + missing === 0 ? 0 : 1
}
