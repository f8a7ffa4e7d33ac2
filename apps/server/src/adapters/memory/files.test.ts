// Files in memory keep the contract.

import { filesSuite } from '../testing/files-suite.ts'
import { MemoryFiles } from './files.ts'

filesSuite('in memory', async () => {
  const entries = new Set<string>()
  return {
    files: new MemoryFiles(async (conversation, id) => entries.has(`${conversation} ${id}`)),
    enter: async (conversation, id) => void entries.add(`${conversation} ${id}`),
  }
})
