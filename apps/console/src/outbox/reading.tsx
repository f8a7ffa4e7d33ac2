// One mail of the outbox, asked for when it is opened: that goes on record.

import { useCallback } from 'react'
import { client } from '../live/client.ts'
import { useAsked } from '../live/use-asked.ts'
import { Problem } from '../ui/problem.tsx'
import { WORDS } from './words.ts'

export function Reading({ id }: { id: string }) {
  const { value: mail, problem } = useAsked(useCallback(() => client.api.mail(id), [id]))
  if (mail === null) return <Problem words={problem} />
  const facts = [
    [WORDS.to, mail.to],
    [WORDS.from, mail.from],
    [WORDS.subject, mail.subject],
    [WORDS.answer, mail.answer],
  ] as const
  return (
    <dl className="grid gap-x-4 gap-y-1 text-sm md:grid-cols-[auto_1fr]">
      {facts.map(
        ([name, value]) =>
          value !== null && (
            <div key={name} className="contents">
              <dt className="text-soft">{name}</dt>
              <dd dir="auto" className="wrap-anywhere">
                {value}
              </dd>
            </div>
          ),
      )}
      <div className="contents">
        <dt className="text-soft">{WORDS.text}</dt>
        <dd dir="auto" className="whitespace-pre-wrap wrap-anywhere">
          {mail.text === null ? WORDS.confidential : mail.text || WORDS.sent}
        </dd>
      </div>
    </dl>
  )
}
