// Looking after the forms of a desk; and the chats that are still to be wrapped up.

import type { MessageForm, ShownForm } from '@earshot/contract'
import { accept, type Form, type FormWords, formWords, mayKeepForms, maySeeForms, refuse, type Staff, type Verdict } from '@earshot/domain'
import type { Forms } from '../forms-port.ts'
import type { Boards, Bus, Clock, Desk, OpenConversation } from '../ports.ts'
import { type WhereParts, whereOf } from './receiving.ts'

/** What is known of the desks now. */
type Lives = {
  readonly all: readonly Desk[]
  desk(id: string): Desk | null
  forms(id: string): readonly Form[]
  refresh(): Promise<void>
}

export type FormParts = Pick<WhereParts, 'roll'> & {
  readonly forms: Forms
  readonly bus: Bus
  readonly lives: Lives
}

/** The forms of a desk. Refusals: those of `maySeeForms`, `no-such-desk`. */
export async function formsOn(parts: Pick<FormParts, 'lives' | 'roll'>, by: Staff, desk: string): Promise<Verdict<readonly ShownForm[]>> {
  const refused = maySeeForms(by, desk) ?? (parts.lives.desk(desk) === null ? refuse('no-such-desk') : null)
  if (refused !== null) return refused
  const shown = parts.lives.forms(desk).map(async (form) => ({ ...form, where: await whereNow(parts, desk, form) }))
  return accept(await Promise.all(shown))
}

const whereNow = async (parts: WhereParts, desk: string, { referral }: FormWords): Promise<string | null> =>
  referral === null ? null : whereOf(parts, desk, referral.goes)

/** The form in which a message is left at a desk: what everybody may see of it. Refuses `no-such-form`. */
export function messageFormOf({ lives }: Pick<FormParts, 'lives'>, desk: string): Verdict<MessageForm> {
  const form = lives.forms(desk).find(({ use }) => use === 'message')
  if (form === undefined) return refuse('no-such-form')
  const { id, version, title, note, fields } = form
  return accept({ id, version, title, note, fields })
}

/** Adds one. Refusals: those of `mayKeepForms` and `formWords`, `no-such-desk`, `not-a-destination`, `form-use-taken`, `too-many-forms`. */
export async function add(parts: FormParts, by: Staff, desk: string, asked: FormWords): Promise<Verdict<{ id: string }>> {
  const words = await wordsFrom(parts, by, desk, asked)
  return words.ok ? told(parts, await parts.forms.make(desk, words.value, by.person)) : words
}

/** Changes one in the version that was opened. Refusals: as `add`, and `no-such-form`, `form-edited`. */
export async function change(
  parts: FormParts,
  by: Staff,
  desk: string,
  id: string,
  { version, ...asked }: FormWords & Pick<Form, 'version'>,
): Promise<Verdict<null>> {
  const words = await wordsFrom(parts, by, desk, asked)
  return words.ok ? told(parts, await parts.forms.change(desk, { id, version }, words.value, by.person)) : words
}

/** Removes one. Refusals: those of `mayKeepForms`, `no-such-form`. */
export async function remove(parts: FormParts, by: Staff, desk: string, id: string): Promise<Verdict<null>> {
  const refused = mayKeepForms(by) ?? (parts.lives.desk(desk) === null ? refuse('no-such-desk') : null)
  if (refused !== null) return refused
  return told(parts, (await parts.forms.remove(desk, id, by.person)) ? accept(null) : refuse('no-such-form'))
}

async function wordsFrom(parts: FormParts, by: Staff, desk: string, asked: FormWords): Promise<Verdict<FormWords>> {
  const words = mayKeepForms(by) ?? (parts.lives.desk(desk) === null ? refuse('no-such-desk') : formWords(asked))
  if (!words.ok || words.value.referral === null) return words
  return (await whereNow(parts, desk, words.value)) === null ? refuse('not-a-destination') : words
}

/** Only the newest version is filled in: this node knows it before it answers, and the others ask for it again. */
async function told<T>({ bus, lives }: FormParts, done: Verdict<T>): Promise<Verdict<T>> {
  if (!done.ok) return done
  bus.publish({ about: 'desks' })
  await lives.refresh()
  return done
}

type WrapUpParts = { readonly boards: Pick<Boards, 'unwrapped'>; readonly lives: Lives; readonly clock: Clock }

/** The chats that somebody held, that have ended and can still be wrapped up, the one that ended first on top. */
export async function wrapUpsOf({ boards, lives, clock }: WrapUpParts, { person, desks }: Staff): Promise<readonly OpenConversation[]> {
  const now = clock()
  const asking = lives.all.filter(({ id }) => id in desks && lives.forms(id).some(({ use }) => use === 'wrap-up'))
  const until = new Map(asking.map(({ id, policy }) => [id, policy.wrapUp.hours * 3_600_000]))
  const ended = until.size === 0 ? [] : await boards.unwrapped(person, now - Math.max(...until.values()))
  return ended.filter(({ state }) => (state.closedAt ?? 0) + (until.get(state.desk) ?? 0) > now)
}
