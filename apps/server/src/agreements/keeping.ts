// Agreements of desks: read and accepted by whoever is on the desk, published and looked through by managers and admins.

import type { Acceptances, AgreementBody } from '@earshot/contract'
import { accept, agreementText, mayManage, type Refused, refuse, type Verdict } from '@earshot/domain'
import type { Agreements } from '../agreement-port.ts'
import type { Bus, Person } from '../ports.ts'

export type AgreementParts = {
  readonly agreements: Agreements
  readonly bus: Bus
  readonly knowsDesk: (desk: string) => boolean
}

/** What a desk asks its people to agree to; without one, version 0 and no text. Refusals: `not-on-desk`, `no-such-desk`. */
export async function agreementOf(parts: AgreementParts, by: Person, desk: string): Promise<Verdict<AgreementBody>> {
  const refused = mayRead(parts, by, desk)
  if (refused !== null) return refused
  const newest = await parts.agreements.of(desk)
  if (newest === null) return accept({ version: 0, text: '', madeAt: null, acceptedAt: null })
  return accept({ ...newest, acceptedAt: await parts.agreements.acceptedAt(by.person, desk, newest.version) })
}

/** Somebody on the desk accepts the version they have read. Refusals: `not-on-desk`, `agreement-changed`. */
export async function acceptAgreement(parts: AgreementParts, by: Person, desk: string, version: number): Promise<Verdict<object>> {
  if (!isOn(by, desk)) return refuse('not-on-desk')
  if (!(await parts.agreements.accept(by.person, desk, version))) return refuse('agreement-changed')
  parts.bus.publish({ about: 'person', person: by.person })
  return accept({})
}

/** A new version, which shuts the desk until it is accepted; or, without a word in it, none any more. Refusals: those of `mayPublish` and of the text. */
export async function publish(parts: AgreementParts, by: Person, desk: string, asked: string): Promise<Verdict<object>> {
  const refused = mayPublish(parts, by, desk)
  if (refused !== null) return refused
  const text = agreementText(asked)
  if (!text.ok) return text
  await parts.agreements.publish(desk, text.value, by.person)
  parts.bus.publish({ about: 'desks' })
  return accept({})
}

/** Who has accepted which version, and when. Refusals: those of `mayPublish`. */
export async function acceptancesOf(parts: AgreementParts, by: Person, desk: string): Promise<Verdict<Acceptances>> {
  const refused = mayPublish(parts, by, desk)
  return refused ?? accept(await parts.agreements.acceptances(desk))
}

const isOn = ({ memberships }: Person, desk: string): boolean => memberships.some((one) => one.desk === desk)

function mayRead(parts: AgreementParts, by: Person, desk: string): Refused | null {
  return isOn(by, desk) ? null : mayManage(by.organisation) ? unknownDesk(parts, desk) : refuse('not-on-desk')
}

const mayPublish = (parts: AgreementParts, by: Person, desk: string): Refused | null =>
  mayManage(by.organisation) ? unknownDesk(parts, desk) : refuse('manager-only')

const unknownDesk = ({ knowsDesk }: AgreementParts, desk: string): Refused | null => (knowsDesk(desk) ? null : refuse('no-such-desk'))
