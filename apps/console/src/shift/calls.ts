// What one's day calls for, what is most urgent first: a shift to join, what colleagues ask, what is missing on the shifts that one watches.

import type { DayOfShift, Me, OwnShift, ShiftAsk, Watched } from '@earshot/contract'
import type { ShiftCall } from './call.ts'
import { shiftId, toConfirmIn, toJoin } from './stand.ts'
import { callWords } from './words.ts'

/** `isAway`: put away at this window already. */
type Parts = { readonly me: Pick<Me, 'person' | 'desks'>; readonly at: number; readonly isAway: (what: string) => boolean }

export function callsOf(day: DayOfShift, parts: Parts): readonly ShiftCall[] {
  const { me, at } = parts
  const worded = (call: Parameters<typeof callWords>[0]): ShiftCall => ({ ...call, words: callWords(call, at) })
  const named = (desk: string) => ({ handle: '', desk: deskNameIn(day, me, desk) }) as const
  const own = (of: 'join' | 'confirm', shifts: readonly OwnShift[]) =>
    shifts.map((shift) => worded({ of, id: shiftId(shift), handle: '', desk: shift.deskName, shift }))
  const asks = (of: 'asked' | 'answered', which: readonly ShiftAsk[]) =>
    which.map((ask) => worded({ of, id: ask.id, ...named(ask.desk), ask }))
  // That one is late oneself one knows.
  const others = day.watched.filter(({ who }) => who?.person !== me.person)
  const watched = (of: Watched['of']) =>
    grouped(others.filter((one) => one.of === of)).map(([id, those]) =>
      worded({ of, id, handle: '', desk: those[0]?.deskName ?? '', watched: those }),
    )
  return [
    ...own('join', toJoin(day, me.person, at)),
    ...asks(
      'asked',
      day.asks.filter((ask) => isAskedOfMe(ask, parts)),
    ),
    ...watched('soon'),
    ...watched('missed'),
    ...watched('late'),
    ...asks(
      'answered',
      day.asks.filter((ask) => ask.asker.person === me.person && ask.answer !== null && !parts.isAway(ask.id)),
    ),
    ...own('confirm', toConfirmIn(day)),
    ...watched('unconfirmed'),
    ...watched('gap'),
  ]
}

const isAskedOfMe = ({ id, asker, answer, until }: ShiftAsk, { me, at, isAway }: Parts): boolean =>
  asker.person !== me.person && answer === null && at < until && !isAway(id)

/** The name of a desk that one's day is about. */
export const deskNameIn = ({ now, next, toConfirm }: DayOfShift, { desks }: Pick<Me, 'desks'>, desk: string): string =>
  desks.find((one) => one.desk === desk)?.name ??
  [...now, ...(next === null ? [] : [next]), ...toConfirm].find((one) => one.desk === desk)?.deskName ??
  ''

/** People by their shift; gaps, of which there may be many, by their desk. The first to come stands first. */
function grouped(watched: readonly Watched[]): readonly (readonly [string, readonly Watched[]])[] {
  const groups = Map.groupBy(
    watched.toSorted((one, other) => one.from - other.from),
    ({ of, desk, series, key }) => (of === 'gap' || of === 'soon' ? desk : `${series} ${key}`),
  )
  return [...groups]
}
