// What a form is for.

/** wrap-up: what staff say of a chat at its end. */
export const FORM_USES = ['wrap-up'] as const
export type FormUse = (typeof FORM_USES)[number]
