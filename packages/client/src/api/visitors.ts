// What visitors ask over HTTP. Apart from what staff ask, of which the widget then carries nothing.

import { PATHS, type PublicDesk, type Visit } from '@earshot/contract'
import type { Effects } from '../effects.ts'
import { askOf, at } from './ask.ts'

/** The visitors' endpoints of the server at `base`. */
export function openVisitorApi(base: string, effects: Pick<Effects, 'fetch'>) {
  const ask = askOf(base, effects)
  return {
    desk: (slug: string) => ask<PublicDesk>('GET', at(PATHS.desk, { desk: slug })),
    visit: (slug: string, before: readonly string[] = []) => ask<Visit>('POST', at(PATHS.visits, { desk: slug }), { before }),
    makePass: (token: string) => ask<{ code: string }>('POST', PATHS.passes, {}, { authorization: `Bearer ${token}` }),
    usePass: (slug: string, code: string) => ask<Visit>('POST', at(PATHS.pass, { desk: slug }), { code }),
    mailTranscript: (token: string, email: string) =>
      ask<object>('POST', PATHS.transcriptRequests, { email }, { authorization: `Bearer ${token}` }),
    confirmTranscript: (token: string) => ask<object>('POST', PATHS.transcriptConfirm, { token }),
  }
}

export type VisitorApi = ReturnType<typeof openVisitorApi>
