// What was filled in, under the questions as they were asked.

import type { Answer, Answered } from '@earshot/domain'
import { PersonText } from '../text/person-text.tsx'
import { WORDS } from './words.ts'

export const FilledIn = ({ answers }: { answers: readonly Answered[] }) => (
  <dl className="grid gap-1">
    {answers.map(({ field, label, answer }) => (
      <div key={field}>
        <dt className="text-sm text-soft">
          <bdi>{label}</bdi>
        </dt>
        <dd>
          <PersonText text={said(answer)} />
        </dd>
      </div>
    ))}
  </dl>
)

function said(answer: Answer): string {
  if (typeof answer === 'boolean') return answer ? WORDS.yes : WORDS.no
  return typeof answer === 'string' || typeof answer === 'number' ? `${answer}` : answer.join(', ')
}
