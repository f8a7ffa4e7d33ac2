// A PostgreSQL that is not ours, for the tests that must pass on both: the one named, or a throwaway one of this machine's own version.

import { spawn, spawnSync } from 'node:child_process'
import { chownSync, existsSync, mkdirSync, mkdtempSync, readdirSync, rmSync, writeFileSync } from 'node:fs'
import { createServer } from 'node:net'
import { tmpdir } from 'node:os'
import { delimiter, join } from 'node:path'

const OLDEST = 15
const readyWithin = 30_000
const asRoot = process.getuid?.() === 0

/**
 * Somebody's PostgreSQL 15 or newer, reached over TCP with a password.
 * @returns {Promise<{ url: string, stop: () => Promise<void> } | { reason: string }>}
 */
export async function otherPostgres() {
  if (process.env.TEST_DATABASE_URL) return { url: process.env.TEST_DATABASE_URL, stop: async () => {} }
  const programs = findPrograms() ?? installDebians()
  if (programs) return throwaway(programs)
  return { reason: `no PostgreSQL ${OLDEST} or newer here, and apt-get could install none; name yours with TEST_DATABASE_URL` }
}

/** The newest installed folder that holds initdb and postgres. */
function findPrograms() {
  const inside = (folder) => (existsSync(folder) ? readdirSync(folder).map((name) => join(folder, name, 'bin')) : [])
  const places = [...inside('/usr/lib/postgresql'), ...inside('/usr/local/opt'), ...inside('/opt/homebrew/opt'), ...path()]
  return places
    .map((folder) => ({ folder, version: versionIn(folder) }))
    .filter(({ version }) => version >= OLDEST)
    .sort((one, other) => other.version - one.version)[0]?.folder
}

const path = () => (process.env.PATH ?? '').split(delimiter).filter(Boolean)

function versionIn(folder) {
  if (!existsSync(join(folder, 'initdb')) || !existsSync(join(folder, 'postgres'))) return 0
  return Number(/ (\d+)/.exec(spawnSync(join(folder, 'postgres'), ['--version']).stdout)?.[1] ?? 0)
}

function installDebians() {
  if (!asRoot || !path().some((folder) => existsSync(join(folder, 'apt-get')))) return undefined
  console.log('postgresql: none here, installing the package of this system ...')
  const settings = '/etc/postgresql-common/createcluster.conf'
  if (!existsSync(settings)) {
    mkdirSync('/etc/postgresql-common', { recursive: true })
    // The programs are wanted, not a server that runs from now on.
    writeFileSync(settings, 'create_main_cluster = false\n')
  }
  const env = { ...process.env, DEBIAN_FRONTEND: 'noninteractive' }
  const run = (...args) => spawnSync('apt-get', ['-qq', ...args], { stdio: ['ignore', 'ignore', 'inherit'], env, timeout: 600_000 })
  run('update')
  run('-y', '--no-install-recommends', 'install', 'postgresql')
  return findPrograms()
}

async function throwaway(programs) {
  const folder = mkdtempSync(join(tmpdir(), 'earshot-other-'))
  const user = asRoot ? unprivileged() : {}
  const [data, secret, password] = [join(folder, 'data'), join(folder, 'password'), crypto.randomUUID()]
  writeFileSync(secret, password, { mode: 0o600 })
  if (asRoot) for (const one of [folder, secret]) chownSync(one, user.uid, user.gid)
  const made = spawnSync(
    join(programs, 'initdb'),
    ['-D', data, '-U', 'tests', '--auth=scram-sha-256', `--pwfile=${secret}`, '-E', 'UTF8', '--locale=C'],
    { ...user, cwd: '/' },
  )
  if (made.status !== 0) return { reason: `initdb of ${programs} failed: ${made.stderr}` }
  const port = await freePort()
  const settings = ['listen_addresses=127.0.0.1', `unix_socket_directories=${folder}`, 'max_connections=200']
  const server = spawn(join(programs, 'postgres'), ['-D', data, '-p', `${port}`, ...settings.flatMap((one) => ['-c', one])], {
    ...user,
    cwd: '/',
    stdio: ['ignore', 'ignore', 'pipe'],
  })
  const ended = new Promise((resolve) => server.on('close', resolve))
  const stop = async () => {
    server.kill('SIGINT')
    await ended
    rmSync(folder, { recursive: true, force: true })
  }
  const said = await ready(server)
  if (said === null) return { url: `postgresql://tests:${password}@127.0.0.1:${port}/postgres`, stop }
  await stop()
  return { reason: `the PostgreSQL in ${programs} did not start: ${said}` }
}

/** Null once it takes connections, or what it said instead. */
function ready(server) {
  return new Promise((resolve) => {
    let said = ''
    const late = setTimeout(() => resolve(said), readyWithin)
    const end = (words) => {
      clearTimeout(late)
      resolve(words)
    }
    server.on('close', () => end(said))
    server.stderr.on('data', (chunk) => {
      said += chunk
      if (said.includes('ready to accept connections')) end(null)
    })
  })
}

/** PostgreSQL refuses to be root. */
function unprivileged() {
  for (const name of ['postgres', 'nobody']) {
    const [uid, gid] = ['-u', '-g'].map((which) => Number.parseInt(spawnSync('id', [which, name]).stdout, 10))
    if (uid > 0) return { uid, gid }
  }
  throw new Error('There is no unprivileged user to run PostgreSQL as')
}

/** Below the ports that a system gives to outgoing connections. */
async function freePort() {
  for (;;) {
    const port = 10_000 + Math.trunc(Math.random() * 20_000)
    const free = await new Promise((resolve) => {
      const probe = createServer()
      probe.once('error', () => resolve(false))
      probe.listen(port, '127.0.0.1', () => probe.close(() => resolve(true)))
    })
    if (free) return port
  }
}
