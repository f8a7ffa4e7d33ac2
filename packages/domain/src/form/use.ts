// What a form is for.

/** wrap-up: what staff say of a chat at its end; referral: what they pass on for later; message: what a visitor leaves when nobody can answer. */
export const FORM_USES = ['wrap-up', 'referral', 'message'] as const
export type FormUse = (typeof FORM_USES)[number]

/** True for the uses of which a desk has one form at most. */
export const isOnce = (use: FormUse): boolean => use !== 'referral'
