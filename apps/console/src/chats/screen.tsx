// Chats, and messages left: the list beside what is open. On a phone one of them is shown at a time.

import type { BoardItem, Me } from '@earshot/contract'
import type { ReactNode } from 'react'
import { Problem } from '../ui/problem.tsx'
import { ConversationList } from './list.tsx'

type Props = {
  kind: BoardItem['kind']
  items: readonly BoardItem[]
  me: Me
  claim: (item: BoardItem) => void
  problem: string | null
  open: boolean
  children: ReactNode
}

export const ListScreen = ({ kind, items, me, claim, problem, open, children }: Props) => (
  <>
    <div
      className={`flex w-60 shrink-0 flex-col overflow-y-auto border-r border-line bg-surface max-md:w-full xl:w-76 ${open ? 'max-md:hidden' : ''}`}
    >
      <Problem words={problem} />
      <ConversationList kind={kind} items={items} me={me} claim={claim} />
    </div>
    <div className={`flex min-w-0 flex-1 ${open ? '' : 'max-md:hidden'}`}>{children}</div>
  </>
)
