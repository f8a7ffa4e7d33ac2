// Holds the specification and the tests together: every numbered rule has a test, every quoted rule exists.

import assert from 'node:assert/strict'
import { readFileSync } from 'node:fs'
import { test } from 'node:test'
import { disagreements, rulesOf } from './architecture/spec.ts'
import { readTree, root } from './architecture/tree.ts'

const spec = readFileSync(`${root}packages/domain/SPEC.md`, 'utf8')

test('the specification has numbered rules', () => {
  assert.ok(rulesOf(spec).length > 0, 'no line of packages/domain/SPEC.md reads like "- **C-3** text"')
})

test('every rule of the specification has a test, and every quoted rule exists', () => {
  const tests = readTree().filter(({ path }) => /\.test\.tsx?$/.test(path))
  const problems = disagreements(spec, tests)
  if (problems.length > 0) assert.fail(`\n${problems.join('\n')}`)
})
