// `npm run check`: format and lint, types, unused code, and the tests that are quick; under a minute.

import { spawn } from 'node:child_process'
import { mkdirSync, readdirSync } from 'node:fs'
import { availableParallelism } from 'node:os'
import { fileURLToPath } from 'node:url'
import { compiled, ensureInstalled, pinnedNode } from './setup.mjs'

const root = fileURLToPath(new URL('..', import.meta.url))

/** These start servers, processes and databases of their own, which takes longer than one waits before a commit. */
const thorough = /^(bench|tests\/(backup|deploy|doctor|faults|security))\/|\/adapters\/(backup|doctor|postgres\/embedded)\//

const places = ['packages', 'apps', 'bench', 'tests']
const isTest = (path) => /\.test\.ts$/.test(path) && !/(^|\/)node_modules\/|^tests\/journeys\//.test(path)
/** Every test but the journeys. */
export const tests = places
  .flatMap((place) => readdirSync(`${root}${place}`, { recursive: true }).map((path) => `${place}/${path}`))
  .filter(isTest)

/** Milliseconds after which a step is interrupted; the test runner then names the files it was waiting for. */
const longest = 1_200_000

const steps = {
  'format, lint': ['node_modules/@biomejs/biome/bin/biome', 'check', '--error-on-warnings', '--max-diagnostics=200', '.'],
  types: ['node_modules/typescript/bin/tsc', '-b'],
  unused: ['node_modules/knip/bin/knip.js', '--no-progress'],
}

/**
 * Runs every check and prints a line for each, with what is wrong below it.
 * @param {readonly string[]} files the tests to run: by default the quick ones
 * @returns {Promise<{ passed: number, failed: number, notRun: string[] }>} each step counts as one; `notRun` names what this machine cannot run
 */
export async function check(files = tests.filter((path) => !thorough.test(path))) {
  mkdirSync(`${root}node_modules/.cache/tsc`, { recursive: true })
  const still = await Promise.all(Object.entries(steps).map(([name, command]) => step(name, command)))
  const tested = await nodeTests('tests', files)
  const passed = still.filter(Boolean).length
  return { passed: passed + tested.passed, failed: still.length - passed + tested.failed, notRun: tested.notRun }
}

async function step(name, command) {
  const { status, output, seconds } = await run(command)
  report(status === 0, name, seconds, status === 0 ? '' : name === 'types' ? unrepeated(output) : output)
  return status === 0
}

/**
 * Runs tests of Node.js and prints a line for them, with what failed below it.
 * @param {string} name what the line calls them
 * @param {readonly string[]} files patterns
 * @param {Record<string, string>} env settings beside the environment's
 * @returns {Promise<{ passed: number, failed: number, notRun: string[] }>}
 */
export async function nodeTests(name, files, env = {}) {
  const concurrency = Math.min(4, Math.max(2, availableParallelism()))
  const shared = 'apps/server/src/adapters/postgres/testing/shared.ts'
  const options = [
    '--test',
    `--test-global-setup=${shared}`,
    '--test-reporter=spec',
    '--test-timeout=120000',
    `--test-concurrency=${concurrency}`,
  ]
  const { status, output, seconds } = await run([...options, ...files], env)
  const count = (word) => Number(new RegExp(`^ℹ ${word} (\\d+)$`, 'm').exec(output)?.[1] ?? 0)
  const passed = count('pass')
  const failed = Math.max(count('fail') + count('cancelled'), status === 0 && passed > 0 ? 0 : 1)
  report(failed === 0, `${name} (${passed} passed, ${failed} failed)`, seconds, failed === 0 ? sizes(output) : failures(output))
  return { passed, failed, notRun: [...output.matchAll(/^\s*ℹ not run: (.+)$/gm)].map(([, reason]) => reason) }
}

const sizes = (output) => output.match(/^ℹ (product|tests and tools): .+$/gm)?.join('\n') ?? ''

const failures = (output) => output.split('✖ failing tests:\n')[1] ?? output

/** A file is checked by every project that imports it, and told by each. */
const unrepeated = (output) => [...new Set(output.split('\n'))].join('\n')

function report(good, name, seconds, details) {
  console.log(`${good ? '✔' : '✖'} ${name} ${seconds.toFixed(1)} s`)
  if (details.trim()) console.log(details.trim().replace(/^/gm, '  '))
}

function run(args, env = {}) {
  const started = Date.now()
  return new Promise((resolve) => {
    const child = spawn(pinnedNode(), args, {
      cwd: root,
      stdio: ['ignore', 'pipe', 'pipe'],
      env: { ...compiled(), ...process.env, ...env },
    })
    const chunks = []
    for (const stream of [child.stdout, child.stderr]) stream.on('data', (chunk) => chunks.push(chunk))
    const deadline = setTimeout(() => child.kill('SIGINT'), longest)
    child.on('close', (status) => {
      clearTimeout(deadline)
      resolve({ status, output: Buffer.concat(chunks).toString(), seconds: (Date.now() - started) / 1000 })
    })
  })
}

if (process.argv[1] === fileURLToPath(import.meta.url)) {
  await ensureInstalled()
  const { failed, notRun } = await check()
  for (const reason of notRun) console.log(`not run on this machine: ${reason}`)
  process.exitCode = failed === 0 ? 0 : 1
}
