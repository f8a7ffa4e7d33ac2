// `npm start` and the commands beside it: gets everything ready, then runs the program on the pinned Node.js until it ends.

import { spawn } from 'node:child_process'
import { constants } from 'node:os'
import { fileURLToPath } from 'node:url'
import { findChromium } from './chromium.mjs'
import { compiled, ensureBuilt, ensureInstalled, pinnedNode } from './setup.mjs'

const parent = process.ppid

const programs = {
  serve: { file: '../apps/server/src/main.ts', pages: true },
  admin: { file: '../apps/server/src/admin.ts', pages: false },
  backup: { file: '../apps/server/src/backup.ts', pages: false },
  restore: { file: '../apps/server/src/restore.ts', pages: false },
  bench: { file: '../bench/src/main.ts', pages: true },
  demo: { file: '../bench/src/demo/main.ts', pages: true },
  replay: { file: '../bench/src/replay/main.ts', pages: true },
  simulate: { file: '../bench/src/simulate/main.ts', pages: false },
}

const [named, ...rest] = process.argv.slice(2)
const isNamed = named !== undefined && named !== 'serve' && Object.hasOwn(programs, named)
const { file, pages } = programs[isNamed ? named : 'serve']

await ensureInstalled()
if (pages) await ensureBuilt()
run(fileURLToPath(new URL(file, import.meta.url)), isNamed ? rest : process.argv.slice(2))

/** The program hears of our end, however sudden, because the channel to it closes with us. */
function run(path, args) {
  const child = spawn(pinnedNode(), [path, ...args], {
    stdio: ['inherit', 'inherit', 'inherit', 'ipc'],
    env: { ...compiled(), ...(named === 'bench' ? { CHROMIUM: findChromium() ?? '' } : {}), ...process.env },
  })
  // Whether they reach only us or, like Ctrl-C, the whole group: the second of the same signal changes nothing.
  for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP']) process.on(signal, () => child.kill(signal))
  const watching = watchNpm(() => child.kill('SIGTERM'))
  child.on('close', (code, signal) => {
    clearInterval(watching)
    process.exitCode = code ?? 128 + (constants.signals[signal] ?? 0)
  })
}

/** npm passes signals on to us, because its shell gives way to us (`exec`); one that npm itself cannot hear shows in who our parent is. */
function watchNpm(gone) {
  if (process.env.npm_lifecycle_event === undefined) return undefined
  return setInterval(() => process.ppid !== parent && gone(), 250).unref()
}
