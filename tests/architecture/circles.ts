// Finds circles of imports, those of types included.

import { targetOf } from './imports.ts'
import type { Source } from './source.ts'

type Graph = ReadonlyMap<string, readonly string[]>

/** Each circle once, as `a → b → a`. */
export function findCircles(sources: readonly Source[]): string[] {
  const graph = graphOf(sources)
  const done = new Set<string>()
  const circles: string[] = []
  for (const path of graph.keys()) walk(graph, path, [], done, circles)
  return circles
}

function graphOf(sources: readonly Source[]): Graph {
  return new Map(sources.map((source) => [source.path, source.imports.map((specifier) => fileOf(source.path, specifier))]))
}

function fileOf(from: string, specifier: string): string {
  const target = targetOf(from, specifier)
  return target.kind === 'ours' ? `packages/${target.name}/src/index.ts` : target.name
}

function walk(graph: Graph, path: string, trail: readonly string[], done: Set<string>, circles: string[]): void {
  const start = trail.indexOf(path)
  if (start >= 0) circles.push([...trail.slice(start), path].join(' → '))
  if (start >= 0 || done.has(path)) return
  for (const next of graph.get(path) ?? []) walk(graph, next, [...trail, path], done, circles)
  done.add(path)
}
