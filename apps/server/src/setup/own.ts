// A house of one's own: the organisation, its first admin, and a desk from a preset that the admin supervises.

import type { SetUpBody } from '@earshot/contract'
import { ALWAYS, accept, FIRST_CANNED, formsOf, PLAIN_LOOK, personName, policyOf, refuse, slugOf, type Verdict } from '@earshot/domain'
import { isTimeZone } from '../time-zone.ts'
import type { NewDesk, SetUpParts } from './house.ts'

export type OwnHouse = Extract<SetUpBody, { way: 'own' }>

/** Refusals: `set-up-done`, `not-a-time-zone`, and those of the names, the email and the password. */
export async function setUpOwn(parts: SetUpParts, asked: OwnHouse): Promise<Verdict<null>> {
  const [organisation, desk, name] = [personName(asked.organisation), personName(asked.desk), personName(asked.name)]
  if (!organisation.ok) return organisation
  if (!desk.ok) return desk
  if (!name.ok) return name
  if (!isTimeZone(asked.timeZone)) return refuse('not-a-time-zone')
  return parts.house.furnish(organisation.value, async (furnishing) => {
    const account = await parts.accounts.adopt({ email: asked.email, password: asked.password, name: name.value })
    if (!account.ok) return account
    const { person } = account.value
    const id = await furnishing.desk(deskOf(desk.value, asked), person)
    await furnishing.person({
      person,
      name: name.value,
      organisation: 'admin',
      roles: [{ desk: id, role: 'supervisor', accepting: false }],
    })
    return accept(null)
  })
}

const deskOf = (name: string, { timeZone, preset }: OwnHouse): NewDesk => ({
  slug: slugOf(name),
  name,
  timeZone,
  training: false,
  hours: ALWAYS,
  sites: [],
  look: PLAIN_LOOK,
  policy: policyOf(preset),
  canned: FIRST_CANNED,
  forms: formsOf(preset),
})
