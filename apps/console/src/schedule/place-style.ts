// Where something stands in the column of its day.

import { MINUTES, type Placed } from './layout.ts'

export const placeStyle = ({ from, to, lane, lanes }: Pick<Placed<unknown>, 'from' | 'to' | 'lane' | 'lanes'>) => ({
  top: `${(from / MINUTES) * 100}%`,
  height: `${((to - from) / MINUTES) * 100}%`,
  left: `${(lane / lanes) * 100}%`,
  width: `${100 / lanes}%`,
})
