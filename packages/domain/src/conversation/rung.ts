// The rungs of the claim ladder, in order.

/** nudge: the desk is rung again; call: coordinator and supervisor too; fallback: another desk too; leave: the visitor may go and be written to. */
export const RUNGS = ['nudge', 'call', 'fallback', 'leave'] as const
export type Rung = (typeof RUNGS)[number]
