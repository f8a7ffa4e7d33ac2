// The import table of the architecture: who may import whom, and the code that holds a file to it.

import { posix } from 'node:path'
import type { Source } from './source.ts'
import { isTest, placeOf } from './tree.ts'

type Row = { readonly ours: readonly string[]; readonly packages: RegExp; readonly node: boolean }

const none = /^$/

/** What each place may import besides its own files. */
export const table: Readonly<Record<string, Row>> = {
  domain: { ours: [], packages: /^rrule-temporal$/, node: false },
  contract: { ours: ['domain'], packages: /^zod(\/|$)/, node: false },
  client: { ours: ['domain', 'contract'], packages: none, node: false },
  server: { ours: ['domain', 'contract'], packages: /./, node: true },
  widget: { ours: ['domain', 'contract', 'client'], packages: /^(preact|@preact\/signals)(\/|$)/, node: false },
  console: { ours: ['domain', 'contract', 'client'], packages: /^(?!preact|@preact)/, node: false },
}

/** What one import leads to: a file of the same repository, one of our packages, Node itself, or somebody's package. */
export type Target = { readonly kind: 'file' | 'ours' | 'node' | 'package'; readonly name: string }

export function targetOf(from: string, specifier: string): Target {
  if (specifier.startsWith('.')) return { kind: 'file', name: posix.join(posix.dirname(from), specifier.replace(/\?.*$/, '')) }
  if (specifier.startsWith('node:')) return { kind: 'node', name: specifier }
  if (specifier.startsWith('@earshot/')) return { kind: 'ours', name: specifier.split('/')[1] ?? '' }
  return { kind: 'package', name: specifier }
}

/** The imports of `source` that the table refuses, a sentence each. */
export function refusedImports(source: Source): string[] {
  const place = placeOf(source.path)
  if (place === undefined || isTest(source.path)) return []
  const row = table[place]
  if (!row) return [`${source.path}: the place ${place} has no row in the import table`]
  return source.imports
    .map((specifier) => targetOf(source.path, specifier))
    .filter((target) => !allowed(source.path, place, row, target))
    .map((target) => `${source.path}: must not import ${target.name}`)
}

function allowed(path: string, place: string, row: Row, target: Target): boolean {
  switch (target.kind) {
    case 'node':
      return row.node
    case 'ours':
      return row.ours.includes(target.name)
    case 'package':
      return row.packages.test(target.name) && (place !== 'server' || allowedPackage(path, target.name))
    case 'file':
      return placeOf(target.name) === place && !isTest(target.name) && (place !== 'server' || allowedInside(path, target.name))
  }
}

const inServer = 'apps/server/src/'
const entries = /^(main|admin|backup|restore|doctor)\.ts$/
const composition = /^((main|admin|backup|restore|doctor|app)\.ts|http\/)/

/** Drivers are the adapters' own; the rest of the server knows Fastify and zod, and `live/` its sockets. */
function allowedPackage(path: string, name: string): boolean {
  const inside = path.slice(inServer.length)
  if (inside.startsWith('adapters/')) return true
  return /^(fastify|@fastify\/[^/]+|zod)(\/|$)/.test(name) || (name === 'ws' && inside.startsWith('live/'))
}

/** Only the entries know adapters; only the composition knows features; features do not know each other. */
function allowedInside(path: string, target: string): boolean {
  const from = path.slice(inServer.length)
  const to = target.slice(inServer.length)
  if (entries.test(to)) return false
  if (to.startsWith('adapters/')) return entries.test(from) || from.startsWith('adapters/')
  if (to === 'app.ts') return entries.test(from)
  const feature = featureOf(to)
  return feature === undefined || featureOf(from) === feature || composition.test(from) || from.startsWith('adapters/')
}

function featureOf(inside: string): string | undefined {
  const folder = /^([^/]+)\//.exec(inside)?.[1]
  return folder === 'adapters' || folder === 'http' ? undefined : folder
}
