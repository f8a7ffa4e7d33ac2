// What was filled in, under the questions as they were asked.

import { type Answered, answerWords } from '@earshot/domain'
import { PersonText } from '../text/person-text.tsx'

export const FilledIn = ({ answers }: { answers: readonly Answered[] }) => (
  <dl className="grid gap-1">
    {answers.map(({ field, label, answer }) => (
      <div key={field}>
        <dt className="text-sm text-soft">
          <bdi>{label}</bdi>
        </dt>
        <dd>
          <PersonText text={answerWords(answer)} />
        </dd>
      </div>
    ))}
  </dl>
)
