// Holds the repository to its architecture: who imports whom, what is pure, no circles, the habits of size and naming.

import assert from 'node:assert/strict'
import { test } from 'node:test'
import { findCircles } from './architecture/circles.ts'
import { brokenHabits, describeSizes } from './architecture/habits.ts'
import { refusedImports } from './architecture/imports.ts'
import { refusedUses } from './architecture/purity.ts'
import { isTest, placeOf, readTree } from './architecture/tree.ts'

const sources = readTree()

function none(problems: readonly string[]): void {
  if (problems.length > 0) assert.fail(`\n${problems.join('\n')}`)
}

test('the checks see every place', () => {
  const places = new Set(sources.map(({ path }) => placeOf(path)))
  for (const place of ['domain', 'contract', 'client', 'server', 'console', 'widget']) assert.ok(places.has(place), `no files in ${place}`)
})

test('every place imports only what its row allows', () => {
  none(sources.flatMap(refusedImports))
})

test('no clock, chance or input in the domain, no page in the client, no environment behind the door', () => {
  none(sources.flatMap(refusedUses))
})

test('no import circles, not of types either', () => {
  none(findCircles(sources))
})

test('every file keeps the habits of size, naming and honesty', (t) => {
  t.diagnostic(`product: ${describeSizes(sources.filter(({ path }) => !isTest(path)))}`)
  t.diagnostic(`tests and tools: ${describeSizes(sources.filter(({ path }) => isTest(path)))}`)
  none(sources.flatMap(brokenHabits))
})
