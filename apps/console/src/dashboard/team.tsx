// Who is here on each of one's desks: with their role, what they hold, and since when they are away.

import type { Colleague, Me, Team } from '@earshot/contract'
import { markedName } from '@earshot/domain'
import { Link } from '@tanstack/react-router'
import { timeWords } from '../time/words.ts'
import { Portrait } from '../ui/portrait.tsx'
import { WORDS } from './words.ts'

export const TeamOf = ({ me, team }: { me: Me; team: Team }) => (
  <div className="grid grid-cols-1 gap-4">
    {team.map(({ desk, people }) => (
      <section key={desk} aria-label={nameOf(desk, me)} className="grid grid-cols-1 gap-1">
        <h3 className="flex items-baseline justify-between gap-2 text-sm font-semibold text-soft">
          <bdi>{nameOf(desk, me)}</bdi>
          <Link
            to="/wallboard/$desk"
            params={{ desk }}
            className="font-normal text-accent underline"
            aria-label={WORDS.wallboardOf(nameOf(desk, me))}
          >
            {WORDS.wallboard}
          </Link>
        </h3>
        {people.length === 0 ? (
          <p className="text-sm text-soft">{WORDS.nobody}</p>
        ) : (
          <ul className="grid grid-cols-1 gap-1.5">
            {people.map((one) => (
              <Person key={one.person} one={one} mine={one.person === me.person} />
            ))}
          </ul>
        )}
      </section>
    ))}
  </div>
)

const nameOf = (desk: string, me: Me): string => me.desks.find((one) => one.desk === desk)?.name ?? ''

const Person = ({ one, mine }: { one: Colleague; mine: boolean }) => (
  <li className="flex items-center gap-2">
    <Portrait person={one.person} name={one.name} size={28} />
    <span className="grid min-w-0 flex-1">
      <span className="truncate font-medium">
        <bdi>{markedName(one.name, one.role)}</bdi>
        {mine && <span className="font-normal text-soft"> {WORDS.you}</span>}
      </span>
      <span className="text-sm text-soft">{standing(one)}</span>
    </span>
    {one.holding > 0 && (
      <span className="text-sm tabular-nums text-soft">
        {one.limit === null ? WORDS.holds(one.holding) : WORDS.holdsOf(one.holding, one.limit)}
      </span>
    )}
  </li>
)

function standing({ status, present, answers, absence: { why, backAt } }: Colleague): string {
  if (status === 'online' && !present) return WORDS.gone
  if (status === 'online') return answers ? WORDS.answers : WORDS.online
  const reason = why === null ? WORDS.away : WORDS.awayFor[why]
  return backAt === null ? reason : `${reason}, ${WORDS.back(timeWords(backAt))}`
}
