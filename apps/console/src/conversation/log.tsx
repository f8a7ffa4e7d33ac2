// The log of a conversation: long ones scroll smoothly, the end stays in view while one is there, and the place is kept otherwise.

import type { LogEntry } from '@earshot/client'
import { memo, type ReactNode, useEffect, useState } from 'react'
import { Virtualizer } from 'virtua'
import { Button } from '../ui/button.tsx'
import { Icon } from '../ui/icon.tsx'
import type { Outgoing } from './outgoing.ts'
import { Sending, type SendingProps } from './sending.tsx'
import { useGrownAbove, useKeptRows, useLogPlace, useSeen, useShown } from './use-log.ts'
import { useSought, useToSought } from './use-sought.ts'
import { WORDS } from './words.ts'

type Props = Omit<SendingProps, 'outgoing'> & {
  c: string
  entries: readonly LogEntry[]
  /** How many entries from before the first are still to come. */
  earlier: number
  outgoing: readonly Outgoing[]
  /** How one entry is drawn; another function when something around them has changed. */
  draw: (entry: LogEntry) => ReactNode
  /** Asks for more of what came earlier, where that does not come by itself. */
  more?: () => void
  /** Hears up to which entry the reader has the log before them. */
  seen: (n: number) => void
}

export function Log({ c, entries: all, earlier, outgoing, draw, more, seen, ...sending }: Props) {
  const [above, setAbove] = useState(false)
  const sought = useSought(c)
  const first = all[0]?.n ?? 0
  const entries = useShown(all, earlier === 0 || above || (sought ?? Number.POSITIVE_INFINITY) < first + all.length)
  const { scroller, list, scrolled, resized, settled, below, toEnd, atEnd } = useLogPlace(c, entries, outgoing.length, setAbove)
  useToSought(c, sought, entries, settled, scroller, list)
  useSeen(entries.at(-1)?.n, { atEnd, below }, seen)
  const fetches = earlier > 0 && (above || (more !== undefined && sought !== null && sought < first))
  // biome-ignore lint/correctness/useExhaustiveDependencies: once more after each page
  useEffect(() => {
    if (fetches) more?.()
  }, [fetches, earlier, more])
  return (
    <div className="relative min-h-40 flex-1">
      {/* Announced by a region of its own: rows that scroll into view would be read out as if they were new. */}
      <div
        ref={scroller}
        role="log"
        aria-live="off"
        aria-label={WORDS.log}
        data-field="log"
        // biome-ignore lint/a11y/noNoninteractiveTabindex: what scrolls has to be reached by the keyboard
        tabIndex={0}
        className={`absolute inset-0 overflow-y-auto py-3 ${settled ? '' : 'opacity-0'}`}
      >
        <Rows {...{ list, entries, sought, outgoing, draw, scrolled, resized }} {...sending} />
      </div>
      {fetches && <p className={`${FLOATING} top-2 bg-sunken px-3 py-1 text-sm`}>{WORDS.fetchingEarlier}</p>}
      {below && (
        <Button className={`${FLOATING} bottom-2`} onClick={toEnd}>
          <Icon name="down" />
          {WORDS.newBelow}
        </Button>
      )}
    </div>
  )
}

type RowsProps = Omit<Props, 'c' | 'earlier' | 'seen' | 'more'> & { sought: number | null } & Pick<
    ReturnType<typeof useLogPlace>,
    'list' | 'scrolled' | 'resized'
  >

/** Drawn again when what they show is another, and not with everything around them. */
const Rows = memo(({ list, entries, sought, outgoing, draw, scrolled, resized, ...sending }: RowsProps) => (
  <Virtualizer
    ref={list}
    data={outgoing.length === 0 ? entries : [...entries, ...outgoing]}
    shift={useGrownAbove(entries)}
    keepMounted={useKeptRows(entries.length + outgoing.length)}
    onScroll={scrolled}
    onResize={resized}
  >
    {(row) =>
      'what' in row ? (
        <div key={row.id} className={row.n === sought ? FOUND : ROW}>
          {row.n === sought && <p className="sr-only">{WORDS.soughtHere}</p>}
          {draw(row)}
        </div>
      ) : (
        <div key={row.id} className={ROW}>
          <Sending outgoing={row} {...sending} />
        </div>
      )
    }
  </Virtualizer>
))

const FLOATING = 'absolute inset-x-0 mx-auto w-fit rounded-field shadow-float'
const ROW = 'flow-root px-4 py-1.5'
const FOUND = `${ROW} border-y-2 border-accent bg-accent-wash`
