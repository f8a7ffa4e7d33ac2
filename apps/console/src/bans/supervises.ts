// Whether the bans of a desk are for somebody to look after.

import type { Me } from '@earshot/contract'

/** True for whoever has bans to look after. */
export const supervises = ({ desks }: Me): boolean => desks.some(({ role }) => role === 'supervisor')
