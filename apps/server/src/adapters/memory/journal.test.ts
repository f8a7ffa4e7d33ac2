// The journal in memory keeps the contract.

import { randomUUID } from 'node:crypto'
import { journalSuite } from '../testing/journal-suite.ts'
import { MemoryJournal } from './journal.ts'

journalSuite('memory', async () => ({ journal: new MemoryJournal(), desk: randomUUID() }))
