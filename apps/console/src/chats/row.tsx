// One conversation in the list.

import type { BoardItem } from '@earshot/contract'
import { Link } from '@tanstack/react-router'
import type { ReactNode } from 'react'
import { Button } from '../ui/button.tsx'
import { WORDS } from './words.ts'

type Props = {
  item: BoardItem
  /** What stands below the handle. */
  about: ReactNode
  /** Absent where it is not mine to read. */
  readable: boolean
  claim: (() => void) | null
}

const PLACES = { chat: '/chats/$c', thread: '/messages/$c' } as const

export const Row = ({ item, about, readable, claim }: Props) => (
  <li className="flex items-stretch gap-2">
    {readable ? (
      <Link
        to={PLACES[item.kind]}
        params={{ c: item.c }}
        className="min-w-0 flex-1 rounded-field border border-transparent px-3 py-1.5 hover:bg-sunken aria-[current=page]:border-accent aria-[current=page]:bg-accent-wash"
      >
        <Lines handle={item.handle} about={about} />
      </Link>
    ) : (
      <div className="min-w-0 flex-1 px-3 py-1.5">
        <Lines handle={item.handle} about={about} />
      </div>
    )}
    {claim !== null && (
      <Button look="main" className="self-center" aria-label={WORDS.claim(item.handle)} onClick={claim}>
        {WORDS.claimShort}
      </Button>
    )}
  </li>
)

const Lines = ({ handle, about }: { handle: string; about: ReactNode }) => (
  <>
    <span className="block font-semibold tabular-nums">{handle}</span>
    <span className="block text-sm text-soft">{about}</span>
  </>
)
