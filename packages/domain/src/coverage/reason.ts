// Why somebody asks for cover.

export const COVER_REASONS = ['sick', 'meeting', 'other'] as const
export type CoverReason = (typeof COVER_REASONS)[number]
