// Writing a canned response, or changing one.

import type { CannedOwner, CannedWords, Filling } from '@earshot/domain'
import { useEffect, useRef, useState } from 'react'
import { useSubmit } from '../live/use-submit.ts'
import { Button } from '../ui/button.tsx'
import { Checkbox } from '../ui/checkbox.tsx'
import { Field } from '../ui/field.tsx'
import { Problem } from '../ui/problem.tsx'
import { Select } from '../ui/select.tsx'
import { Preview } from './preview.tsx'
import { CannedText } from './text-field.tsx'
import { WORDS } from './words.ts'

type Props = {
  words: CannedWords
  owner: CannedOwner
  sample: Filling
  /** Answers null when it is kept, else why not. */
  keep: (words: CannedWords) => Promise<string | null>
  cancel: () => void
}

const NEXT = [
  { value: 'none', words: WORDS.afterwardsNone },
  { value: 'name', words: WORDS.afterwardsName },
  { value: 'email', words: WORDS.afterwardsEmail },
] as const

export function CannedForm({ words: before, owner, sample, keep, cancel }: Props) {
  const [words, setWords] = useState(before)
  const { submit, problem, under } = useSubmit(words, keep)
  const form = useRef<HTMLFormElement>(null)
  useEffect(() => form.current?.querySelector('input')?.focus(), [])
  const set = (changed: Partial<CannedWords>) => setWords({ ...words, ...changed })
  const whole = [words.shortcut, words.title, words.text].every((text) => text.trim() !== '')
  return (
    <form ref={form} onSubmit={submit} className="grid grid-cols-1 gap-4" noValidate>
      <Field
        label={WORDS.shortcut}
        help={WORDS.shortcutHelp}
        autoComplete="off"
        spellCheck={false}
        value={words.shortcut}
        onChange={({ target }) => set({ shortcut: target.value })}
      />
      <Field
        label={WORDS.title}
        help={WORDS.titleHelp}
        autoComplete="off"
        dir="auto"
        value={words.title}
        onChange={({ target }) => set({ title: target.value })}
      />
      <CannedText text={words.text} locked={words.locked} change={(text) => set({ text })} />
      <Preview text={words.text} sample={sample} />
      <Select
        label={WORDS.afterwards}
        help={WORDS.afterwardsHelp}
        value={words.next ?? 'none'}
        options={NEXT}
        choose={(next) => set({ next: next === 'none' ? null : next })}
      />
      {'desk' in owner && <Checkbox label={WORDS.lock} help={WORDS.lockHelp} checked={words.locked} change={(locked) => set({ locked })} />}
      <Problem words={problem} />
      <div className="flex flex-wrap gap-2">
        <Button type="submit" look="main" disabled={under || !whole}>
          {WORDS.save}
        </Button>
        <Button onClick={cancel}>{WORDS.cancel}</Button>
      </div>
    </form>
  )
}
