// A clone in small: the real scripts and package.json, with stand-ins for what npm and Vite bring and for the server.

import { type SpawnOptions, spawn } from 'node:child_process'
import { copyFileSync, cpSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs'
import { dirname, join } from 'node:path'
import { type Running, root, watched } from './command.ts'

/** Brings the pinned Node.js, unless it is told to fail, to leave it out, or to hang. */
const NPM = `
import { appendFileSync, mkdirSync, readFileSync, rmSync, symlinkSync, writeFileSync } from 'node:fs'
import { spawn } from 'node:child_process'
appendFileSync('done.txt', 'installed\\n')
rmSync('node_modules', { recursive: true, force: true })
const way = readFileSync('npm-way.txt', 'utf8')
if (way === 'fail') process.exit(1)
mkdirSync('node_modules/node/bin', { recursive: true })
mkdirSync('node_modules/vite/bin', { recursive: true })
writeFileSync('node_modules/vite/bin/vite.js', readFileSync('vite.txt'))
if (way === 'hang') {
  process.on('SIGINT', () => {})
  spawn(process.execPath, ['-e', 'setInterval(() => {}, 1000)', process.cwd()], { stdio: 'ignore' })
  console.log('hangs')
  setInterval(() => {}, 1000)
} else if (way !== 'leave out') symlinkSync(process.execPath, 'node_modules/node/bin/node')
`

/** Empties the folder and builds into it, as Vite does, unless it is told to fail half-way. */
const VITE = `
const { appendFileSync, existsSync, mkdirSync, rmSync, writeFileSync } = require('node:fs')
const dist = process.argv.at(-1) + '/dist'
rmSync(dist, { recursive: true, force: true })
mkdirSync(dist)
appendFileSync('done.txt', 'built\\n')
if (existsSync('vite-fails')) process.exit(1)
writeFileSync(dist + '/index.html', 'built')
`

/** Says what it hears, and ends then. */
const SERVER = `
for (const how of ['SIGINT', 'SIGTERM', 'SIGHUP', 'disconnect']) process.on(how, () => { console.log('heard', how); process.exit(0) })
console.log('ready', process.argv.slice(2).join())
setInterval(() => {}, 1000)
`

export type Clone = {
  readonly path: (name: string) => string
  readonly write: (name: string, text: string) => void
  /** What npm and Vite have done since this was last asked. */
  readonly done: () => readonly string[]
  readonly start: (...args: readonly string[]) => Running
  readonly npmStart: () => Running
}

export function smallClone(folder: string): Clone {
  const path = (name: string) => join(folder, name)
  const write = (name: string, text: string) => {
    mkdirSync(dirname(path(name)), { recursive: true })
    writeFileSync(path(name), text)
  }
  cpSync(`${root}scripts`, path('scripts'), { recursive: true })
  copyFileSync(`${root}package.json`, path('package.json'))
  for (const name of ['package-lock.json', 'tsconfig.base.json', 'packages/domain/src/rule.ts']) write(name, '{}')
  for (const name of ['apps/console/src/main.tsx', 'apps/widget/src/main.tsx']) write(name, '')
  write('npm.mjs', NPM)
  write('npm-way.txt', '')
  write('vite.txt', VITE)
  write('apps/server/src/main.ts', SERVER)
  write('done.txt', '')
  const env = { PATH: process.env.PATH, HOME: folder }
  const options = { cwd: folder, stdio: ['ignore', 'pipe', 'pipe'] } satisfies SpawnOptions
  return {
    path,
    write,
    done() {
      const done = readFileSync(path('done.txt'), 'utf8').split('\n').filter(Boolean)
      write('done.txt', '')
      return done
    },
    start: (...args) =>
      watched(spawn(process.execPath, ['scripts/start.mjs', ...args], { ...options, env: { ...env, npm_execpath: path('npm.mjs') } })),
    npmStart: () => watched(spawn('npm', ['start', '--silent', '--no-update-notifier'], { ...options, env })),
  }
}
