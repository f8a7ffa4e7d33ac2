// Message and Whisper: two tabs, two colours, two drafts, so that nobody writes to the wrong side of the wall.

import { Tabs } from '@base-ui/react/tabs'
import { type RefObject, useEffect, useEffectEvent, useRef, useState } from 'react'
import { Icon } from '../ui/icon.tsx'
import type { CannedHere } from './filling.ts'
import { takeFocus } from './focus.ts'
import { WORDS } from './words.ts'
import { type Side, Writing } from './writing.tsx'

type Props = {
  c: string
  maySay: boolean
  mayWhisper: boolean
  canned: CannedHere
  /** `canned` names the locked response whose wording it is. */
  send: (side: Side, text: string, canned?: string) => void
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

export function Composer({ c, maySay, mayWhisper, send, ...writing }: Props) {
  const sides: readonly Side[] = [...(maySay ? (['message'] as const) : []), ...(mayWhisper ? (['whisper'] as const) : [])]
  const [wanted, setWanted] = useState<Side>('message')
  const [announced, setAnnounced] = useState('')
  const root = useRef<HTMLDivElement>(null)
  const side = sides.includes(wanted) ? wanted : sides[0]
  const turn = (to: Side) => {
    setWanted(to)
    setAnnounced(to === 'message' ? WORDS.nowMessage : WORDS.nowWhisper)
  }
  useSwitchKey(root, () => sides.length > 1 && turn(side === 'message' ? 'whisper' : 'message'))
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
          <Writing key={`${c} ${side}`} c={c} side={side} send={(text, locked) => send(side, text, locked)} {...writing} />
        </Tabs.Panel>
      </Tabs.Root>
      <p className="mt-1 text-sm text-soft max-md:hidden">{WORDS.keys}</p>
      <p aria-live="polite" className="sr-only">
        {announced}
      </p>
    </div>
  )
}

/** Alt+W changes sides from anywhere on the page and puts the cursor there. With Ctrl it is AltGr, which writes letters. */
function useSwitchKey(root: RefObject<HTMLDivElement | null>, turn: () => void): void {
  const pressed = useEffectEvent((event: KeyboardEvent) => {
    if (!event.altKey || event.ctrlKey || event.metaKey || event.code !== 'KeyW') return
    event.preventDefault()
    turn()
    requestAnimationFrame(() => root.current?.querySelector('textarea')?.focus())
  })
  useEffect(() => {
    const listen = (event: KeyboardEvent) => pressed(event)
    window.addEventListener('keydown', listen)
    return () => window.removeEventListener('keydown', listen)
  }, [])
}
