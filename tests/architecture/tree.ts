// Finds the repository's own source files and says to which place each belongs.

import { globSync, readFileSync } from 'node:fs'
import { fileURLToPath } from 'node:url'
import { readSource, type Source } from './source.ts'

export const root = fileURLToPath(new URL('../../', import.meta.url))

const patterns = [
  '{packages,apps}/*/{src,test,tests}/**/*.{ts,tsx}',
  '{packages,apps}/*/*.ts',
  '{bench,tests}/**/*.{ts,tsx}',
  '{scripts,bench}/**/*.mjs',
  '*.ts',
]

const built = /(^|\/)(node_modules|dist)(\/|$)/

/** Every TypeScript and script file of the repository, parsed. */
export function readTree(): Source[] {
  const paths = globSync(patterns, { cwd: root, exclude: (path) => built.test(path) })
  return paths.sort().map((path) => readSource(path, readFileSync(root + path, 'utf8')))
}

/** Tests, what only tests use, and the programs that measure: they may import anything. */
export function isTest(path: string): boolean {
  return /\.test\.tsx?$/.test(path) || /(^|\/)testing(\/|\.ts$)/.test(path) || /^(tests|bench|scripts)\//.test(path)
}

/** The workspace a path lies in, as the rows name it: `domain`, `server`, ... */
export function placeOf(path: string): string | undefined {
  return /^(?:packages|apps)\/([^/]+)\/src\//.exec(path)?.[1]
}
