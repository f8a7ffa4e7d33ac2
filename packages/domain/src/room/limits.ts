// How much a room holds.

export const LIMITS = { people: 500, pins: 20, announcements: 5, mentions: 50 } as const

/** How long an announcement is carried, in milliseconds. */
export const ANNOUNCED = { least: 60_000, most: 31 * 86_400_000 } as const
