// The agreement of a desk, for whoever looks after it: its words, and who has accepted them.

import type { AgreementBody } from '@earshot/contract'
import { type FormEvent, useCallback, useState } from 'react'
import { client } from '../live/client.ts'
import { useAsked } from '../live/use-asked.ts'
import { momentWords } from '../time/words.ts'
import { Problem } from '../ui/problem.tsx'
import { Save } from '../ui/save.tsx'
import { Section } from '../ui/screen.tsx'
import { TextArea } from '../ui/text-area.tsx'
import { WORDS } from './words.ts'

export function AgreementSection({ desk }: { desk: string }) {
  const { value: agreement, problem, again } = useAsked(useCallback(() => client.api.agreement(desk), [desk]))
  return (
    <Section title={WORDS.section}>
      <p className="text-sm text-soft">{WORDS.sectionWhat}</p>
      <Problem words={problem} />
      {agreement === null
        ? problem === null && <p className="text-soft">{WORDS.loading}</p>
        : [
            <Publishing key="words" desk={desk} agreement={agreement} published={again} />,
            agreement.version > 0 && <Acceptances key={agreement.version} desk={desk} />,
          ]}
    </Section>
  )
}

type Props = { desk: string; agreement: AgreementBody; published: () => void }

function Publishing({ desk, agreement, published }: Props) {
  const { version, madeAt } = agreement
  const [text, setText] = useState(agreement.text)
  const [problem, setProblem] = useState<string | null>(null)
  const [saved, setSaved] = useState(false)
  const submit = async (event: FormEvent) => {
    event.preventDefault()
    const answer = await client.api.publishAgreement(desk, text)
    setProblem(answer.ok ? null : answer.refusal.words)
    setSaved(answer.ok)
    if (answer.ok) published()
  }
  return (
    <form onSubmit={submit} className="grid gap-3">
      <TextArea
        label={WORDS.text}
        help={WORDS.textHelp}
        rows={8}
        value={text}
        change={(changed) => {
          setText(changed)
          setSaved(false)
        }}
      />
      <p className="text-sm text-soft">{version === 0 ? WORDS.noneYet : WORDS.current(version, momentWords(madeAt ?? 0))}</p>
      <Problem words={problem} />
      <Save words={{ save: WORDS.publish, saved: WORDS.published }} saved={saved} disabled={text.trim() === agreement.text} />
    </form>
  )
}

function Acceptances({ desk }: { desk: string }) {
  const { value, problem } = useAsked(useCallback(() => client.api.acceptances(desk), [desk]))
  return (
    <div className="grid gap-2">
      <h3 className="font-medium">{WORDS.who}</h3>
      <Problem words={problem} />
      {value?.length === 0 && <p className="text-soft">{WORDS.nobody}</p>}
      <ul className="grid gap-1 text-sm">
        {value?.map(({ person, name, version, at }) => (
          <li key={`${person} ${version}`}>
            <bdi>{name}</bdi>, <span className="text-soft">{WORDS.line(version, momentWords(at))}</span>
          </li>
        ))}
      </ul>
    </div>
  )
}
