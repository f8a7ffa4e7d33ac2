// What code of a place must not touch: clocks and chance in the domain, the page in the client, the environment behind the door.

import type { Source } from './source.ts'
import { isTest, placeOf } from './tree.ts'

const impure =
  /^(Date\.now|new Date\(\)|Date\(\)|Math\.random|Temporal\.Now|(performance|process|crypto|console|globalThis)\.[\w.]+|(fetch|setTimeout|setInterval|queueMicrotask)\(\)|await|async)$/
const page = /^(document|localStorage|sessionStorage|indexedDB|navigator|globalThis)\.[\w.]+$/
const environment = /^(process|node:process)\.env$/
const mayReadEnvironment = /^apps\/server\/src\/(main|admin|backup|restore|doctor)\.ts$/

/** The forbidden uses in `source`, a sentence each. */
export function refusedUses(source: Source): string[] {
  if (isTest(source.path)) return []
  const used = [...source.uses, ...source.imports.map((name) => `${name}.env`)]
  return used.filter((use) => forbidden(source.path, use)).map((use) => `${source.path}: must not use ${use}`)
}

function forbidden(path: string, use: string): boolean {
  if (environment.test(use)) return placeOf(path) !== undefined && !mayReadEnvironment.test(path)
  switch (placeOf(path)) {
    case 'domain':
      return impure.test(use)
    case 'client':
      return page.test(use)
    default:
      return false
  }
}
