// Finds a Chromium for the journeys, or installs one where that is possible.

import { spawnSync } from 'node:child_process'
import { accessSync, constants } from 'node:fs'
import { createRequire } from 'node:module'
import { delimiter, join } from 'node:path'
import { fileURLToPath } from 'node:url'

// Debian's headless build first: the same engine without a window around it, and the journeys take a third less time in it.
const names = ['chromium-headless-shell', 'chromium', 'chromium-browser', 'google-chrome-stable', 'google-chrome', 'chrome']
const folders = ['/usr/bin', '/usr/local/bin', '/snap/bin', '/opt/google/chrome']
const mac = ['/Applications/Google Chrome.app/Contents/MacOS/Google Chrome', '/Applications/Chromium.app/Contents/MacOS/Chromium']

/**
 * The path of a Chromium that is here: the one named by CHROMIUM, one in the usual places, or the one Playwright installed.
 * @returns {string | undefined}
 */
export function findChromium() {
  if (process.env.CHROMIUM) return starts(process.env.CHROMIUM) ? process.env.CHROMIUM : undefined
  const places = [...(process.env.PATH ?? '').split(delimiter).filter(Boolean), ...folders]
  const usual = names.flatMap((name) => places.map((place) => join(place, name)))
  return [...usual, ...mac, playwrightsOwn()].find(starts)
}

/**
 * A Chromium in any case, if this machine can have one: Debian's package where we may install it, else Playwright's own.
 * @returns {{ path: string } | { reason: string }}
 */
export function ensureChromium() {
  const found = findChromium()
  if (found) return { path: found }
  if (process.env.CHROMIUM) return { reason: `CHROMIUM names ${process.env.CHROMIUM}, which does not start` }
  if (process.getuid?.() === 0 && isHere('apt-get')) installDebians()
  const installed = findChromium() ?? installPlaywrights()
  return installed
    ? { path: installed }
    : { reason: 'no Chromium here, and neither apt-get nor Playwright could install one; name yours with CHROMIUM=/path/to/chromium' }
}

function installDebians() {
  console.log('chromium: none here, installing the package of this system ...')
  run('apt-get', ['-qq', 'update']) && run('apt-get', ['-qq', '-y', '--no-install-recommends', 'install', 'chromium-headless-shell'])
}

function installPlaywrights() {
  console.log("chromium: installing Playwright's own ...")
  run(process.execPath, [fileURLToPath(new URL('../node_modules/@playwright/test/cli.js', import.meta.url)), 'install', 'chromium'])
  return findChromium()
}

function playwrightsOwn() {
  try {
    return createRequire(import.meta.url)('@playwright/test').chromium.executablePath()
  } catch {
    return ''
  }
}

function run(command, args) {
  const env = { ...process.env, DEBIAN_FRONTEND: 'noninteractive' }
  return spawnSync(command, args, { stdio: ['ignore', 'ignore', 'inherit'], env, timeout: 600_000 }).status === 0
}

function starts(path) {
  return isProgram(path) && spawnSync(path, ['--version'], { stdio: 'ignore', timeout: 30_000 }).status === 0
}

function isHere(command) {
  return (process.env.PATH ?? '').split(delimiter).some((folder) => isProgram(join(folder, command)))
}

function isProgram(path) {
  try {
    accessSync(path, constants.X_OK)
    return true
  } catch {
    return false
  }
}
