// The house at set-up: furnished in one transaction, by whoever puts the organisation's name on the door first.

import { accept, LINK_LASTS, refuse, type Verdict } from '@earshot/domain'
import type { Furnishing, House, NewDesk, NewPerson } from '../../setup/house.ts'
import { hashed, newToken } from '../../token.ts'
import { PostgresAgreements } from './agreements.ts'
import { PostgresAudit } from './audit.ts'
import { type Db, unlessRefused } from './database.ts'
import { PostgresDesks } from './desks.ts'
import { PostgresPeople } from './people.ts'
import { PostgresPictures } from './pictures.ts'
import { PostgresRoll } from './roll.ts'

export class PostgresHouse implements House {
  readonly #db: Db

  constructor(db: Db) {
    this.#db = db
  }

  async isEmpty(): Promise<boolean> {
    return (await this.#db.selectFrom('organisation').select('name').executeTakeFirst()) === undefined
  }

  furnish<T>(organisation: string, work: (furnishing: Furnishing) => Promise<Verdict<T>>): Promise<Verdict<T>> {
    return unlessRefused(this.#db, async (db) => {
      const entered = await enter(db, organisation)
      return entered.ok ? work(furnishingOf(db)) : entered
    })
  }
}

/** The row is the only one there can be: another set-up waits here until it is clear which of the two it was. */
async function enter(db: Db, name: string): Promise<Verdict<null>> {
  const { numInsertedOrUpdatedRows } = await db
    .insertInto('organisation')
    .values({ name })
    .onConflict((conflict) => conflict.doNothing())
    .executeTakeFirstOrThrow()
  if (numInsertedOrUpdatedRows !== 1n) return refuse('set-up-done')
  await new PostgresAudit(db).write({ actor: null, action: 'organisation-made', subject: 'organisation' })
  return accept(null)
}

function furnishingOf(db: Db): Furnishing {
  const [roll, agreements] = [new PostgresRoll(db), new PostgresAgreements(db)]
  return {
    desk: (desk, by) => makeDesk(db, desk, by),
    person: (person) => makePerson(db, person),
    agreement: (desk, text) => agreements.publish(desk, text, null),
    agrees: async (person, desk) => void (await agreements.accept(person, desk, 1)),
    picture: (person, picture) => new PostgresPictures(db).keep(person, picture),
    invite: (invitation, by) => roll.invite({ ...invitation, expiresAt: Date.now() + LINK_LASTS }, hashed(newToken()), by),
    forget: (person) => roll.askReset(person),
  }
}

const makeDesk = (db: Db, { canned, forms, ...desk }: NewDesk, by: string | null): Promise<string> =>
  new PostgresDesks(db).make(desk, by, canned, forms)

async function makePerson(db: Db, { roles, ...person }: NewPerson): Promise<void> {
  const people = new PostgresPeople(db)
  await people.add(person, null)
  for (const role of roles) await people.join(person.person, role, null)
}
