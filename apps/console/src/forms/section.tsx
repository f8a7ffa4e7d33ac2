// The forms of a desk: a list, and a builder for the one that is being changed.

import type { ShownForm } from '@earshot/contract'
import { FORM_USES, type FormUse, type FormWords, isOnce, MOST_FORMS } from '@earshot/domain'
import { useCallback, useState } from 'react'
import { client } from '../live/client.ts'
import { useAsked } from '../live/use-asked.ts'
import { Button } from '../ui/button.tsx'
import { Problem } from '../ui/problem.tsx'
import { Remove } from '../ui/remove.tsx'
import { Section } from '../ui/screen.tsx'
import { FormBuilder } from './builder.tsx'
import { newForm } from './fields.ts'
import { WORDS } from './words.ts'

/** The place of one that is not kept yet. */
const ADDING = 'new'

export function FormsSection({ desk }: { desk: string }) {
  const { value: forms, problem, again } = useAsked(useCallback(() => client.api.forms(desk), [desk]))
  return (
    <Section title={WORDS.title}>
      <p className="text-sm text-soft">{WORDS.what}</p>
      <Problem words={problem} />
      {forms === null && problem === null && <p className="text-soft">{WORDS.fetching}</p>}
      {forms !== null && <Kept desk={desk} forms={forms} again={again} />}
    </Section>
  )
}

type KeptProps = { desk: string; forms: readonly ShownForm[]; again: () => void }

function Kept({ desk, forms, again }: KeptProps) {
  const [open, setOpen] = useState<string | null>(null)
  const [said, setSaid] = useState('')
  const done = (words: string) => {
    setSaid(words)
    setOpen(null)
    again()
  }
  const keep = async (before: ShownForm | null, words: FormWords) => {
    const answer = await kept(desk, before, words)
    if (answer.ok) done(WORDS.saved)
    return answer.ok ? null : answer.refusal.words
  }
  const remove = async (id: string) => {
    const answer = await client.api.removeForm(desk, id)
    if (answer.ok) done(WORDS.removed)
    else setSaid(answer.refusal.words)
  }
  const builder = (before: ShownForm | null, words: FormWords, uses: readonly FormUse[]) => (
    <FormBuilder desk={desk} words={words} uses={uses} keep={(written) => keep(before, written)} cancel={() => setOpen(null)} />
  )
  const free = FORM_USES.filter((use) => !isOnce(use) || forms.every((form) => form.use !== use))
  return (
    <>
      {forms.length === 0 ? (
        <p>{WORDS.none}</p>
      ) : (
        <ul className="grid grid-cols-1 divide-y divide-line border-y border-line">
          {forms.map((form) => (
            <li key={form.id} className="py-3">
              {open === form.id ? (
                builder(form, wordsOf(form), [])
              ) : (
                <Row form={form} edit={() => setOpen(form.id)} remove={() => remove(form.id)} />
              )}
            </li>
          ))}
        </ul>
      )}
      {open === ADDING && free[0] !== undefined && builder(null, newForm(free[0]), free)}
      {open !== ADDING && free.length > 0 && forms.length < MOST_FORMS && (
        <Button className="w-fit" onClick={() => setOpen(ADDING)}>
          {WORDS.add}
        </Button>
      )}
      <Said words={said} />
    </>
  )
}

/** A change is one to the version that was opened. */
const kept = (desk: string, before: ShownForm | null, words: FormWords) =>
  before === null ? client.api.addForm(desk, words) : client.api.changeForm(desk, before.id, { ...words, version: before.version })

const Said = ({ words }: { words: string }) => (
  <p role="status" className="text-sm text-soft empty:hidden">
    {words}
  </p>
)

const wordsOf = ({ use, title, note, fields, referral }: ShownForm): FormWords => ({ use, title, note, fields, referral })

const Row = ({
  form: { title, use, fields, version, referral, where },
  edit,
  remove,
}: {
  form: ShownForm
  edit: () => void
  remove: () => void
}) => (
  <div className="flex flex-wrap items-start gap-x-3 gap-y-2">
    <div className="min-w-0 flex-1 basis-64">
      <p className="font-semibold wrap-anywhere">
        <bdi>{title}</bdi>
      </p>
      <p className="text-sm text-soft">
        {WORDS.uses[use]}. {WORDS.questions(fields.length)}, {WORDS.version(version)}.
        {where !== null && <bdi className="block wrap-anywhere">{WORDS.referTo(where)}</bdi>}
      </p>
      {referral !== null && where === null && <p className="text-sm text-alarm">{WORDS.gone}</p>}
    </div>
    <div className="flex gap-2">
      <Button aria-label={WORDS.editThis(title)} onClick={edit}>
        {WORDS.edit}
      </Button>
      <Remove named={WORDS.removeNamed(title)} what={WORDS.removeWhat} remove={remove} />
    </div>
  </div>
)
