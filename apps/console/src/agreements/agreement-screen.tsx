// The agreement of a desk, to read and to accept.

import type { AgreementBody } from '@earshot/contract'
import { Link } from '@tanstack/react-router'
import { useCallback, useState } from 'react'
import { client } from '../live/client.ts'
import { useHouse } from '../live/house.ts'
import { useAsked } from '../live/use-asked.ts'
import { PersonText } from '../text/person-text.tsx'
import { momentWords } from '../time/words.ts'
import { Button, buttonClass } from '../ui/button.tsx'
import { Problem } from '../ui/problem.tsx'
import { Screen, Section } from '../ui/screen.tsx'
import { WORDS } from './words.ts'

export function AgreementScreen({ desk }: { desk: string }) {
  const { me } = useHouse()
  const { value: agreement, problem, again } = useAsked(useCallback(() => client.api.agreement(desk), [desk]))
  const name = me.desks.find((one) => one.desk === desk)?.name ?? ''
  return (
    <Screen title={WORDS.title(name)} intro={WORDS.intro}>
      <Problem words={problem} />
      {problem !== null && (
        <Button className="w-fit" onClick={again}>
          {WORDS.again}
        </Button>
      )}
      {agreement === null && problem === null && <p className="text-soft">{WORDS.loading}</p>}
      {agreement?.version === 0 && <p>{WORDS.none}</p>}
      {agreement !== null && agreement.version > 0 && <Accepting desk={desk} agreement={agreement} again={again} />}
    </Screen>
  )
}

type Props = { desk: string; agreement: AgreementBody; again: () => void }

function Accepting({ desk, agreement, again }: Props) {
  const [problem, setProblem] = useState<string | null>(null)
  const { version, text, madeAt, acceptedAt } = agreement
  const accept = async () => {
    const answer = await client.api.acceptAgreement(desk, version)
    setProblem(answer.ok ? null : answer.refusal.words)
    // Where it was refused there is another one by now, which is to be read.
    again()
  }
  return (
    <Section title={WORDS.version(version, momentWords(madeAt ?? 0))}>
      <PersonText text={text} />
      <Problem words={problem} />
      {acceptedAt === null ? (
        <>
          <p className="text-sm text-soft">{WORDS.keeps}</p>
          <Button look="main" className="w-fit" onClick={accept}>
            {WORDS.accept}
          </Button>
        </>
      ) : (
        <div role="status" className="flex flex-wrap items-center gap-3">
          <p>{WORDS.accepted(momentWords(acceptedAt), version)}</p>
          <Link to="/chats" className={buttonClass('plain')}>
            {WORDS.toChats}
          </Link>
        </div>
      )}
    </Section>
  )
}
