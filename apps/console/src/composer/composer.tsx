// Message and Whisper: two tabs, two colours, two drafts, so that nobody writes to the wrong side of the wall.

import { Tabs } from '@base-ui/react/tabs'
import { type RefObject, useEffect, useRef, useState } from 'react'
import { knownAs } from '../actions/catalogue.ts'
import { keyWords } from '../actions/key-words.ts'
import { isMac } from '../actions/mac.ts'
import { useActions } from '../actions/use-actions.ts'
import { keepPlace, placeIn, type Side } from '../conversation/places.ts'
import type { ConversationActions } from '../conversation/view.ts'
import { Icon } from '../ui/icon.tsx'
import type { CannedHere } from './filling.ts'
import { takeFocus } from './focus.ts'
import { WORDS } from './words.ts'
import { Writing } from './writing.tsx'

type Props = {
  c: string
  maySay: boolean
  mayWhisper: boolean
  canned: CannedHere
  send: ConversationActions['write']
  typing: () => void
  goTo: (field: 'name' | 'email') => void
}

const TAB = 'inline-flex min-h-9 items-center gap-1.5 rounded-t-field border border-b-0 px-4 font-medium'
const OFF = 'border-transparent text-soft hover:text-ink'
const ON = {
  message: 'border-accent bg-accent text-on-accent',
  whisper: 'border-dashed border-amber-edge bg-amber text-amber-ink',
} as const
const GROUND = { message: 'border-accent', whisper: 'border-dashed border-amber-edge bg-amber' } as const

const SWITCH_KEY = keyWords(knownAs('switch').keys[0] ?? '', isMac)

export function Composer({ c, maySay, mayWhisper, send, ...writing }: Props) {
  const sides: readonly Side[] = [...(maySay ? (['message'] as const) : []), ...(mayWhisper ? (['whisper'] as const) : [])]
  const [wanted, setWanted] = useState<Side>(() => placeIn(c).side)
  const [announced, setAnnounced] = useState('')
  const root = useRef<HTMLDivElement>(null)
  const side = sides.includes(wanted) ? wanted : sides[0]
  const turn = (to: Side) => {
    setWanted(to)
    keepPlace(c, { side: to })
    setAnnounced(to === 'message' ? WORDS.nowMessage : WORDS.nowWhisper)
  }
  useWritingActions(root, sides, side, turn)
  const writable = side !== undefined
  useEffect(() => {
    if (writable && takeFocus(c)) root.current?.querySelector('textarea')?.focus()
  }, [writable, c])
  if (side === undefined) return null
  return (
    <div ref={root} className="px-4 pt-1 pb-3">
      <Tabs.Root value={side} onValueChange={(to) => turn(to)}>
        <Tabs.List aria-label={WORDS.tabs} className="flex gap-1">
          {sides.map((one) => (
            <Tabs.Tab key={one} value={one} className={`${TAB} ${one === side ? ON[one] : OFF}`}>
              {one === 'whisper' && <Icon name="eye-slash" />}
              {WORDS[one]}
            </Tabs.Tab>
          ))}
        </Tabs.List>
        <Tabs.Panel value={side} className={`rounded-b-card border-t-2 pt-2 ${GROUND[side]}`}>
          <Writing key={`${c} ${side}`} c={c} side={side} send={(text, about) => send(side, text, about)} {...writing} />
        </Tabs.Panel>
      </Tabs.Root>
      <p className="mt-1 text-sm text-soft max-md:hidden">{WORDS.keys(SWITCH_KEY)}</p>
      <p aria-live="polite" className="sr-only">
        {announced}
      </p>
    </div>
  )
}

/** What keys and palette do in the composer, from anywhere on the page: each puts the cursor into it. */
function useWritingActions(
  root: RefObject<HTMLDivElement | null>,
  sides: readonly Side[],
  side: Side | undefined,
  turn: (to: Side) => void,
): void {
  // Where the side was another one, its field has still to come.
  const field = (then: (field: HTMLTextAreaElement) => void = nothing) =>
    requestAnimationFrame(() => {
      const field = root.current?.querySelector('textarea')
      field?.focus()
      if (field) then(field)
    })
  const on = (to: Side) => {
    if (side !== to) turn(to)
    field()
  }
  const other = side === 'message' ? 'whisper' : 'message'
  useActions({
    message: sides.includes('message') ? () => on('message') : null,
    whisper: sides.includes('whisper') ? () => on('whisper') : null,
    switch: sides.length > 1 ? () => on(other) : null,
    canned: side === undefined ? null : () => field(askForCanned),
  })
}

function nothing(): void {}

/** Types the slash, after a blank where a word stands before it. */
function askForCanned(field: HTMLTextAreaElement): void {
  const { value, selectionStart: from, selectionEnd: to } = field
  field.setRangeText(/\S$/.test(value.slice(0, from)) ? ' /' : '/', from, to, 'end')
  field.dispatchEvent(new InputEvent('input', { bubbles: true }))
}
