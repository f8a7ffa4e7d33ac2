// The head of a conversation: whose it is, how long it has been running, and what one may do with the whole of it.

import type { BoardItem, Me } from '@earshot/contract'
import { TICKET_HOURS, type ToldEntry } from '@earshot/domain'
import { Link } from '@tanstack/react-router'
import { type RefObject, Suspense, useState } from 'react'
import { ActionKey, useKeyProps } from '../actions/kbd.tsx'
import { useActions } from '../actions/use-actions.ts'
import type { Ask } from '../forms/filling.ts'
import { Refer } from '../forms/refer.tsx'
import { AskRoom } from '../rooms/lazy.tsx'
import { ASK } from '../rooms/words-everywhere.ts'
import { ConvertToTicket } from '../tickets/convert.tsx'
import { Span } from '../time/span.tsx'
import { Button, buttonClass } from '../ui/button.tsx'
import { Icon } from '../ui/icon.tsx'
import { Portrait } from '../ui/portrait.tsx'
import { CloseConversation } from './close.tsx'
import { may, placeOn } from './rules.ts'
import { isTicket, sectionOf } from './section.ts'
import { type Verb, Verbs } from './verbs.tsx'
import { WORDS } from './words.ts'

type Props = {
  item: BoardItem
  me: Me
  visitor: string
  heading: RefObject<HTMLHeadingElement | null>
  closedAt: number | null
  verbs: readonly Verb[]
  claim: () => void
  entries: readonly ToldEntry[]
  ask: Ask
}

export function Header({ item, me, visitor, heading, closedAt, verbs, claim, entries, ask }: Props) {
  const { list, here } = sectionOf(item)
  const claimThis = item.unattended ? WORDS.takeOver : WORDS.claimThis[isTicket(item) ? 'ticket' : 'chat']
  return (
    <header className="flex flex-wrap items-center gap-2 border-b border-line bg-surface px-4 py-2 max-md:px-2">
      <Link to={list} className={`${buttonClass('bare')} px-1.5 md:hidden`} aria-label={WORDS.back}>
        <Icon name="back" />
      </Link>
      <div className="min-w-0 flex-1 basis-28">
        <h2 ref={heading} tabIndex={-1} className="truncate font-semibold outline-none">
          <bdi>{visitor}</bdi>
        </h2>
        <p className="flex items-center gap-1.5 text-sm text-soft">
          {item.holder !== null && <Portrait {...item.holder} size={20} />}
          <span className="min-w-0 truncate">
            <bdi>{standing(item, me)}</bdi>, <Span since={item.openedAt} until={closedAt} />
          </span>
        </p>
      </div>
      <Link
        to={here}
        params={{ c: item.c }}
        search={{ details: true }}
        className={`${buttonClass('plain')} lg:hidden`}
        activeOptions={{ includeSearch: true }}
      >
        <Icon name="details" />
        <span className="max-sm:sr-only">{WORDS.details}</span>
      </Link>
      {may(item, me, 'claim') && <ClaimThis words={claimThis} claim={claim} />}
      <Verbs verbs={verbs} />
      {item.kind === 'chat' && may(item, me, 'say') && <AskColleagues item={item} visitor={visitor} entries={entries} />}
      {may(item, me, 'fill') && <Refer key={item.c} item={item} entries={entries} ask={ask} />}
      {may(item, me, 'convert') && <ConvertToTicket hours={placeOn(item, me)?.ticketHours ?? TICKET_HOURS.least} ask={ask} />}
      {item.kind === 'chat' && may(item, me, 'close') && <CloseConversation item={item} entries={entries} ask={ask} />}
    </header>
  )
}

/** The room of its desk, beside it. */
function AskColleagues({ item, visitor, entries }: Pick<Props, 'item' | 'visitor' | 'entries'>) {
  const [open, setOpen] = useState(false)
  const ask = () => setOpen(true)
  useActions({ askRoom: ask })
  return (
    <>
      <Button onClick={ask} {...useKeyProps('askRoom')}>
        {ASK.button}
        <ActionKey of="askRoom" />
      </Button>
      {open && (
        <Suspense>
          <AskRoom chat={item.c} desk={item.desk} entries={entries} names={[visitor, item.handle]} close={() => setOpen(false)} />
        </Suspense>
      )}
    </>
  )
}

function ClaimThis({ words, claim }: { words: string; claim: () => void }) {
  useActions({ claim })
  return (
    <Button look="main" onClick={claim} {...useKeyProps('claim')}>
      {words}
      <ActionKey of="claim" />
    </Button>
  )
}

function standing({ phase, holder }: BoardItem, me: Me): string {
  if (phase === 'waiting') return WORDS.waiting
  if (phase === 'closed') return WORDS.ended
  return holder?.person === me.person ? WORDS.heldByMe : WORDS.heldBy(holder?.name ?? '')
}
