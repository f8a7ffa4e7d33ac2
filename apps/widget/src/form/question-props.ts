// What a question is shown by.

import type { Answer, FormField } from '@earshot/domain'

export type QuestionProps = {
  readonly id: string
  readonly field: FormField
  /** What a browser may fill in by itself. */
  readonly filledBy: 'text' | 'name' | 'email' | null
  readonly answer: Answer | undefined
  readonly why: string | null
  /** Nothing takes the answer away. */
  readonly write: (answer: Answer | undefined) => void
}
