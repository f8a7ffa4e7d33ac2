// What comes late: the form in which a desk has messages left.

import { formOf } from './form-of.ts'
import { MessageForm } from './MessageForm.tsx'

export const form = { formOf, MessageForm }
export type FormPart = typeof form
