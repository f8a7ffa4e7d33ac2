// `npm test`: everything there is to check, from a fresh clone on: the checks, then the journeys in a real browser.

import { spawn } from 'node:child_process'
import { readFileSync, rmSync } from 'node:fs'
import { fileURLToPath } from 'node:url'
import { check } from './check.mjs'
import { ensureChromium } from './chromium.mjs'
import { ensureBuilt, ensureInstalled, pinnedNode } from './setup.mjs'

const root = fileURLToPath(new URL('..', import.meta.url))
const resultFile = `${root}test-results/journeys.json`

await ensureInstalled()
const checked = await check()
const travelled = await journeys()
const passed = checked.passed + travelled.passed
const failed = checked.failed + travelled.failed
const notRun = [...checked.notRun, ...travelled.notRun]
conclude()

async function journeys() {
  const chromium = ensureChromium()
  if ('reason' in chromium) return { passed: 0, failed: 0, notRun: [`journeys: ${chromium.reason}`] }
  await ensureBuilt()
  rmSync(resultFile, { force: true })
  const status = await playwright(chromium.path)
  const { passed, failed } = journeyCounts()
  return { passed, failed: status === 0 ? failed : Math.max(1, failed), notRun: [] }
}

function playwright(chromium) {
  const args = ['node_modules/@playwright/test/cli.js', 'test', ...process.argv.slice(2)]
  const child = spawn(pinnedNode(), args, {
    cwd: root,
    stdio: ['ignore', 'inherit', 'inherit'],
    env: { ...process.env, CHROMIUM: chromium },
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
