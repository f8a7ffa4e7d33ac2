// The endpoints that a visitor's page asks. Apart, because a visitor loads nothing else.

import { PATHS, type PublicDesk, type Visit } from '@earshot/contract'
import { type Ask, at } from './asking.ts'

const asVisitor = (token: string) => ({ authorization: `Bearer ${token}` })

export const visitorApi = (ask: Ask) => ({
  desk: (slug: string) => ask<PublicDesk>('GET', at(PATHS.desk, { desk: slug })),
  visit: (slug: string) => ask<Visit>('POST', at(PATHS.visits, { desk: slug }), {}),
  makePass: (token: string) => ask<{ code: string }>('POST', PATHS.passes, {}, asVisitor(token)),
  usePass: (slug: string, code: string) => ask<Visit>('POST', at(PATHS.pass, { desk: slug }), { code }),
  mailTranscript: (token: string, email: string) => ask<object>('POST', PATHS.transcriptRequests, { email }, asVisitor(token)),
  confirmTranscript: (token: string) => ask<object>('POST', PATHS.transcriptConfirm, { token }),
})
