// `npm run doctor`: looks at the installation, and then on the pinned Node.js at everything else. Installs, builds and changes nothing. Runs on Node.js 20.

import { spawnSync } from 'node:child_process'
import { fileURLToPath } from 'node:url'
import { isInstalled, pinnedNode, staleFrontEnds } from './setup.mjs'

const OLDEST = 20

const age = Number.parseInt(process.versions.node, 10)
const right = [
  say(
    age >= OLDEST,
    `Node.js ${process.version} starts Earshot.`,
    `This is Node.js ${process.version}, and Earshot needs ${OLDEST} or newer to start.`,
  ),
  say(
    isInstalled(),
    'All packages are installed.',
    'The packages are not installed, or others than this version needs. Say npm start, which installs them.',
  ),
]
if (right.every(Boolean)) {
  const stale = staleFrontEnds()
  if (stale.length === 0) say(true, 'Both front ends are built.')
  else console.log(`– ${stale.join(' and ')} changed since the front ends were built, or never were; the next npm start builds them.`)
  right.push(examine() === 0)
}
process.exitCode = right.every(Boolean) ? 0 : 1

function say(good, well, otherwise) {
  console.log(good ? `✔ ${well}` : `✖ ${otherwise}`)
  return good
}

function examine() {
  const program = fileURLToPath(new URL('../apps/server/src/doctor.ts', import.meta.url))
  return spawnSync(pinnedNode(), [program], { stdio: ['ignore', 'inherit', 'inherit'] }).status
}
