// Wrapping a chat up: the desk's form, as part of closing it or afterwards.

import type { Form, ToldEntry } from '@earshot/domain'
import { type FormEvent, type ReactNode, useCallback, useState } from 'react'
import { client } from '../live/client.ts'
import { useAsked } from '../live/use-asked.ts'
import { Button } from '../ui/button.tsx'
import { Problem } from '../ui/problem.tsx'
import { type Ask, type Fill, type Filling, fill, useFilling } from './filling.ts'
import { Note } from './note.tsx'
import { Questions } from './questions.tsx'
import { WORDS } from './words.ts'

type WrapUpForm = { readonly form: Form | null; readonly known: boolean; readonly again: () => void }

/** The wrap-up form of a desk; null while it is asked for and where there is none. `known` once that is clear. */
export function useWrapUpForm(desk: string): WrapUpForm {
  const { value, problem, again } = useAsked(useCallback(() => client.api.forms(desk), [desk]))
  return { form: value?.find(({ use }) => use === 'wrap-up') ?? null, known: value !== null || problem !== null, again }
}

/** True once a log says what kind of chat it was. */
export const isWrapped = (entries: readonly ToldEntry[]): boolean =>
  entries.some(({ what }) => what.kind === 'filled' && what.use === 'wrap-up')

export const WrapUpQuestions = ({ form, filling, children }: { form: Form; filling: Filling; children?: ReactNode }) => (
  <>
    <p className="text-sm text-soft">{WORDS.wrapUpNow}</p>
    {children}
    <Note note={form.note} />
    <Questions fields={form.fields} {...filling} />
  </>
)

type LaterProps = { desk: string; entries: readonly ToldEntry[]; ask: Ask; wrapped: () => void }

/** The form of a chat that has ended, for as long as it is not filled in. */
export function WrapUpLater({ desk, ...rest }: LaterProps) {
  const { form, again } = useWrapUpForm(desk)
  return form === null ? null : <Later form={form} again={again} {...rest} />
}

function Later({ entries, wrapped, ...to }: Omit<LaterProps, 'desk'> & Fill) {
  const { form } = to
  const filling = useFilling(form, entries)
  const [problem, setProblem] = useState<string | null>(null)
  const submit = async (event: FormEvent) => {
    event.preventDefault()
    if (!filling.check()) return
    const refused = await fill(to, filling)
    setProblem(refused)
    if (refused === null) wrapped()
  }
  return (
    <form onSubmit={submit} noValidate aria-label={form.title} className="grid grid-cols-1 gap-3 border-b border-line p-4">
      <h2 className="font-semibold">{form.title}</h2>
      <WrapUpQuestions form={form} filling={filling} />
      <Problem words={problem} />
      <Button type="submit" look="main" className="w-fit">
        {WORDS.keep}
      </Button>
    </form>
  )
}
