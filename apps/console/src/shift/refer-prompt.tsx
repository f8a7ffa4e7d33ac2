// The desk has closed and a chat is still in hand: the form that passes it on is opened, filled in, once; never while somebody writes.

import type { BoardItem } from '@earshot/contract'
import { useEffect, useState, useSyncExternalStore } from 'react'
import { registry } from '../actions/registry.ts'
import { timeWords } from '../time/words.ts'
import { Button } from '../ui/button.tsx'
import { Icon } from '../ui/icon.tsx'
import { useDay } from './day.ts'
import { isPutAway, putAway, usePutAwayRound } from './put-away.ts'
import { closingStage } from './stand.ts'
import { REFER } from './words.ts'

export function ReferPrompt({ item }: { item: BoardItem }) {
  const { day, at } = useDay()
  usePutAwayRound()
  const what = `refer ${item.c}`
  const closing = day.closing.find(({ desk }) => desk === item.desk)
  const due = closing !== undefined && closingStage(closing, at) === 'refer' && !isPutAway(what)
  const offers = useSyncExternalStore(registry.subscribe, registry.all)
  const refer = offers.find(({ id }) => id === 'refer')
  const open = () => {
    putAway(what)
    refer?.run()
  }
  // Once: it does not open between two sentences either.
  const [decided, setDecided] = useState(false)
  const decides = due && refer !== undefined && !decided
  useEffect(() => {
    if (!decides) return
    setDecided(true)
    if (!isWriting()) open()
  })
  if (!due || decides) return null
  return (
    <section
      aria-label={REFER.label}
      className="flex flex-wrap items-center gap-x-3 gap-y-1 border-b border-line bg-sunken px-4 py-2 text-sm"
    >
      <Icon name="clock" />
      <p role="status" className="min-w-48 flex-1">
        {REFER.what(timeWords(closing.closesAt))} {refer === undefined ? REFER.without : REFER.with}
      </p>
      {refer !== undefined && (
        <Button look="main" onClick={open}>
          {REFER.open}
        </Button>
      )}
      <Button onClick={() => putAway(what)}>{REFER.notNow}</Button>
    </section>
  )
}

/** What is typed must not land in a form that opens under one's hands. */
const isWriting = (): boolean => {
  const { activeElement: at } = document
  return (at instanceof HTMLTextAreaElement || at instanceof HTMLInputElement) && at.value !== ''
}
