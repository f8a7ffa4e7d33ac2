// An empty house on a real database, with what set-up needs and what its outcome is looked at with.

import { openAccounts } from '../adapters/accounts/open.ts'
import { PostgresAgreements } from '../adapters/postgres/agreements.ts'
import { PostgresCanned } from '../adapters/postgres/canned.ts'
import { PostgresDesks } from '../adapters/postgres/desks.ts'
import { PostgresHouse } from '../adapters/postgres/house.ts'
import { PostgresPeople } from '../adapters/postgres/people.ts'
import type { TestDatabase } from '../adapters/postgres/testing.ts'

export function openHouse({ pool, db }: TestDatabase) {
  const accounts = openAccounts({ pool, secret: 's'.repeat(44), publicUrl: 'http://127.0.0.1:3000' })
  return {
    accounts,
    house: new PostgresHouse(db),
    people: new PostgresPeople(db),
    desks: new PostgresDesks(db),
    canned: new PostgresCanned(db),
    agreements: new PostgresAgreements(db),
  }
}
