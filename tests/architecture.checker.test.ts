// Proves that the architecture checks can fail: a small file for each row that breaks it, and one beside it that does not.

import assert from 'node:assert/strict'
import { test } from 'node:test'
import { findCircles } from './architecture/circles.ts'
import { brokenHabits } from './architecture/habits.ts'
import { refusedImports } from './architecture/imports.ts'
import { refusedUses } from './architecture/purity.ts'
import { readSource, type Source } from './architecture/source.ts'
import { disagreements } from './architecture/spec.ts'

const importing = (path: string, specifier: string) => refusedImports(readSource(path, `import type { A } from '${specifier}'`))
const using = (path: string, code: string) => refusedUses(readSource(path, code))
const habitsOf = (path: string, code: string) => brokenHabits(readSource(path, code))
const server = (path: string) => `apps/server/src/${path}`

const refused: readonly [path: string, specifier: string][] = [
  ['packages/domain/src/a.ts', '@earshot/contract'],
  ['packages/domain/src/a.ts', 'node:fs'],
  ['packages/domain/src/a.ts', 'zod'],
  ['packages/domain/src/a.ts', '../../contract/src/index.ts'],
  ['packages/domain/src/a.ts', './a.test.ts'],
  ['packages/contract/src/a.ts', '@earshot/client'],
  ['packages/contract/src/a.ts', 'zodiac'],
  ['packages/contract/src/a.ts', 'node:crypto'],
  ['packages/client/src/a.ts', 'react'],
  ['packages/client/src/a.ts', 'preact/hooks'],
  ['packages/client/src/a.ts', '@earshot/server'],
  ['packages/elsewhere/src/a.ts', 'zod'],
  ['apps/widget/src/a.tsx', 'react'],
  ['apps/widget/src/a.tsx', '@earshot/console'],
  ['apps/widget/src/a.tsx', '../../console/src/a.tsx'],
  ['apps/console/src/a.tsx', 'preact'],
  ['apps/console/src/a.tsx', '@earshot/server'],
  ['apps/console/src/a.tsx', 'node:path'],
  [server('live/session.ts'), '@earshot/client'],
  [server('live/session.ts'), '../conversations/perform.ts'],
  [server('live/session.ts'), '../adapters/postgres/journal.ts'],
  [server('live/session.ts'), '../app.ts'],
  [server('live/session.ts'), '../main.ts'],
  [server('desks/routes.ts'), 'pg'],
  [server('desks/routes.ts'), 'kysely'],
  [server('desks/routes.ts'), 'better-auth/plugins'],
  [server('desks/routes.ts'), '@node-rs/argon2'],
  [server('desks/routes.ts'), 'ws'],
  [server('app.ts'), 'graphile-worker'],
  [server('app.ts'), './adapters/memory/bus.ts'],
  [server('http/door.ts'), '../adapters/memory/bus.ts'],
  [server('ports.ts'), './live/hub.ts'],
]

const allowed: readonly [path: string, specifier: string][] = [
  ['packages/domain/src/a.ts', './b/c.ts'],
  ['packages/domain/src/a.ts', 'rrule-temporal'],
  ['packages/domain/src/a.test.ts', 'node:test'],
  ['packages/contract/src/a.ts', 'zod/mini'],
  ['packages/client/src/a.ts', '@earshot/contract'],
  ['apps/widget/src/a.tsx', 'preact/hooks'],
  ['apps/widget/src/a.tsx', '@earshot/client'],
  ['apps/console/src/a.tsx', '@tanstack/react-router'],
  ['apps/console/src/a.tsx', './a.css'],
  [server('live/session.ts'), 'ws'],
  [server('live/session.ts'), '../ports.ts'],
  [server('live/session.ts'), './hub.ts'],
  [server('desks/routes.ts'), 'fastify'],
  [server('desks/routes.ts'), '../http/door.ts'],
  [server('http/door.ts'), '../desks/routes.ts'],
  [server('app.ts'), './desks/routes.ts'],
  [server('main.ts'), './adapters/postgres/journal.ts'],
  [server('adapters/postgres/journal.ts'), 'pg'],
  [server('adapters/postgres/journal.ts'), '../memory/bus.ts'],
  ['bench/messages.ts', '../apps/server/src/main.ts'],
  ['tests/journeys/chat.test.ts', '@playwright/test'],
]

for (const [path, specifier] of refused) {
  test(`${path} must not import ${specifier}`, () => assert.equal(importing(path, specifier).length, 1))
}

for (const [path, specifier] of allowed) {
  test(`${path} may import ${specifier}`, () => assert.deepEqual(importing(path, specifier), []))
}

for (const code of [
  "export * from 'zod'",
  "export { z } from 'zod'",
  "const z = await import('zod')",
  "type Z = import('zod').Z",
  "import 'zod'",
]) {
  test(`an import is seen in ${code}`, () => assert.equal(refusedImports(readSource('packages/domain/src/a.ts', code)).length, 1))
}

const impurities = [
  'Date.now()',
  'new Date()',
  'Date()',
  'Math.random()',
  'performance.now()',
  'Temporal.Now.instant()',
  'process.cwd()',
  'setTimeout(f)',
]
for (const code of [...impurities, 'async () => 1', 'await f', 'crypto.randomUUID()', 'const { random } = Math']) {
  test(`the domain must not use ${code}`, () => {
    assert.notDeepEqual(using('packages/domain/src/a.ts', code), [])
    assert.deepEqual(using('packages/domain/src/a.test.ts', code), [])
  })
}

test('the domain may turn given moments into dates', () => {
  assert.deepEqual(using('packages/domain/src/a.ts', 'new Date(0); Temporal.Instant.from(s)'), [])
})

test('the client does not touch the page', () => {
  assert.equal(using('packages/client/src/a.ts', "localStorage.getItem('x')").length, 1)
  assert.equal(using('packages/client/src/a.ts', "document.createElement('x')").length, 1)
})

for (const code of ['process.env.PORT', "process['env']", 'const { env } = process', "import { env } from 'node:process'"]) {
  test(`only the entries read the environment: ${code}`, () => {
    assert.equal(using(server('config.ts'), code).length, 1)
    assert.deepEqual(using(server('main.ts'), code), [])
    assert.deepEqual(using('scripts/setup.mjs', code), [])
  })
}

test('circles are found, of types and across packages too', () => {
  const a = readSource('packages/domain/src/index.ts', "import type { B } from './b.ts'")
  const b = readSource('packages/domain/src/b.ts', "export * from './c.ts'")
  const c = readSource('packages/domain/src/c.ts', "type A = import('@earshot/domain').A")
  assert.deepEqual(findCircles([a, b]), [])
  assert.deepEqual(findCircles([a, b, c]), [
    'packages/domain/src/index.ts → packages/domain/src/b.ts → packages/domain/src/c.ts → packages/domain/src/index.ts',
  ])
})

const opening = '// What it is for.\n'
const longFunction = (lines: number) => `${opening}export function f() {${'\n'.repeat(lines - 1)}}\n`

const unhealthy: readonly [why: string, path: string, code: string][] = [
  ['no opening line', 'apps/server/src/a.ts', 'export const a = 1'],
  ['an empty opening line', 'apps/server/src/a.ts', '//\nexport const a = 1'],
  ['301 lines', 'apps/server/src/a.ts', `${opening}${'a\n'.repeat(300)}`],
  ['a function of 51 lines', 'apps/server/src/a.ts', longFunction(51)],
  ['a folder of odds and ends', 'apps/server/src/utils/a.ts', opening],
  ['a file of odds and ends', 'apps/server/src/desk-manager.ts', opening],
  ['a test of odds and ends', 'apps/server/src/desk.service.test.ts', opening],
  ['any', 'apps/server/src/a.ts', `${opening}export const a: any = 1`],
  ['a silenced checker', 'apps/server/src/a.ts', `${opening}// @ts-expect-error\nexport const a = 1`],
  ['a skipped test', 'apps/server/src/a.test.ts', `${opening}test.skip('x', f)`],
  ['a lone test', 'apps/server/src/a.test.ts', `${opening}test.describe.only('x', f)`],
  ['a test skipped from inside', 'apps/server/src/a.test.ts', `${opening}test('x', (t) => t.skip())`],
  ['a test skipped by an option', 'apps/server/src/a.test.ts', `${opening}test('x', { skip: true }, f)`],
]

for (const [why, path, code] of unhealthy) {
  test(`${why} breaks a habit`, () => assert.equal(habitsOf(path, code).length, 1))
}

test('a file of 300 lines with a function of 50 keeps the habits', () => {
  assert.deepEqual(habitsOf('apps/server/src/serviceable.ts', `${longFunction(50)}${'a\n'.repeat(249)}`), [])
  assert.deepEqual(habitsOf('scripts/a.mjs', `#!/usr/bin/env node\n${opening}`), [])
})

test('rules and tests are held together', () => {
  const spec = '- **C-1** one\n- **C-2** two\n- **C-2** again\n'
  const tests: Source[] = [
    readSource('packages/domain/src/a.test.ts', "test('C-1, C-9 a', f)\ntest(`D-4 x`, f)"),
    readSource('apps/server/src/a.test.ts', "test('E-1 not quoted by the domain', f)"),
  ]
  assert.deepEqual(disagreements(spec, tests), [
    'SPEC.md: C-2 is there twice',
    'SPEC.md: C-2 has no test',
    'SPEC.md: C-2 has no test',
    'packages/domain/src/a.test.ts: SPEC.md has no C-9',
    'packages/domain/src/a.test.ts: SPEC.md has no D-4',
  ])
})
