// Search in conversations: one field, and below it what was found.

import { type FormEvent, type KeyboardEvent, useRef, useState } from 'react'
import { useHouse } from '../live/house.ts'
import { Button } from '../ui/button.tsx'
import { Field } from '../ui/field.tsx'
import { Problem } from '../ui/problem.tsx'
import { Screen } from '../ui/screen.tsx'
import { HitLine } from './hit-line.tsx'
import type { Searched } from './kept.ts'
import { useSearch } from './use-search.ts'
import { WORDS } from './words.ts'

const LONGEST = 200

export function SearchScreen() {
  const { searched, problem, under, search, older } = useSearch()
  const [text, setText] = useState(searched?.text ?? '')
  const box = useRef<HTMLDivElement>(null)
  const submit = (event: FormEvent) => {
    event.preventDefault()
    search(text)
  }
  return (
    <Screen title={WORDS.title} intro={WORDS.intro}>
      {/* biome-ignore lint/a11y/noStaticElementInteractions: the arrow keys only go where Tab goes too */}
      <div ref={box} onKeyDown={(event) => step(box.current, event)} className="grid grid-cols-1 gap-4">
        <search>
          <form onSubmit={submit} className="flex flex-wrap items-end gap-2">
            <Field
              className="min-w-0 flex-1 basis-60"
              label={WORDS.field}
              help={WORDS.fieldHelp}
              type="search"
              dir="auto"
              autoComplete="off"
              autoFocus
              maxLength={LONGEST}
              value={text}
              onChange={({ target }) => setText(target.value)}
            />
            <Button type="submit" look="main" className="min-h-10" disabled={under || text.trim() === ''}>
              {under ? WORDS.searching : WORDS.search}
            </Button>
          </form>
        </search>
        <Problem words={problem} />
        <p role="status" className="text-sm text-soft empty:hidden">
          {searched !== null &&
            !under &&
            (searched.hits.length === 0 ? WORDS.none : WORDS.found(searched.hits.length, searched.more !== null))}
        </p>
        {searched !== null && <Hits {...searched} under={under} older={older} />}
      </div>
      <p className="text-sm text-soft">{WORDS.limits}</p>
    </Screen>
  )
}

function Hits({ hits, more, under, older }: Searched & { under: boolean; older: () => void }) {
  const { me } = useHouse()
  if (hits.length === 0) return <p className="text-soft">{WORDS.noneWhat}</p>
  return (
    <>
      <ol aria-label={WORDS.hits} className="grid grid-cols-1 divide-y divide-line rounded-card border border-line bg-surface">
        {hits.map((hit) => (
          <HitLine key={`${hit.c} ${hit.entry}`} hit={hit} me={me} />
        ))}
      </ol>
      {more === null ? (
        <p className="text-sm text-soft">{WORDS.end}</p>
      ) : (
        <Button className="w-fit" onClick={older} disabled={under}>
          {WORDS.more}
        </Button>
      )}
    </>
  )
}

/** The arrow keys go from the field through what was found, and back. */
function step(box: HTMLElement | null, event: KeyboardEvent): void {
  if (box === null || (event.key !== 'ArrowDown' && event.key !== 'ArrowUp')) return
  const stops = [...box.querySelectorAll<HTMLElement>('input[type=search], a[data-hit]')]
  const at = stops.findIndex((stop) => stop.matches(':focus'))
  const next = stops[at + (event.key === 'ArrowDown' ? 1 : -1)]
  if (at === -1 || next === undefined) return
  event.preventDefault()
  next.focus()
}
