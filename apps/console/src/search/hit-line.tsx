// One thing that was found: where, when, by whom, and the text around it. Of what it would be a look to read, only that it is there.

import type { BoardItem, Hit, Me, RoomName } from '@earshot/contract'
import type { Excerpt } from '@earshot/domain'
import { Link } from '@tanstack/react-router'
import { Fragment } from 'react'
import { authorName } from '../conversation/author.ts'
import { keepPlace } from '../conversation/places.ts'
import { sectionOf } from '../conversation/section.ts'
import { titleOf } from '../rooms/rooms.ts'
import { momentWords } from '../time/words.ts'
import { Icon } from '../ui/icon.tsx'
import { WORDS } from './words.ts'

/** So many pixels of what stands before it are in sight when it is opened. */
const BEFORE = -120

export const HitLine = ({ hit, me }: { hit: Hit; me: Me }) => (
  <li>
    <Link
      data-hit=""
      to={'room' in hit ? '/team/$c' : sectionOf(hit.item).here}
      params={{ c: hit.c }}
      onClick={() => keepPlace(hit.c, { top: { n: hit.n, over: BEFORE }, sought: hit.n, field: 'log' })}
      className="grid gap-1 px-4 py-3 hover:bg-sunken"
    >
      <span className="flex flex-wrap items-baseline gap-x-2">
        {'room' in hit ? <RoomTitle title={titleOf(hit.room, me)} /> : <span className={`${TITLE} tabular-nums`}>{hit.item.handle}</span>}
        <span className="text-sm text-soft">
          <bdi>{about(hit, me)}</bdi>, <time dateTime={new Date(hit.at).toISOString()}>{momentWords(hit.at)}</time>
        </span>
      </span>
      {hit.excerpt === null ? <Look many={hit.many} /> : <Marked {...hit.excerpt} />}
    </Link>
  </li>
)

const TITLE = 'font-semibold'

const RoomTitle = ({ title }: { title: string }) => (
  <span className="flex min-w-0 items-center gap-1.5">
    <Icon name="team" />
    <bdi className={TITLE}>{title}</bdi>
  </span>
)

function about(hit: Hit, me: Me): string {
  const by = hit.by === null ? null : authorName(hit.by, WORDS.visitor)
  return [...('room' in hit ? [kindOf(hit.room)] : standing(hit.item, me)), by].filter((one) => one !== null).join(', ')
}

const kindOf = ({ kind, desk }: RoomName): string => (desk === null ? WORDS.kinds[kind] : WORDS.deskRoom)

/** Of a visitor's conversation: on which desk it is, what it is, and whether it goes on. */
const standing = ({ desk, kind, phase }: BoardItem, { desks }: Me): readonly (string | null)[] => [
  desks.find((one) => one.desk === desk)?.name ?? null,
  WORDS.kinds[kind],
  phase === 'closed' ? WORDS.ended : null,
]

const Look = ({ many }: { many: number }) => (
  <span className="flex items-center gap-1.5">
    <Icon name="shield" />
    <span>
      {WORDS.look(many)} <span className="text-soft">{WORDS.lookWhat}</span>
    </span>
  </span>
)

const Marked = ({ text, marks }: Excerpt) => (
  <span dir="auto" className="wrap-anywhere whitespace-pre-wrap">
    {marks.map(([from, to], nth) => (
      <Fragment key={from}>
        {text.slice(marks[nth - 1]?.[1] ?? 0, from)}
        <mark className="rounded bg-amber px-0.5 font-medium text-amber-ink">{text.slice(from, to)}</mark>
      </Fragment>
    ))}
    {text.slice(marks.at(-1)?.[1] ?? 0)}
  </span>
)
