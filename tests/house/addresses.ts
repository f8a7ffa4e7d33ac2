// Every address of the server, so that a test of all of them also holds for those that are made later.

import { randomUUID } from 'node:crypto'
import { PATHS } from '@earshot/contract'

/** All of them; `ids` names what stands in for `:desk`, `:c` and the like, and whatever it does not name is nobody's. */
export const everyAddress = (ids: Readonly<Record<string, string>>): readonly string[] =>
  Object.values(PATHS).map((path) => path.replace(/:(\w+)/g, (_, name: string) => ids[name] ?? randomUUID()))
