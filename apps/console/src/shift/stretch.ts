// Some days of a desk that are looked back on, as they stand in the address.

import { DAY, dateOf, isDate } from '@earshot/domain'

export type Stretch = { readonly from: string; readonly until: string }
type Asked = { readonly from?: string | undefined; readonly until?: string | undefined }

const BACK = 28

/** What is no day counts as nothing: four weeks up to today, in the reader's own time zone. `now` is milliseconds since 1970. */
export function stretchOf({ from, until }: Asked, now: number): Stretch {
  const here = new Date(now)
  const today = dateOf(Date.UTC(here.getFullYear(), here.getMonth(), here.getDate()))
  const last = until !== undefined && isDate(until) ? until : today
  return { from: from !== undefined && isDate(from) ? from : dateOf(Date.parse(`${last}T00:00:00Z`) - BACK * DAY), until: last }
}
