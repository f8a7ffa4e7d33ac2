// One group of the list, under its heading.

import { type ReactNode, useId } from 'react'

type Props = { title: string; count: number; empty: string; note?: string | null; children: ReactNode }

export function Group({ title, count, empty, note = null, children }: Props) {
  const id = useId()
  return (
    <section aria-labelledby={id} className="grid gap-1">
      <h2 id={id} className="flex items-baseline justify-between px-3 pt-2 font-semibold">
        {title}
        <span aria-hidden="true" className="text-sm font-normal tabular-nums text-soft">
          {count}
        </span>
      </h2>
      {count === 0 ? <p className="px-3 py-1 text-sm text-soft">{empty}</p> : <ul className="grid gap-0.5">{children}</ul>}
      {note !== null && count > 0 && <p className="px-3 py-1 text-sm text-soft">{note}</p>}
    </section>
  )
}
