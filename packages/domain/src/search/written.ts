// What of an entry is found by its words: what people wrote, and can delete again; the pages of a visitor are not.

import { type Content, type EntryKind, isWritten } from '../conversation/entry.ts'
import { answerWords } from '../form/answer.ts'

/** The text of an entry that search looks into, or null where there is none. Of a form it is the answers: the questions are in every one. */
export function writtenIn({ kind }: { readonly kind: EntryKind }, content: Content | null): string | null {
  if (content === null || !isWritten({ kind })) return null
  if ('text' in content) return content.text
  if ('name' in content) return content.name
  if ('email' in content) return content.email
  if ('subject' in content) return `${content.subject}\n${content.promise}`
  if (!('answers' in content)) return null
  const said = content.answers.filter(({ answer }) => typeof answer !== 'boolean')
  return said.length === 0 ? null : said.map(({ answer }) => answerWords(answer)).join('\n')
}
