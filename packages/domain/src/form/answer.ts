// What was answered in a form.

/** What was answered: a text, the label of an option or several, a number, or yes and no. */
export type Answer = string | number | boolean | readonly string[]
/** What was answered, by the id of the field. */
export type Answers = Readonly<Record<string, Answer>>
/** An answer as it is kept, under the question that was asked then. */
export type Answered = { readonly field: string; readonly label: string; readonly answer: Answer }
