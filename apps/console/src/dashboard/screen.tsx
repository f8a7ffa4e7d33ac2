// The first screen: what waits for one now, and who is here.

import type { ReactElement, ReactNode } from 'react'
import { Problem } from '../ui/problem.tsx'
import { WORDS } from './words.ts'

type Props = {
  /** True once the whole board is known. */
  ready: boolean
  problem: string | null
  cards: readonly ReactElement[]
  /** What stands beside them, above the team. */
  beside: readonly ReactElement[]
  /** Null until it was fetched. */
  team: ReactNode | null
  teamProblem: string | null
}

export const DashboardScreen = ({ ready, problem, cards, beside, team, teamProblem }: Props) => (
  <div className="relative min-w-0 flex-1 overflow-y-auto">
    <div className="mx-auto grid max-w-6xl grid-cols-1 gap-4 p-4">
      <h1 className="text-xl font-semibold">{WORDS.title}</h1>
      <Problem words={problem} />
      <div className="grid grid-cols-1 items-start gap-4 lg:grid-cols-[minmax(0,3fr)_minmax(0,2fr)]">
        <div className="grid grid-cols-1 gap-4">
          {cards.map((card) => (
            <Card key={card.key}>{ready ? card : <p className="p-3 text-soft">{WORDS.fetching}</p>}</Card>
          ))}
        </div>
        <div className="grid grid-cols-1 gap-4">
          {beside.map((card) => (
            <Card key={card.key}>{card}</Card>
          ))}
          <Card>
            <div className="grid grid-cols-1 gap-3 px-3 py-2">
              <h2 className="font-semibold">{WORDS.team}</h2>
              <Problem words={teamProblem} />
              {team ?? (teamProblem === null && <p className="text-soft">{WORDS.loading}</p>)}
            </div>
          </Card>
        </div>
      </div>
    </div>
  </div>
)

const Card = ({ children }: { children: ReactNode }) => <div className="rounded-card border border-line bg-surface p-2">{children}</div>
