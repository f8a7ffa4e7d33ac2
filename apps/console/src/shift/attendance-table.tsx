// Attendance as plain facts: when somebody was planned, when they came and went, and who relieved them.

import type { Attendance } from '@earshot/contract'
import { markedName, minutesLate } from '@earshot/domain'
import type { ReactNode } from 'react'
import { momentWords, timeWords } from '../time/words.ts'
import { WORDS } from './words.ts'

const { columns: COLUMNS } = WORDS

export type Line = Attendance & { readonly deskName?: string }

/** With the desk instead of the name where all are of the same person. */
export const AttendanceTable = ({ lines, own = false }: { lines: readonly Line[]; own?: boolean }) => (
  // biome-ignore lint/a11y/noNoninteractiveTabindex: what scrolls has to be reached by the keyboard
  <section aria-label={WORDS.attendance} tabIndex={0} className="overflow-x-auto rounded-card border border-line bg-surface">
    <table className="w-full text-left text-sm">
      <thead className="bg-sunken">
        <tr>
          <Head>{own ? WORDS.desk : COLUMNS.name}</Head>
          <Head>{COLUMNS.scheduled}</Head>
          <Head>{COLUMNS.came}</Head>
          <Head>{COLUMNS.left}</Head>
          <Head>{COLUMNS.relievedBy}</Head>
          <Head>{COLUMNS.facts}</Head>
        </tr>
      </thead>
      <tbody>
        {lines.map((one) => (
          <Row key={`${one.series} ${one.key} ${one.person} ${one.start} ${one.inAt}`} one={one} own={own} />
        ))}
      </tbody>
    </table>
  </section>
)

const Head = ({ children }: { children: ReactNode }) => (
  <th scope="col" className="px-3 py-2 font-semibold whitespace-nowrap">
    {children}
  </th>
)

const Cell = ({ children }: { children: ReactNode }) => <td className="px-3 py-2 align-top tabular-nums whitespace-nowrap">{children}</td>

function Row({ one, own }: { one: Line; own: boolean }) {
  const { inAt, outAt } = one
  return (
    <tr className="border-t border-line">
      <th scope="row" className="px-3 py-2 align-top font-medium whitespace-nowrap">
        <bdi>{own ? one.deskName : markedName(one.name, one.slot ?? one.role)}</bdi>
      </th>
      <Cell>
        {one.slot === null ? (
          <span className="text-soft">{WORDS.wasUnscheduled}</span>
        ) : (
          `${momentWords(one.start)} to ${timeWords(one.end)}`
        )}
      </Cell>
      <Cell>{inAt === null ? '–' : one.slot === null ? momentWords(inAt) : timeWords(inAt)}</Cell>
      <Cell>{outAt === null ? (inAt === null ? '–' : WORDS.still) : timeWords(outAt)}</Cell>
      <Cell>
        <bdi>{one.relievedBy ?? '–'}</bdi>
      </Cell>
      <Cell>{factsOf(one)}</Cell>
    </tr>
  )
}

function factsOf({ start, inAt, lateMinutes, missed, slot }: Attendance): string {
  const late = slot === null ? null : minutesLate(start, inAt)
  const facts = [
    ...(missed ? [WORDS.wasMissed] : []),
    ...(late === null ? [] : [WORDS.wasLate(late)]),
    ...(lateMinutes === null ? [] : [WORDS.willBeLate(lateMinutes)]),
  ]
  return facts.length === 0 ? '–' : facts.join(', ')
}
