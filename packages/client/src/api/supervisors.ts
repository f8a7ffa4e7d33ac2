// What supervisors ask over HTTP: a conversation as text, and bans.

import { type Ban, type BanBody, PATHS, type Transcript } from '@earshot/contract'
import { type Ask, at } from './ask.ts'

export const supervisorEndpoints = (ask: Ask) => ({
  transcript: (c: string) => ask<Transcript>('GET', at(PATHS.transcript, { c })),
  ban: (c: string, body: BanBody) => ask<object>('POST', at(PATHS.ban, { c }), body),
  address: (c: string) => ask<{ address: string | null }>('GET', at(PATHS.address, { c })),
  bans: () => ask<readonly Ban[]>('GET', PATHS.bans),
  liftBan: (id: string) => ask<object>('DELETE', at(PATHS.banOne, { id })),
})
