// One group of the list, under its heading.

import { type ReactNode, useId } from 'react'
import { WORDS } from './words.ts'

type Props = { title: string; count: number; most?: number | null; empty: string; note?: string | null; children: ReactNode }

export function Group({ title, count, most = null, empty, note = null, children }: Props) {
  const id = useId()
  return (
    <section aria-labelledby={id} className="grid grid-cols-1 gap-1">
      <h2 id={id} className="flex items-baseline justify-between px-3 pt-2 font-semibold">
        {title}
        <span aria-hidden={most === null} className="text-sm font-normal tabular-nums text-soft">
          {most === null ? count : WORDS.of(count, most)}
        </span>
      </h2>
      {count === 0 ? <p className="px-3 py-1 text-sm text-soft">{empty}</p> : <ul className="grid grid-cols-1 gap-0.5">{children}</ul>}
      {note !== null && count > 0 && <p className="px-3 py-1 text-sm text-soft">{note}</p>}
    </section>
  )
}
