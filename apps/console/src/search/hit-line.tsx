// One thing that was found: where, when, by whom, and the text around it. Of what it would be a look to read, only that it is there.

import type { Hit } from '@earshot/contract'
import type { Excerpt } from '@earshot/domain'
import { Link } from '@tanstack/react-router'
import { Fragment } from 'react'
import { authorName } from '../conversation/author.ts'
import { keepPlace } from '../conversation/places.ts'
import { sectionOf } from '../conversation/section.ts'
import { momentWords } from '../time/words.ts'
import { Icon } from '../ui/icon.tsx'
import { WORDS } from './words.ts'

/** So many pixels of what stands before it are in sight when it is opened. */
const BEFORE = -120

export const HitLine = ({ hit, desk }: { hit: Hit; desk: string | null }) => (
  <li>
    <Link
      data-hit=""
      to={sectionOf(hit.item).here}
      params={{ c: hit.item.c }}
      onClick={() => keepPlace(hit.item.c, { top: { n: hit.n, over: BEFORE }, sought: hit.n, field: 'log' })}
      className="grid gap-1 px-4 py-3 hover:bg-sunken"
    >
      <span className="flex flex-wrap items-baseline gap-x-2">
        <span className="font-semibold tabular-nums">{hit.item.handle}</span>
        <span className="text-sm text-soft">
          <bdi>{about(hit, desk)}</bdi>, <time dateTime={new Date(hit.at).toISOString()}>{momentWords(hit.at)}</time>
        </span>
      </span>
      {hit.excerpt === null ? <Look many={hit.many} /> : <Marked {...hit.excerpt} />}
    </Link>
  </li>
)

function about({ item, by }: Hit, desk: string | null): string {
  const kind = item.phase === 'closed' ? `${WORDS.kinds[item.kind]}, ${WORDS.ended}` : WORDS.kinds[item.kind]
  return [desk, kind, by === null ? null : authorName(by, WORDS.visitor)].filter((one) => one !== null).join(', ')
}

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
