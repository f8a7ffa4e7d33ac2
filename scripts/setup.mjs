// What every command needs first: the packages of the lock file, the pinned Node.js, and both front ends as built. Runs on Node.js 20.

import { spawn } from 'node:child_process'
import { createHash } from 'node:crypto'
import { existsSync, mkdirSync, readdirSync, readFileSync, writeFileSync } from 'node:fs'
import { constants } from 'node:os'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { brotliCompressSync, gzipSync } from 'node:zlib'

const root = fileURLToPath(new URL('..', import.meta.url))

const installedFrom = ['package-lock.json']
const builtFrom = ['package-lock.json', 'packages', 'apps/console', 'apps/widget', 'tsconfig.base.json']
const signals = ['SIGINT', 'SIGTERM', 'SIGHUP']
const frontEnds = ['apps/console', 'apps/widget']

/** Where Node.js keeps what it has compiled, so that the next start takes half as long: settings for every process of ours. */
export const compiled = () => ({ NODE_COMPILE_CACHE: join(root, 'node_modules/.cache/node') })

/** The Node.js that everything of Earshot runs on, whatever is on the machine. */
export const pinnedNode = () => join(root, 'node_modules/node/bin/node')

const installedStamp = join(root, 'node_modules/.earshot-installed')

/** True when the packages of the lock file are here. */
export const isInstalled = () => existsSync(pinnedNode()) && stampOf(installedStamp) === fingerprint(installedFrom)

/** The front ends that were not built from what is here. */
export function staleFrontEnds() {
  const wanted = fingerprint(builtFrom)
  return frontEnds.filter((folder) => stampOf(join(root, folder, 'dist/.built-from')) !== wanted)
}

/** Installs the packages of the lock file unless they are here. Ends the process with a sentence when that cannot be done. */
export async function ensureInstalled() {
  if (isInstalled()) return
  console.error('Installing packages ...')
  const npm = process.env.npm_execpath ? [process.execPath, process.env.npm_execpath] : ['npm']
  // `--include=dev` because the front ends are built here, whatever NODE_ENV says.
  await must([...npm, 'ci', '--include=dev', '--no-audit', '--no-fund', '--loglevel=error'], 'The packages could not be installed.')
  if (!existsSync(pinnedNode()))
    stop('The pinned Node.js is not among the installed packages: does npm run install scripts here (ignore-scripts)?')
  writeFileSync(installedStamp, fingerprint(installedFrom))
}

/** Builds both front ends unless they were built from what is here. */
export async function ensureBuilt() {
  const wanted = fingerprint(builtFrom)
  const stale = staleFrontEnds()
  if (stale.length === 0) return
  console.error('Building the front ends ...')
  for (const folder of stale) {
    await must(
      [pinnedNode(), join(root, 'node_modules/vite/bin/vite.js'), 'build', '--logLevel', 'warn', folder],
      `${folder} could not be built.`,
    )
    mkdirSync(join(root, folder, 'dist'), { recursive: true })
    compress(join(root, folder, 'dist'))
    writeFileSync(join(root, folder, 'dist/.built-from'), wanted)
  }
}

/** Puts a smaller form of each file beside it, for browsers to be sent instead: made once, as small as it gets. */
function compress(folder) {
  for (const name of readdirSync(folder, { recursive: true }).filter((name) => /\.(js|css|html)$/.test(name))) {
    const content = readFileSync(join(folder, name))
    writeFileSync(join(folder, `${name}.br`), brotliCompressSync(content))
    writeFileSync(join(folder, `${name}.gz`), gzipSync(content, { level: 9 }))
  }
}

function stampOf(path) {
  try {
    return readFileSync(path, 'utf8')
  } catch {
    return ''
  }
}

/** Differs when a file in these places does. */
function fingerprint(places) {
  const hash = createHash('sha256')
  for (const path of places.flatMap(filesIn)) hash.update(path).update(readFileSync(join(root, path)))
  return hash.digest('hex')
}

function filesIn(place) {
  const entries = existsSync(join(root, place)) ? readdirOrNull(join(root, place)) : []
  if (entries === null) return [place]
  return entries
    .filter(({ name }) => name !== 'dist' && name !== 'node_modules' && !name.endsWith('.test.ts'))
    .sort((one, other) => (one.name < other.name ? -1 : 1))
    .flatMap(({ name }) => filesIn(`${place}/${name}`))
}

function readdirOrNull(path) {
  try {
    return readdirSync(path, { withFileTypes: true })
  } catch {
    return null
  }
}

/** What it prints is progress: standard output is kept for what the command itself has to say. */
async function must([command, ...args], otherwise) {
  // A group of its own, so that it can be ended whole.
  const child = spawn(command, args, { cwd: root, stdio: ['ignore', process.stderr.fd, 'inherit'], detached: true })
  const letGo = endWithUs(child)
  const status = await new Promise((resolve) => {
    child.on('error', () => resolve(1))
    child.on('close', resolve)
  })
  letGo()
  if (status !== 0) stop(`${otherwise} Nothing else was changed; see above for the reason, and try again.`)
}

/** What is cut off is done again from the start, and npm would take minutes to put in order what it leaves. */
function endWithUs(child) {
  const end = (signal) => {
    child.removeAllListeners('close').on('close', () => process.exit(128 + constants.signals[signal]))
    try {
      process.kill(-child.pid, 'SIGKILL')
    } catch {
      // It has ended by itself.
    }
  }
  for (const signal of signals) process.on(signal, end)
  return () => {
    for (const signal of signals) process.off(signal, end)
  }
}

function stop(sentence) {
  console.error(sentence)
  process.exit(1)
}
