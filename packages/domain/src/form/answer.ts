// What was answered in a form, and how it is read.

/** What was answered: a text, the label of an option or several, a number, or yes and no. */
export type Answer = string | number | boolean | readonly string[]
/** What was answered, by the id of the field. */
export type Answers = Readonly<Record<string, Answer>>
/** An answer as it is kept, under the question that was asked then. */
export type Answered = { readonly field: string; readonly label: string; readonly answer: Answer }

export function answerWords(answer: Answer): string {
  if (typeof answer === 'boolean') return answer ? 'Yes' : 'No'
  return typeof answer === 'string' || typeof answer === 'number' ? `${answer}` : answer.join(', ')
}

/** Answers as text, each under its question. */
export const answersText = (answers: readonly Answered[]): string =>
  answers.map(({ label, answer }) => `${label}\n${answerWords(answer)}`).join('\n\n')
