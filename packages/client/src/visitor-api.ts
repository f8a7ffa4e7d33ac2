// The endpoints that a visitor's page asks: apart, because it loads no others.

import { type PublicDesk, VISITOR_PATHS, type Visit } from '@earshot/contract'
import { at, openAsk } from './asking.ts'
import type { Effects } from './effects.ts'

/** The visitors' endpoints of the server at `base` (an origin, or empty for the page's own). */
export function openVisitorApi(base: string, effects: Pick<Effects, 'fetch'>) {
  const ask = openAsk(base, effects)
  return {
    desk: (slug: string) => ask<PublicDesk>('GET', at(VISITOR_PATHS.desk, { desk: slug })),
    visit: (slug: string) => ask<Visit>('POST', at(VISITOR_PATHS.visits, { desk: slug }), {}),
    makePass: (token: string) => ask<{ code: string }>('POST', VISITOR_PATHS.passes, {}, { authorization: `Bearer ${token}` }),
    usePass: (slug: string, code: string) => ask<Visit>('POST', at(VISITOR_PATHS.pass, { desk: slug }), { code }),
  }
}
