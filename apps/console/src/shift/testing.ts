// A shift and a day, for tests: 10:00 to 14:00 by a clock that begins at 0, with minutes from its start.

import type { DayOfShift, OwnShift, ShiftAsk, Watched } from '@earshot/contract'
import { NO_DAY } from './stand.ts'

export const MINUTE = 60_000
/** A moment so many minutes after ten. */
export const ten = (minutes = 0): number => new Date(2026, 2, 3, 10, 0).getTime() + minutes * MINUTE

export const here = (person: string, more: Partial<OwnShift['people'][number]> = {}): OwnShift['people'][number] => ({
  ...{ person, name: person, slot: 'listener', inAt: null, relievedAt: null, lateMinutes: null },
  ...more,
})

export const shift = (more: Partial<OwnShift> = {}): OwnShift => ({
  ...{ series: 's', key: '2026-03-03T10:00', desk: 'line', deskName: 'Night line', slot: 'listener', confirmedAt: null, room: null },
  ...{ start: ten(), end: ten(240), opensAt: ten(-5), missedAt: ten(10), ownFrom: ten(235), relievable: [] },
  people: [here('Ana'), here('Ben')],
  ...more,
})

export const ask = (more: Partial<ShiftAsk> = {}): ShiftAsk => ({
  ...{ id: 'a', kind: 'late', series: 's', key: '2026-03-03T10:00', desk: 'line', minutes: 10, begunAt: null, answer: null, stay: 0 },
  ...{ asker: { person: 'Ben', name: 'Ben' }, asked: { person: 'Ana', name: 'Ana' }, madeAt: ten(-20), until: ten(10) },
  ...more,
})

export const watched = (of: Watched['of'], more: Partial<Watched> = {}): Watched => ({
  ...{
    of,
    desk: 'line',
    deskName: 'Night line',
    series: 's',
    key: 'k',
    from: ten(),
    to: ten(240),
    who: null,
    slot: null,
    missing: 1,
    lateMinutes: null,
  },
  ...more,
})

export const day = (more: Partial<DayOfShift> = {}): DayOfShift => ({ ...NO_DAY, ...more })
