// A desk as its visitors see it: nothing in it that not everybody may know.

import type { DeskLife, FilesTaken, PublicDesk } from '@earshot/contract'
import { coloursOf, type FilePolicy, type FileSide, type Form } from '@earshot/domain'
import type { Desk } from '../ports.ts'
import { hoursAhead, opensAt } from './availability.ts'

const MINUTE = 60_000

/** A desk, how it is, and its forms. */
export type ToShow = { readonly desk: Desk; readonly life: DeskLife; readonly forms: readonly Form[] }

const shownOf = ({ desk, life: { availability }, forms }: ToShow, now: number, mails: boolean): PublicDesk => ({
  desk: desk.id,
  slug: desk.slug,
  name: desk.name,
  greeting: desk.look.greeting,
  welcome: desk.policy.welcome,
  colours: desk.look.colour === null ? null : coloursOf(desk.look.colour),
  hides: desk.look.hides,
  availability,
  opensAt: opensAt(desk, now),
  hours: hoursAhead(desk, now).map((span) => ({ ...span })),
  trail: desk.policy.trail,
  rating: desk.policy.rating.on,
  form: messageFormIn(forms),
  files: filesTaken(desk.policy.files, 'visitors'),
  mails: mails && desk.policy.transcript.offers,
  exit: desk.policy.exit.shown ? desk.policy.exit.to : null,
})

/** The form in which a message is left, which is asked for when it is wanted. */
function messageFormIn(forms: readonly Form[]): PublicDesk['form'] {
  const form = forms.find(({ use }) => use === 'message')
  return form === undefined ? null : { id: form.id, version: form.version }
}

/** What one side may attach. */
export const filesTaken = (policy: FilePolicy, side: FileSide): FilesTaken =>
  policy[side] ? { megabytes: policy.megabytes, kinds: [...policy.kinds] } : null

type Kept = { readonly madeOf: string; readonly text: string; readonly shown: PublicDesk }

/** Shows desks, and the same object again until something of it is another: it is asked for twice a second. */
export class ShownDesks {
  readonly #kept = new Map<string, Kept>()
  readonly #mails: boolean

  /** `mails`: there is a mail server. */
  constructor(mails: boolean) {
    this.#mails = mails
  }

  of(shown: ToShow, now: number): PublicDesk {
    const { desk, life, forms } = shown
    const before = this.#kept.get(desk.id)
    const form = messageFormIn(forms)
    const madeOf = `${Math.floor(now / MINUTE)} ${life.availability} ${form?.id} ${form?.version} ${JSON.stringify(desk)}`
    if (before?.madeOf === madeOf) return before.shown
    const made = shownOf(shown, now, this.#mails)
    const text = JSON.stringify(made)
    const kept = before?.text === text ? before.shown : made
    this.#kept.set(desk.id, { madeOf, text, shown: kept })
    return kept
  }
}
