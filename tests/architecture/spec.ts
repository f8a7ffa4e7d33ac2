// Compares the numbered rules of the specification with the titles of the tests.

import type { Source } from './source.ts'

const rule = /^\s*- \*\*([A-Z]+-\d+)\*\*/gm
const id = /\b[A-Z]+-\d+\b/g
const leadingIds = /^(?:[A-Z]+-\d+\b[,;:]?\s*)+/

/** The rule ids of a specification, in its order. */
export function rulesOf(spec: string): string[] {
  return [...spec.matchAll(rule)].map(([, name]) => name ?? '')
}

/** Rules without a test, rules numbered twice, and ids that tests of the domain quote although no rule has them. */
export function disagreements(spec: string, tests: readonly Source[]): string[] {
  const rules = rulesOf(spec)
  const tested = new Set(tests.flatMap((test) => test.titles.flatMap((title) => title.match(id) ?? [])))
  return [
    ...rules.filter((name, at) => rules.indexOf(name) !== at).map((name) => `SPEC.md: ${name} is there twice`),
    ...rules.filter((name) => !tested.has(name)).map((name) => `SPEC.md: ${name} has no test`),
    ...tests.flatMap((test) =>
      quotedIds(test)
        .filter((name) => !rules.includes(name))
        .map((name) => `${test.path}: SPEC.md has no ${name}`),
    ),
  ]
}

function quotedIds({ path, titles }: Source): string[] {
  if (!path.startsWith('packages/domain/')) return []
  return titles.flatMap((title) => leadingIds.exec(title)?.[0].match(id) ?? [])
}
