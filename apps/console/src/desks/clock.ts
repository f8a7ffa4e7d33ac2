// Minutes of a day as a field for times shows them.

const HOUR = 60
const DAY = 1440

/** 570 as 09:30; what lies past midnight as the time it then is. */
export const timeOf = (minute: number): string =>
  [Math.floor((minute % DAY) / HOUR), minute % HOUR].map((part) => `${part}`.padStart(2, '0')).join(':')

/** 09:30 as 570, or null for what is no time. */
export function minuteOf(time: string): number | null {
  const found = /^(\d{2}):(\d{2})$/.exec(time)
  return found === null ? null : Number(found[1]) * HOUR + Number(found[2])
}

/** The end of an interval, on the next day where it is not after the beginning. */
export const endAfter = (from: number, to: number): number => (to > from ? to : to + DAY)
