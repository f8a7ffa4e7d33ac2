// Writing to a room: Enter sends, and an @ calls somebody by name.

import type { Fellow } from '@earshot/contract'
import { type KeyboardEvent, useEffect, useId, useRef } from 'react'
import { useDraft } from '../composer/drafts.ts'
import { isWanted, takeFocus } from '../composer/focus.ts'
import { overBy, TooLong } from '../composer/too-long.tsx'
import type { ConversationActions } from '../conversation/view.ts'
import { Button } from '../ui/button.tsx'
import { OptionList, optionId } from '../ui/option-list.tsx'
import { calledIn } from './mention.ts'
import { shownName } from './shown-name.ts'
import { useMentioning } from './use-mentioning.ts'
import { WORDS } from './words.ts'

/** `label` says to whom one writes, `readers` whom one can call. */
type Props = { c: string; draft: string; label: string; readers: readonly Fellow[]; write: ConversationActions['write'] }

export function RoomComposer({ label, ...props }: Props) {
  const { text, field, mentioning, over, sendable, submit, onKeyDown, onText } = useComposing(props)
  const list = useId()
  const open = mentioning.found.length > 0
  return (
    <div className="relative px-4 pt-1 pb-3">
      {open && (
        <OptionList
          id={list}
          label={WORDS.mention}
          found={mentioning.found}
          chosen={mentioning.at}
          choose={mentioning.take}
          keyOf={({ person }) => person}
          draw={drawn}
        />
      )}
      <div className="flex flex-wrap items-end gap-2">
        <textarea
          ref={field}
          dir="auto"
          rows={2}
          data-field="composer"
          aria-label={label}
          placeholder={WORDS.placeholder}
          {...(open && { 'aria-controls': list, 'aria-activedescendant': optionId(list, mentioning.at) })}
          aria-autocomplete="list"
          aria-invalid={over > 0}
          aria-describedby={`${list}-over`}
          className="field-sizing-content max-h-48 min-h-16 min-w-40 flex-1 resize-none rounded-field border border-edge bg-surface px-3 py-2 placeholder:text-soft"
          value={text}
          onChange={({ target }) => onText(target)}
          onKeyDown={onKeyDown}
          onSelect={({ currentTarget }) => mentioning.moved(currentTarget.value, currentTarget.selectionStart)}
          onBlur={mentioning.close}
        />
        <Button look="main" disabled={!sendable} onClick={submit}>
          {WORDS.send}
        </Button>
      </div>
      <TooLong id={`${list}-over`} over={over} />
      <p role="status" className="sr-only">
        {open && WORDS.toMention(mentioning.found.length)}
      </p>
    </div>
  )
}

/** What is written, and whom it calls. */
function useComposing({ c, draft, readers, write }: Omit<Props, 'label'>) {
  const [text, setText] = useDraft(draft, 'message')
  const field = useRef<HTMLTextAreaElement>(null)
  const mentioning = useMentioning(readers, (put) => {
    const { text: next, cursor } = put(text)
    setText(next)
    requestAnimationFrame(() => field.current?.setSelectionRange(cursor, cursor))
  })
  const over = overBy(text)
  const sendable = text.trim() !== '' && over <= 0
  useEffect(() => {
    if (isWanted(c) && takeFocus(c)) field.current?.focus()
  })
  const submit = () => {
    if (!sendable) return
    const mentions = calledIn(text, readers)
    write('message', text, mentions.length === 0 ? {} : { mentions })
    setText('')
    mentioning.close()
    field.current?.focus()
  }
  const onKeyDown = (event: KeyboardEvent) => {
    if (event.nativeEvent.isComposing || mentioning.key(event) || event.key !== 'Enter' || event.shiftKey) return
    event.preventDefault()
    submit()
  }
  const onText = ({ value, selectionStart }: HTMLTextAreaElement) => {
    setText(value)
    mentioning.moved(value, selectionStart)
  }
  return { text, field, mentioning, over, sendable, submit, onKeyDown, onText }
}

const drawn = (one: Fellow) => (
  <>
    <bdi>{shownName(one)}</bdi> <span className="text-sm text-soft">{WORDS.status[one.status]}</span>
  </>
)
