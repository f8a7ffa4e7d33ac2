// Chats, and messages left: the list beside what is open. On a phone one of them is shown at a time.

import type { BoardItem, Me } from '@earshot/contract'
import { type ReactNode, useRef } from 'react'
import { Problem } from '../ui/problem.tsx'
import { ConversationList } from './list.tsx'
import { useStillList } from './use-still-list.ts'
import { WORDS } from './words.ts'

type Props = {
  kind: BoardItem['kind']
  items: readonly BoardItem[]
  /** True once the whole board is known. */
  ready: boolean
  unread: ReadonlyMap<string, number>
  me: Me
  claim: (item: BoardItem) => Promise<void>
  problem: string | null
  open: boolean
  /** Chats that have ended and that I have still to wrap up. */
  wrapUps: readonly BoardItem[]
  children: ReactNode
}

export function ListScreen({ kind, items, ready, unread, me, claim, problem, open, wrapUps, children }: Props) {
  const list = useRef<HTMLDivElement>(null)
  useStillList(list)
  return (
    <>
      <h1 className="sr-only">{WORDS.list[kind]}</h1>
      <div
        ref={list}
        className={`flex [overflow-anchor:none] w-60 shrink-0 flex-col overflow-y-auto border-r border-line bg-surface max-md:w-full xl:w-76 ${open ? 'max-md:hidden' : ''}`}
      >
        <Problem words={problem} />
        {ready ? (
          <ConversationList kind={kind} items={items} unread={unread} me={me} claim={claim} wrapUps={wrapUps} />
        ) : (
          <p className="p-5 text-soft">{WORDS.loading}</p>
        )}
      </div>
      <div className={`flex min-w-0 flex-1 ${open ? '' : 'max-md:hidden'}`}>{children}</div>
    </>
  )
}
