// The journeys: real browsers against the real server and the real database.

import { defineConfig } from '@playwright/test'

const asRoot = process.getuid?.() === 0
const quiet = [
  '--disable-gpu',
  '--disable-audio-output',
  '--js-flags=--single-threaded',
  '--disable-background-networking',
  '--disable-component-update',
  '--disable-sync',
  '--no-first-run',
]
// Playwright switches off that a frame has a storage of its own on each site, which browsers do; instead of its list this one holds.
const without = [
  'AcceptCHFrame',
  'DestroyProfileOnBrowserClose',
  'GlobalMediaControls',
  'HttpsUpgrades',
  'MediaRouter',
  'PaintHolding',
  'Translate',
]
const executablePath = process.env.CHROMIUM
// The journeys on a PostgreSQL of one's own are a run of their own and must not wipe away the traces of the other.
const run = process.env.TEST_DATABASE_URL === undefined ? 'journeys' : 'journeys-own-database'

export default defineConfig({
  testDir: 'tests/journeys',
  testMatch: '**/*.test.ts',
  outputDir: `test-results/${run}`,
  workers: 2,
  fullyParallel: true,
  retries: 0,
  forbidOnly: true,
  timeout: 120_000,
  expect: { timeout: 15_000 },
  reporter: [['line'], ['json', { outputFile: 'test-results/journeys.json' }]],
  use: {
    browserName: 'chromium',
    screenshot: 'only-on-failure',
    // What was done and when; a copy of the page at each step would make a run a third longer.
    trace: { mode: 'retain-on-failure', screenshots: false, snapshots: false, sources: false },
    launchOptions: {
      ...(executablePath ? { executablePath } : {}),
      args: [...quiet, `--disable-features=${without.join()}`, ...(asRoot ? ['--no-sandbox'] : [])],
    },
  },
})
