// What visitors ask over HTTP. Apart from what staff ask, of which the widget then carries nothing.

import { type MessageForm, type PublicDesk, VISITOR_PATHS, type Visit } from '@earshot/contract'
import type { Effects } from '../effects.ts'
import { askOf, at } from './ask.ts'

/** The visitors' endpoints of the server at `base`. */
export function openVisitorApi(base: string, effects: Pick<Effects, 'fetch'>) {
  const ask = askOf(base, effects)
  return {
    desk: (slug: string) => ask<PublicDesk>('GET', at(VISITOR_PATHS.desk, { desk: slug })),
    messageForm: (slug: string) => ask<MessageForm>('GET', at(VISITOR_PATHS.messageForm, { desk: slug })),
    visit: (slug: string, before: readonly string[] = []) => ask<Visit>('POST', at(VISITOR_PATHS.visits, { desk: slug }), { before }),
    makePass: (token: string) => ask<{ code: string }>('POST', VISITOR_PATHS.passes, {}, { authorization: `Bearer ${token}` }),
    usePass: (slug: string, code: string) => ask<Visit>('POST', at(VISITOR_PATHS.pass, { desk: slug }), { code }),
    mailTranscript: (token: string, email: string) =>
      ask<object>('POST', VISITOR_PATHS.transcriptRequests, { email }, { authorization: `Bearer ${token}` }),
    confirmTranscript: (token: string) => ask<object>('POST', VISITOR_PATHS.transcriptConfirm, { token }),
  }
}

export type VisitorApi = ReturnType<typeof openVisitorApi>
