// The text field of one side of the wall, its canned responses and its Send button.

import type { Canned, FilesTaken } from '@earshot/contract'
import { isQuestion } from '@earshot/domain'
import { type KeyboardEvent, useEffect, useId, useRef } from 'react'
import { keepPlace, placeIn, type Side } from '../conversation/places.ts'
import type { Said } from '../conversation/view.ts'
import { Button } from '../ui/button.tsx'
import { optionId } from '../ui/option-list.tsx'
import { Attach } from './attach.tsx'
import { put, type Query } from './canned.ts'
import { CannedList } from './canned-list.tsx'
import { useAsks, useDraft } from './drafts.ts'
import type { CannedHere } from './filling.ts'
import { LockedNote } from './locked-note.tsx'
import { NothingFound } from './nothing-found.tsx'
import { overBy, TooLong } from './too-long.tsx'
import { useCanned } from './use-canned.ts'
import { useLocked } from './use-locked.ts'
import { WORDS } from './words.ts'

type Props = {
  c: string
  side: Side
  canned: CannedHere
  files: FilesTaken
  send: (text: string, about: Said) => void
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
  const { text, over, sendable, submit, ref, choosing, take, onKeyDown, onText, locked, unlock, besides, focus } = useWriting(props)
  const list = useId()
  const open = choosing.found.length > 0 ? choosing.query : null
  return (
    <div className="relative">
      {open !== null && <CannedList id={list} found={choosing.found} chosen={choosing.chosen} choose={(one) => take(one, open)} />}
      <LockedNote id={`${list}-locked`} locked={locked} besides={besides} remove={unlock} />
      <div className="flex flex-wrap items-end gap-2">
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
          aria-describedby={`${list}-locked ${list}-over`}
          readOnly={locked !== null}
          className={`field-sizing-content max-h-48 min-h-16 min-w-40 flex-1 resize-none rounded-field border px-3 py-2 read-only:bg-sunken ${look.field}`}
          value={text}
          onChange={({ target }) => onText(target)}
          onKeyDown={onKeyDown}
          onSelect={({ currentTarget }) => keepPlace(props.c, cursorAt(props, currentTarget.selectionStart))}
          onBlur={choosing.close}
        />
        {props.files !== null && <Attach c={props.c} side={props.side} taken={props.files} back={focus} />}
        <Button look={button} disabled={!sendable} onClick={submit}>
          {WORDS.send}
        </Button>
      </div>
      <TooLong id={`${list}-over`} over={over} />
      <NothingFound query={choosing.query} found={choosing.found.length} canned={props.canned} />
    </div>
  )
}

/** What is written, and what becomes of it by keys and canned responses. */
function useWriting({ c, side, canned, send, typing, goTo }: Props) {
  const [draft, setDraft] = useDraft(c, side)
  const { locked, lock, unlock } = useLocked(c, side, canned)
  const [asks, setAsks] = useAsks(c)
  const choosing = useCanned(canned)
  const text = locked?.text ?? draft
  const { ref, cursorTo } = useTextField(text, placeIn(c).cursors[side])
  const over = overBy(text)
  const sendable = over <= 0 && text.trim() !== ''
  const submit = () => {
    if (!sendable) return
    const question = side === 'message' ? (locked?.next ?? asks) : null
    send(text, { canned: locked?.id, asks: question ?? undefined })
    if (locked === null) setDraft('')
    else unlock()
    choosing.close()
    ref.current?.focus()
    setAsks(null)
    if (isQuestion(question)) goTo(question)
  }
  const remove = () => {
    unlock()
    ref.current?.focus()
  }
  const take = (chosen: Canned, query: Query) => {
    const done = chosen.locked && side === 'message' ? lock(draft, query, chosen) : put(draft, query, chosen)
    setDraft(done.text)
    cursorTo(done.cursor)
    choosing.close()
    if (!chosen.locked && chosen.next !== null) setAsks(chosen.next)
  }
  const onKeyDown = (event: KeyboardEvent) => {
    if (event.nativeEvent.isComposing) return
    if (locked !== null && AWAY.includes(event.key)) remove()
    else if (choosing.key(event, take) || event.key !== 'Enter' || event.shiftKey) return
    else submit()
    event.preventDefault()
  }
  const onText = ({ value, selectionStart }: HTMLTextAreaElement) => {
    setDraft(value)
    if (value.trim() === '') setAsks(null)
    choosing.moved(value, selectionStart)
    if (side === 'message' && value !== '') typing()
  }
  const besides = draft.trim() !== ''
  const focus = () => ref.current?.focus()
  return { text, over, sendable, submit, ref, choosing, take, onKeyDown, onText, locked, unlock: remove, besides, focus }
}

const AWAY = ['Backspace', 'Delete', 'Escape']

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
