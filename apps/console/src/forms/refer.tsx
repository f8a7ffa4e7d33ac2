// Passing a question on for later: the desk's form, begun with what the chat has, read once more and sent.

import type { BoardItem, ShownForm } from '@earshot/contract'
import type { FormField, ToldEntry } from '@earshot/domain'
import { type FormEvent, useCallback, useState } from 'react'
import { KeyedTrigger } from '../actions/keyed-trigger.tsx'
import { useActions } from '../actions/use-actions.ts'
import { useDraft } from '../composer/drafts.ts'
import { client } from '../live/client.ts'
import { useAsked } from '../live/use-asked.ts'
import { useOnce } from '../live/use-once.ts'
import { Button } from '../ui/button.tsx'
import { FormDialog, Leave } from '../ui/form-dialog.tsx'
import { Problem } from '../ui/problem.tsx'
import { Select } from '../ui/select.tsx'
import { type Ask, fill, takenFrom, useFilling } from './filling.ts'
import { Note } from './note.tsx'
import { Questions } from './questions.tsx'
import { WORDS } from './words.ts'

type Props = { item: BoardItem; entries: readonly ToldEntry[]; ask: Ask }

/** The holder's button, on desks that have such a form. */
export function Refer({ item, entries, ask }: Props) {
  const [open, setOpen] = useState(false)
  const [said, setSaid] = useState('')
  const { value, again } = useAsked(useCallback(() => client.api.forms(item.desk), [item.desk]))
  const forms = (value ?? []).filter(({ use }) => use === 'referral')
  const turn = (on: boolean) => {
    setOpen(on)
    // It may have been changed since: what is filled in is the newest.
    if (on) again()
  }
  useActions({ refer: forms.length === 0 ? null : () => turn(true) })
  if (forms.length === 0) return null
  const done = (where: string) => {
    setSaid(WORDS.referred(where))
    setOpen(false)
  }
  return (
    <>
      <FormDialog
        trigger={<KeyedTrigger action="refer" words={WORDS.refer} />}
        title={WORDS.referTitle}
        what={WORDS.referWhat}
        wide
        open={open}
        turn={turn}
      >
        <Choosing item={item} entries={entries} ask={ask} forms={forms} again={again} done={done} />
      </FormDialog>
      <p role="status" className="sr-only">
        {said}
      </p>
    </>
  )
}

/** `again` asks for the forms as they are now. */
type ChoosingProps = Props & { forms: readonly ShownForm[]; again: () => void; done: (where: string) => void }

function Choosing({ forms, ...rest }: ChoosingProps) {
  const [chosen, choose] = useState('')
  const form = forms.find(({ id }) => id === chosen) ?? forms[0]
  if (form === undefined) return null
  return (
    <>
      {forms.length > 1 && (
        <Select
          label={WORDS.referWhich}
          value={form.id}
          options={forms.map(({ id, title }) => ({ value: id, words: title }))}
          choose={choose}
        />
      )}
      <Filled key={form.id} form={form} {...rest} />
    </>
  )
}

function Filled({ item, form, entries, ask, again, done }: Omit<ChoosingProps, 'forms'> & { form: ShownForm }) {
  const filling = useFilling(form, entries)
  const [problem, setProblem] = useState<string | null>(null)
  const [draft, setDraft] = useDraft(item.c, 'message')
  const { where, referral } = form
  const phrase = item.phase === 'taken' && item.kind === 'chat' ? (referral?.phrase ?? '') : ''
  const [under, passOn] = useOnce(async () => {
    const refused = await fill({ form, ask, again }, filling)
    setProblem(refused)
    if (refused !== null) return
    if (phrase !== '') setDraft([draft, phrase].filter(Boolean).join('\n'))
    done(where ?? '')
  })
  const submit = (event: FormEvent) => {
    event.preventDefault()
    if (filling.check()) passOn()
  }
  return (
    <form onSubmit={submit} noValidate aria-label={form.title} className="grid grid-cols-1 gap-3">
      {where === null ? (
        <Problem words={WORDS.gone} />
      ) : (
        <p className="font-medium wrap-anywhere">
          <bdi>{WORDS.referTo(where)}</bdi>
        </p>
      )}
      <Note note={form.note} />
      <Questions {...filling} fields={form.fields} warning={warningIn(entries)} />
      {phrase !== '' && (
        <p className="text-sm text-soft">
          <bdi>{WORDS.referPhrase(phrase)}</bdi>
        </p>
      )}
      <Problem words={problem} />
      <div className="sticky -bottom-5 -mb-5 flex flex-wrap justify-end gap-2 bg-surface pt-2 pb-5">
        <Leave words={WORDS.referNo} />
        <Button type="submit" look="main" disabled={under || where === null}>
          {WORDS.referSend}
        </Button>
      </div>
    </form>
  )
}

/** Notes are for staff: whoever sends them on is told so at the question. */
function warningIn(entries: readonly ToldEntry[]): (field: FormField) => string | null {
  const hasNotes = takenFrom(entries).notes !== ''
  return ({ takes }) => (takes === 'notes' && hasNotes ? WORDS.referNotes : null)
}
