// `npm run pictures`: takes pictures of every screen of both faces, wide, on a tablet and on a phone, light and dark, into docs/pictures. Runs on Node.js 20.

import { spawnSync } from 'node:child_process'
import { mkdirSync, readdirSync, readFileSync } from 'node:fs'
import { fileURLToPath } from 'node:url'
import { ensureChromium } from './chromium.mjs'
import { ensureBuilt, ensureInstalled, pinnedNode } from './setup.mjs'

const root = fileURLToPath(new URL('..', import.meta.url))
const folder = `${root}docs/pictures`
const journeys = 'tests/journeys'

/** The journeys that look at screens, by what they import. */
const looking = () =>
  readdirSync(`${root}${journeys}`)
    .filter((name) => name.endsWith('.test.ts') && readFileSync(`${root}${journeys}/${name}`, 'utf8').includes("from './look.ts'"))
    .map((name) => `${journeys}/${name}`)

await ensureInstalled()
await ensureBuilt()
const chromium = ensureChromium()
if ('reason' in chromium) {
  console.error(`No pictures were taken: ${chromium.reason}`)
  process.exitCode = 1
} else {
  mkdirSync(folder, { recursive: true })
  const taken = run(['node_modules/@playwright/test/cli.js', 'test', ...looking()], { CHROMIUM: chromium.path })
  const listed = run(['tests/pictures.ts'], {})
  process.exitCode = taken && listed ? 0 : 1
}

function run(args, env) {
  const options = { cwd: root, stdio: ['ignore', 'inherit', 'inherit'], env: { ...process.env, ...env, PICTURES: folder } }
  return spawnSync(pinnedNode(), args, options).status === 0
}
