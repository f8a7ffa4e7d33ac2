// Filling a form in: the answers so far, begun with what is taken over from the chat, what is wrong once it was tried, and sending it.

import type { SentCommand } from '@earshot/contract'
import { type Answer, type Answers, type Form, type Refused, type TakenOver, type ToldEntry, wrongIn } from '@earshot/domain'
import { useState } from 'react'
import { recordOf } from '../conversation/record.ts'

/** What a chat has to be taken over. */
export function takenFrom(entries: readonly ToldEntry[]): Readonly<Record<TakenOver, string>> {
  const { name, email, pages, notes } = recordOf(entries)
  const question = entries.find(({ what, by }) => what.kind === 'message' && by.kind === 'visitor')?.text
  return {
    name: name ?? '',
    email: email ?? '',
    question: question ?? '',
    page: pages[0]?.page ?? '',
    notes: notes.map(({ text }) => text ?? '').join('\n'),
  }
}

const begun = ({ fields }: Form, entries: readonly ToldEntry[]): Answers => {
  const taken = takenFrom(entries)
  return Object.fromEntries(fields.flatMap(({ id, takes }) => (takes === null ? [] : [[id, taken[takes]]])))
}

export type Filling = {
  readonly answers: Answers
  readonly wrong: Readonly<Record<string, Refused>>
  /** True as long as nothing was answered by hand. */
  readonly untouched: boolean
  readonly change: (field: string, answer: Answer) => void
  /** True when all answers can be kept; else what is wrong is shown. */
  readonly check: () => boolean
}

const RIGHT: Filling['wrong'] = {}

export function useFilling(form: Form, entries: readonly ToldEntry[]): Filling {
  const [start] = useState(() => begun(form, entries))
  const [given, setAnswers] = useState(start)
  const [tried, setTried] = useState(false)
  // A newer version of the form may not ask everything any more.
  const answers = Object.fromEntries(Object.entries(given).filter(([id]) => form.fields.some((field) => field.id === id)))
  const wrong = wrongIn(form, answers)
  return {
    answers,
    wrong: tried ? wrong : RIGHT,
    untouched: given === start,
    change: (field, answer) => setAnswers((before) => ({ ...before, [field]: answer })),
    check() {
      setTried(true)
      return Object.keys(wrong).length === 0
    },
  }
}

export type Ask = (command: SentCommand) => Promise<string | null>

/** `again` asks for the form as it is now. */
export type Fill = { readonly form: Form; readonly ask: Ask; readonly again: () => void }

/** Sends what was filled in: null when it was kept, else why not. Where the form was changed meanwhile, the newer one takes its place. */
export async function fill({ form: { id, version }, ask, again }: Fill, { answers }: Filling): Promise<string | null> {
  const refused = await ask({ do: 'fill', form: id, version, answers })
  if (refused !== null) again()
  return refused
}
