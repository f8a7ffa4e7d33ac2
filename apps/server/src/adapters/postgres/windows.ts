// The windows of staff that count: on a node that is alive, with a line that is there or was a moment ago.

import { SETTLES } from '@earshot/domain'

export const SETTLED = `${SETTLES} milliseconds`

export const WINDOWS = `
  select w.person, w.idle from windows w
  join nodes n on n.id = w.node and n.lease_until > now()
  where w.gone_at is null or w.gone_at > now() - interval '${SETTLED}'`
