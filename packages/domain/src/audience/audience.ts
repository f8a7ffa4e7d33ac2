// Who may see an entry. Audiences are nested: supervisors see what staff see, staff see what everyone sees.

export const AUDIENCES = ['everyone', 'staff', 'supervisors'] as const
export type Audience = (typeof AUDIENCES)[number]

/** A number for each audience's own log. */
export type Positions = { readonly everyone: number; readonly staff: number; readonly supervisors: number }

export const NOTHING_YET: Positions = { everyone: 0, staff: 0, supervisors: 0 }

const RANK: Record<Audience, number> = { everyone: 0, staff: 1, supervisors: 2 }

/** True when a reader of tier `tier` may see an entry for `audience`. */
export const within = (audience: Audience, tier: Audience): boolean => RANK[audience] <= RANK[tier]

/** The heads of the three logs after one more entry for `audience`. */
export const advance = (heads: Positions, audience: Audience): Positions => ({
  everyone: heads.everyone + (audience === 'everyone' ? 1 : 0),
  staff: heads.staff + (audience === 'supervisors' ? 0 : 1),
  supervisors: heads.supervisors + 1,
})
