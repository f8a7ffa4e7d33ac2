// Says that somebody waits or has written, wherever one is: rung, notified, read out once, and counted in the window's title.

import type { BoardItem } from '@earshot/contract'
import { useEffect, useLayoutEffect, useRef, useState } from 'react'
import { useHouse } from '../live/house.ts'
import { type Announced, Announcer, announce } from '../ui/announcer.tsx'
import { Icon } from '../ui/icon.tsx'
import { HEARD_ONCE, UNHEARD } from './calls.ts'
import { useRingActions } from './switches.tsx'
import { useCalls } from './use-calls.ts'
import { useRinging } from './use-ringing.ts'
import { WORDS } from './words.ts'

export function Attention() {
  const house = useHouse()
  const { me } = house
  const { items, ready } = house.useBoard()
  const unread = house.useUnread()
  const names = house.useNames()
  const calls = useCalls().heard.filter(({ of }) => !UNHEARD.has(of))
  const waiting = calls.filter(({ of }) => of === 'waiting').length
  const once = calls.filter(({ of }) => HEARD_ONCE.has(of)).length
  const mute = useRinging(calls)
  useRingActions()
  const written = items.filter(({ c }) => (unread.get(c) ?? 0) > 0)
  useTitle(WORDS.title(waiting, calls.length - waiting - once, written.length))
  const waits = useNews(
    calls.map((call) => ({ key: `${call.id} ${call.of}`, words: WORDS.called(call) })),
    ready,
  )
  const wrote = useNews(
    written.map(({ c, handle }) => ({ key: `${c} ${unread.get(c)}`, words: WORDS.wrote(names.get(c) ?? handle) })),
    ready,
  )
  const nudges = useNews(nudgesTo(me.person, items, names), ready)
  return (
    <>
      <Announcer lines={nudges} />
      <Announcer lines={waits} />
      <Announcer lines={wrote} />
      <div role="status">
        {mute && (
          // Above the screen, and let through by the click it asks for: nothing moves when it comes or goes.
          <p className="pointer-events-none fixed bottom-3 left-3 z-20 flex max-w-80 gap-2 rounded-card border border-amber-edge bg-amber px-4 py-2 text-sm text-amber-ink shadow-float max-md:bottom-20">
            <Icon name="bell" />
            {WORDS.mute}
          </p>
        )}
      </div>
    </>
  )
}

/** Nudges to me that I have not seen, without a word of what they say. */
const nudgesTo = (me: string, items: readonly BoardItem[], names: ReadonlyMap<string, string>): readonly Announced[] =>
  items
    .filter(({ holder }) => holder?.person === me)
    .flatMap(({ c, handle, nudges }) =>
      nudges
        .filter(({ seen }) => !seen)
        .map(({ person, name, times }) => ({ key: `${c} ${person} ${times}`, words: WORDS.nudged(name, names.get(c) ?? handle) })),
    )

/** What is new among these since the last time. What is there when the whole board comes is in the list and no news. */
function useNews(now: readonly Announced[], ready: boolean): readonly Announced[] {
  const [lines, setLines] = useState<readonly Announced[]>([])
  const round = useRef(0)
  const known = useRef<ReadonlySet<Announced['key']> | null>(null)
  // Said in the same turn as it is known: many at once would pile up otherwise.
  useLayoutEffect(() => {
    if (!ready) return
    const before = known.current
    known.current = new Set(now.map(({ key }) => key))
    const fresh = before === null ? [] : now.filter(({ key }) => !before.has(key))
    if (fresh.length === 0) return
    round.current += 1
    // The same may be news again later.
    const said = fresh.map(({ key, words }) => ({ key: `${key} ${round.current}`, words }))
    setLines((lines) => announce(lines, said))
  }, [now, ready])
  return lines
}

function useTitle(title: string): void {
  useEffect(() => {
    document.title = title
  }, [title])
  useEffect(
    () => () => {
      document.title = WORDS.title(0, 0, 0)
    },
    [],
  )
}
