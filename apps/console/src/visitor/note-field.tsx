// A note for the record.

import { type FormEvent, useId } from 'react'
import { useDraft } from '../composer/drafts.ts'
import { overBy, TooLong } from '../composer/too-long.tsx'
import { Button } from '../ui/button.tsx'
import { fieldClass } from '../ui/labelled.tsx'
import { WORDS } from './words.ts'

export function NoteField({ c, store }: { c: string; store: (text: string) => void }) {
  const id = useId()
  const [draft, setDraft] = useDraft(c, 'note')
  const over = overBy(draft)
  const storable = over <= 0 && draft.trim() !== ''
  const submit = (event: FormEvent) => {
    event.preventDefault()
    if (!storable) return
    store(draft)
    setDraft('')
  }
  return (
    <form onSubmit={submit} className="grid gap-1">
      <label htmlFor={id} className="text-sm font-medium">
        {WORDS.note}
      </label>
      <p id={`${id}-help`} className="text-sm text-soft">
        {WORDS.noteHelp}
      </p>
      <textarea
        id={id}
        dir="auto"
        rows={3}
        data-field="note"
        aria-invalid={over > 0}
        aria-describedby={`${id}-help ${id}-over`}
        className={fieldClass}
        value={draft}
        onChange={({ target }) => setDraft(target.value)}
      />
      <TooLong id={`${id}-over`} over={over} />
      <Button type="submit" className="w-fit" disabled={!storable}>
        {WORDS.saveNote}
      </Button>
    </form>
  )
}
