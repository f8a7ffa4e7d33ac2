// A section: its list, and the conversation that its address names.

import type { BoardItem } from '@earshot/contract'
import { useParams, useSearch } from '@tanstack/react-router'
import { useEffect, useState } from 'react'
import { ListScreen } from '../chats/screen.tsx'
import { Empty } from '../conversation/empty.tsx'
import { Offered } from '../conversation/handing.tsx'
import { Pane } from '../conversation/pane.tsx'
import { may, placeOn } from '../conversation/rules.ts'
import { WORDS } from '../conversation/words.ts'
import { useHouse } from '../live/house.ts'
import { useProblem } from '../live/use-problem.ts'
import { useClaim } from './use-claim.ts'
import { useWrapUps, type WrapUps } from './use-wrap-ups.ts'

type Kind = BoardItem['kind']

export function Place({ kind }: { kind: Kind }) {
  const { c = null } = useParams({ strict: false })
  const { details = false } = useSearch({ strict: false })
  const house = useHouse()
  const { items, ready } = house.useBoard()
  const [problem, setProblem] = useProblem()
  const claim = useClaim(setProblem)
  const wrapUps = useWrapUps(items, house.me)
  return (
    <ListScreen
      kind={kind}
      items={items}
      ready={ready}
      unread={house.useUnread()}
      me={house.me}
      claim={claim}
      problem={problem}
      open={c !== null}
      wrapUps={kind === 'chat' ? wrapUps.items : []}
    >
      {c === null ? (
        <Empty title={WORDS.nothingOpen[kind]} what={WORDS.nothingOpenWhat[kind]} />
      ) : (
        <Opened key={c} c={c} kind={kind} details={details} wrapUps={wrapUps} />
      )}
    </ListScreen>
  )
}

type OpenedProps = { c: string; kind: Kind; details: boolean; wrapUps: WrapUps }

function Opened({ c, kind, details, wrapUps }: OpenedProps) {
  const house = useHouse()
  const { view, actions } = house.useConversation(c)
  const item = useItem(c, wrapUps.items)
  const canned = house.useCanned(item === null ? '' : (placeOn(item, house.me)?.desk ?? ''))
  const { ready } = house.useBoard()
  if (item !== null && may(item, house.me, 'take')) return <Offered item={item} ask={actions.ask} />
  if (view.phase === 'shut') return <Empty title={WORDS.gone} what={view.words ?? ''} />
  if (item === null || item.kind !== kind)
    return ready ? <Empty title={WORDS.notHere} what={WORDS.notHereWhat} /> : <Empty title={WORDS.loading} what="" />
  if (view.phase === 'opening') return <Empty title={WORDS.loading} what="" />
  return <Pane item={item} me={house.me} view={view} actions={actions} canned={canned} details={details} wrapped={wrapUps.again} />
}

/** The board's line about a conversation. Once it has ended the board drops it, but here it stays open for a last note. */
function useItem(c: string, wrapUps: readonly BoardItem[]): BoardItem | null {
  const { items, ready } = useHouse().useBoard()
  const [last, setLast] = useState<BoardItem | null>(null)
  const now = items.find((item) => item.c === c) ?? wrapUps.find((item) => item.c === c)
  useEffect(() => {
    if (now !== undefined) setLast(now)
  }, [now])
  if (now !== undefined) return now
  return last !== null && ready ? { ...last, phase: 'closed' } : last
}
