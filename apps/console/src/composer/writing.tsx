// The text field of one side of the wall, its canned responses and its Send button.

import type { Canned } from '@earshot/contract'
import { type KeyboardEvent, useEffect, useId, useRef } from 'react'
import { keepPlace, placeIn, type Side } from '../conversation/places.ts'
import { Button } from '../ui/button.tsx'
import { put, type Query } from './canned.ts'
import { CannedList, optionId } from './canned-list.tsx'
import { useDraft } from './drafts.ts'
import { overBy, TooLong } from './too-long.tsx'
import { useCanned } from './use-canned.ts'
import { WORDS } from './words.ts'

type Props = {
  c: string
  side: Side
  canned: readonly Canned[]
  send: (text: string) => void
  typing: () => void
  goTo: (field: 'name' | 'email') => void
}

const LOOKS = {
  message: {
    field: 'border-edge bg-surface placeholder:text-soft',
    button: 'main',
    label: WORDS.messageBox,
    placeholder: WORDS.messagePlaceholder,
  },
  whisper: {
    field: 'border-2 border-dashed border-amber-edge bg-amber text-amber-ink placeholder:text-amber-ink',
    button: 'whisper',
    label: WORDS.whisperBox,
    placeholder: WORDS.whisperPlaceholder,
  },
} as const

export function Writing(props: Props) {
  const { button, label, placeholder, ...look } = LOOKS[props.side]
  const { draft, over, sendable, submit, ref, choosing, take, onKeyDown, onText } = useWriting(props)
  const list = useId()
  const open = choosing.query
  return (
    <div className="relative">
      {open !== null && <CannedList id={list} found={choosing.found} chosen={choosing.chosen} choose={(one) => take(one, open)} />}
      <div className="flex items-end gap-2">
        <textarea
          ref={ref}
          dir="auto"
          rows={2}
          data-field="composer"
          aria-label={label}
          placeholder={placeholder}
          {...(open !== null && { 'aria-controls': list, 'aria-activedescendant': optionId(list, choosing.chosen) })}
          aria-autocomplete="list"
          aria-invalid={over > 0}
          aria-describedby={`${list}-over`}
          className={`field-sizing-content max-h-48 min-h-16 flex-1 resize-none rounded-field border px-3 py-2 ${look.field}`}
          value={draft}
          onChange={({ target }) => onText(target)}
          onKeyDown={onKeyDown}
          onSelect={({ currentTarget }) => keepPlace(props.c, cursorAt(props, currentTarget.selectionStart))}
          onBlur={choosing.close}
        />
        <Button look={button} disabled={!sendable} onClick={submit}>
          {WORDS.send}
        </Button>
      </div>
      <TooLong id={`${list}-over`} over={over} />
    </div>
  )
}

/** What is written, and what becomes of it by keys and canned responses. */
function useWriting({ c, side, canned, send, typing, goTo }: Props) {
  const [draft, setDraft] = useDraft(c, side)
  const choosing = useCanned(canned)
  const { ref, cursorTo } = useTextField(draft, placeIn(c).cursors[side])
  const over = overBy(draft)
  const sendable = over <= 0 && draft.trim() !== ''
  const submit = () => {
    if (!sendable) return
    send(draft)
    setDraft('')
    choosing.close()
    ref.current?.focus()
  }
  const take = (chosen: Canned, query: Query) => {
    const done = put(draft, query, chosen)
    setDraft(done.text)
    cursorTo(done.cursor)
    choosing.close()
    if (chosen.next !== null) goTo(chosen.next)
  }
  const onKeyDown = (event: KeyboardEvent) => {
    if (event.nativeEvent.isComposing || choosing.key(event, take) || event.key !== 'Enter' || event.shiftKey) return
    event.preventDefault()
    submit()
  }
  const onText = ({ value, selectionStart }: HTMLTextAreaElement) => {
    setDraft(value)
    choosing.moved(value, selectionStart)
    if (side === 'message' && value !== '') typing()
  }
  return { draft, over, sendable, submit, ref, choosing, take, onKeyDown, onText }
}

const cursorAt = ({ c, side }: Pick<Props, 'c' | 'side'>, at: number) => ({ cursors: { ...placeIn(c).cursors, [side]: at } })

/** The field, with the cursor where it was left, and a way to put it somewhere once the new text stands in it. */
function useTextField(text: string, left = text.length) {
  const ref = useRef<HTMLTextAreaElement>(null)
  const cursor = useRef<number | null>(left)
  // biome-ignore lint/correctness/useExhaustiveDependencies: the cursor moves once the text has
  useEffect(() => {
    if (cursor.current !== null) ref.current?.setSelectionRange(cursor.current, cursor.current)
    cursor.current = null
  }, [text])
  const cursorTo = (at: number) => {
    cursor.current = at
  }
  return { ref, cursorTo }
}
