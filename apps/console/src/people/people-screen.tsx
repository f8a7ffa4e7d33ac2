// The people of the house: who is here, who has been invited, and inviting more.

import type { Invitation, Me, Roll, RollLine } from '@earshot/contract'
import { mayLookAfter } from '@earshot/domain'
import { useState } from 'react'
import { client } from '../live/client.ts'
import { useAsked } from '../live/use-asked.ts'
import { Button } from '../ui/button.tsx'
import { Portrait } from '../ui/portrait.tsx'
import { Problem } from '../ui/problem.tsx'
import { Screen, Section } from '../ui/screen.tsx'
import { InviteForm } from './invite-form.tsx'
import { PersonForm } from './person-form.tsx'
import { WORDS } from './words.ts'

const DAY = new Intl.DateTimeFormat(undefined, { dateStyle: 'medium' })

export function PeopleScreen({ me }: { me: Me }) {
  const { value: roll, problem, again } = useAsked(client.api.roll)
  return (
    <Screen title={WORDS.title} intro={WORDS.intro}>
      <Problem words={problem} />
      {roll === null ? problem === null && <p className="text-soft">{WORDS.loading}</p> : <Rolled me={me} roll={roll} again={again} />}
    </Screen>
  )
}

type RolledProps = { me: Me; roll: Roll; again: () => void }

const Rolled = ({ me, roll, again }: RolledProps) => (
  <>
    <ul className="grid divide-y divide-line rounded-card border border-line bg-surface">
      {roll.people.map((line) => (
        <Line key={line.person} me={me} line={line} desks={roll.desks} changed={again} />
      ))}
    </ul>
    {roll.invitations.length > 0 && (
      <Section title={WORDS.invited}>
        <ul className="grid gap-2">
          {roll.invitations.map((invitation) => (
            <Invited key={invitation.id} invitation={invitation} changed={again} />
          ))}
        </ul>
      </Section>
    )}
    <Section title={WORDS.invite}>
      <InviteForm by={me} desks={roll.desks} made={again} />
    </Section>
  </>
)

type LineProps = { me: Me; line: RollLine; desks: Roll['desks']; changed: () => void }

function Line({ me, line, desks, changed }: LineProps) {
  const [open, setOpen] = useState(false)
  const roles = line.roles.flatMap(({ desk, role, invited }) => {
    const name = desks.find((one) => one.desk === desk)?.name
    return name === undefined ? [] : [WORDS.at(role, name, invited)]
  })
  return (
    <li className="grid gap-4 p-4">
      <div className="flex items-start gap-x-3 max-md:flex-wrap">
        <Portrait person={line.person} name={line.name} size={40} />
        <p className="min-w-0 flex-1">
          <bdi className="font-semibold">{line.name}</bdi>{' '}
          <span className="text-soft wrap-anywhere">
            {line.email}, {WORDS.offices[line.organisation]}
            {!line.active && `, ${WORDS.inactive}`}
          </span>
          <span className="block text-sm text-soft">{roles.length === 0 ? WORDS.noDesks : roles.join('; ')}</span>
          {line.asksForPassword && <span className="block text-sm font-medium text-alarm">{WORDS.asks}</span>}
        </p>
        {mayLookAfter(me, line) === null && (
          <Button aria-expanded={open} aria-label={open ? undefined : WORDS.change(line.name)} onClick={() => setOpen(!open)}>
            {open ? WORDS.done : WORDS.changeShort}
          </Button>
        )}
      </div>
      {open && <PersonForm by={me} line={line} desks={desks} changed={changed} />}
    </li>
  )
}

function Invited({ invitation, changed }: { invitation: Invitation; changed: () => void }) {
  const [problem, setProblem] = useState<string | null>(null)
  const revoke = async () => {
    const answer = await client.api.revoke(invitation.id)
    setProblem(answer.ok ? null : answer.refusal.words)
    changed()
  }
  return (
    <li className="flex flex-wrap items-center gap-3">
      <p className="mr-auto">
        <span className="wrap-anywhere">{invitation.email}</span>{' '}
        <span className="text-sm text-soft">{WORDS.invitedBy(invitation.by, DAY.format(invitation.expiresAt))}</span>
      </p>
      <Button aria-label={WORDS.revoke(invitation.email)} onClick={revoke}>
        {WORDS.revokeShort}
      </Button>
      <Problem words={problem} />
    </li>
  )
}
