// Chats, and tickets: the list beside what is open. On a phone one of them is shown at a time.

import { type ReactNode, useRef } from 'react'
import { Problem } from '../ui/problem.tsx'
import { useStillList } from './use-still-list.ts'

type Props = {
  title: string
  /** Stands in the place of the list until the whole board is known. */
  loading: string
  ready: boolean
  problem: string | null
  open: boolean
  list: ReactNode
  children: ReactNode
}

export function ListScreen({ title, loading, ready, problem, open, list, children }: Props) {
  const box = useRef<HTMLDivElement>(null)
  useStillList(box)
  return (
    <>
      <h1 className="sr-only">{title}</h1>
      <div
        ref={box}
        className={`flex [overflow-anchor:none] w-60 shrink-0 flex-col overflow-y-auto border-r border-line bg-surface max-md:w-full xl:w-76 ${open ? 'max-md:hidden' : ''}`}
      >
        <Problem words={problem} />
        {ready ? list : <p className="p-5 text-soft">{loading}</p>}
      </div>
      <div className={`flex min-w-0 flex-1 ${open ? '' : 'max-md:hidden'}`}>{children}</div>
    </>
  )
}
