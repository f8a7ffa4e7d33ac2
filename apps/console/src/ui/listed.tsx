// One row of a list: a link where one may open it, and beside it what there is to do.

import { Link } from '@tanstack/react-router'
import type { ReactNode } from 'react'
import { useOnce } from '../live/use-once.ts'
import { Button } from './button.tsx'

type Props = {
  to: '/chats/$c' | '/tickets/$c' | '/team/$c'
  c: string
  /** False where it is not mine to read. */
  readable: boolean
  children: ReactNode
  beside?: ReactNode
  below?: ReactNode
}

export const Listed = ({ to, c, readable, children, beside, below }: Props) => (
  <li className="flex flex-wrap items-stretch gap-x-2">
    {readable ? (
      <Link
        to={to}
        params={{ c }}
        className="min-w-0 flex-1 rounded-field border border-transparent px-3 py-1.5 hover:bg-sunken aria-[current=page]:border-accent aria-[current=page]:bg-accent-wash"
      >
        {children}
      </Link>
    ) : (
      <div className="min-w-0 flex-1 px-3 py-1.5">{children}</div>
    )}
    {beside}
    {below !== undefined && <div className="w-full">{below}</div>}
  </li>
)

type ActProps = { words: string; underWay: string; label: string; act: () => Promise<void> }

/** Does something about the row, once at a time. */
export function RowAct({ words, underWay, label, act }: ActProps) {
  const [under, begin] = useOnce(act)
  return (
    <Button look="main" className="self-center" aria-label={label} disabled={under} onClick={begin}>
      {under ? underWay : words}
    </Button>
  )
}
