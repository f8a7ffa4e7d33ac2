// The bans of the desks that one supervises: who, why, by whom, until when; and lifting one.

import type { Ban, Me } from '@earshot/contract'
import { useState } from 'react'
import { client } from '../live/client.ts'
import { useAsked } from '../live/use-asked.ts'
import { momentWords } from '../time/words.ts'
import { Button } from '../ui/button.tsx'
import { Problem } from '../ui/problem.tsx'
import { Screen } from '../ui/screen.tsx'
import { WORDS } from './words.ts'

export function BansScreen({ me }: { me: Me }) {
  const { value: bans, problem, again } = useAsked(client.api.bans)
  const [refused, setRefused] = useState<string | null>(null)
  const [done, setDone] = useState('')
  const lift = async ({ id, handle }: Ban) => {
    const answer = await client.api.liftBan(id)
    setRefused(answer.ok ? null : answer.refusal.words)
    setDone(answer.ok ? WORDS.lifted(handle) : '')
    again()
  }
  return (
    <Screen title={WORDS.section} intro={WORDS.intro}>
      <Problem words={problem ?? refused} />
      <p role="status" className="empty:hidden">
        {done}
      </p>
      {bans === null && problem === null && <p className="text-soft">{WORDS.loading}</p>}
      {bans?.length === 0 && <p className="text-soft">{WORDS.none}</p>}
      {bans !== null && bans.length > 0 && (
        <ul className="grid divide-y divide-line rounded-card border border-line bg-surface">
          {bans.map((ban) => (
            <Line key={ban.id} ban={ban} desk={me.desks.find(({ desk }) => desk === ban.desk)?.name ?? ''} lift={() => lift(ban)} />
          ))}
        </ul>
      )}
    </Screen>
  )
}

const Line = ({ ban, desk, lift }: { ban: Ban; desk: string; lift: () => void }) => (
  <li className="flex flex-wrap items-center gap-3 px-4 py-3">
    <div className="grid min-w-0 flex-1 basis-60 gap-1">
      <p className="flex flex-wrap items-baseline gap-x-2">
        <span className="font-semibold tabular-nums">{ban.handle}</span>
        <span className="text-sm text-soft">
          {ban.by.map((one) => WORDS.knownBy[one]).join(', ')}, {WORDS.until} {momentWords(ban.until)}
        </span>
      </p>
      <p dir="auto" className="wrap-anywhere whitespace-pre-wrap">
        {ban.reason}
      </p>
      <p className="text-sm text-soft">
        <bdi>{WORDS.line(ban.madeBy, ban.everywhere ? WORDS.everyDesk : desk)}</bdi>, {momentWords(ban.madeAt)}
      </p>
    </div>
    <Button aria-label={WORDS.liftOf(ban.handle)} onClick={lift}>
      {WORDS.lift}
    </Button>
  </li>
)
