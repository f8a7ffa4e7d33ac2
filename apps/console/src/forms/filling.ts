// Filling a form in: the answers so far, begun with what is taken over from the chat, and what is wrong once it was tried.

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
  const [answers, setAnswers] = useState(start)
  const [tried, setTried] = useState(false)
  const wrong = wrongIn(form, answers)
  return {
    answers,
    wrong: tried ? wrong : RIGHT,
    untouched: answers === start,
    change: (field, answer) => setAnswers((before) => ({ ...before, [field]: answer })),
    check() {
      setTried(true)
      return Object.keys(wrong).length === 0
    },
  }
}
