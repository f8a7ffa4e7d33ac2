// Where forms go that pass a question on: whether that is still there, by which name, and whether it can go there now.

import { accept, type Destination, MAIL_WINDOW, mailBudget, refuse, type Verdict } from '@earshot/domain'
import type { MailParts } from '../mail-port.ts'
import type { Clock, Desk, Roll } from '../ports.ts'

export type WhereParts = { readonly lives: { desk(id: string): Desk | null }; readonly roll: Pick<Roll, 'find'> }
export type ReceivingParts = WhereParts & { readonly mail: MailParts; readonly clock: Clock }

/** The name of where a form of `from` goes; null where that is gone, or as real as that desk is not. */
export async function whereOf({ lives, roll }: WhereParts, from: string, goes: Destination): Promise<string | null> {
  if (goes.to === 'address') return goes.address
  const desk = lives.desk(goes.to === 'here' ? from : goes.desk)
  if (desk === null || desk.training !== lives.desk(from)?.training) return null
  if (goes.to !== 'person') return desk.name
  const found = await roll.find(goes.person)
  return found?.active && found.roles.some((role) => role.desk === desk.id) ? `${found.name}, ${desk.name}` : null
}

/** The address that a form is mailed to; null where it goes to a desk, or nobody is there any more. */
export async function mailedTo({ roll }: Pick<WhereParts, 'roll'>, goes: Destination): Promise<string | null> {
  if (goes.to === 'address') return goes.address
  return goes.to === 'person' ? ((await roll.find(goes.person))?.email ?? null) : null
}

/** By which name it goes. Refusals: `no-destination`, and of what is mailed `no-mail-server`, `mail-budget`. */
export async function receiverOf(parts: ReceivingParts, from: string, goes: Destination): Promise<Verdict<string>> {
  const where = await whereOf(parts, from, goes)
  if (where === null) return refuse('no-destination')
  const to = await mailedTo(parts, goes)
  if (to === null) return accept(where)
  const { sends, mails, perAddress } = parts.mail
  if (!sends) return refuse('no-mail-server')
  const gone = await mails.gone(to, 'form', parts.clock() - MAIL_WINDOW)
  return gone < mailBudget('form', perAddress) ? accept(where) : refuse('mail-budget')
}
