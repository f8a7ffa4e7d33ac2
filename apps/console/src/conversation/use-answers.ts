// What the visitor's messages offer to be kept, and keeping it by a click, a key or the palette.

import type { BoardItem, Me, SentCommand } from '@earshot/contract'
import { useCallback, useMemo } from 'react'
import { useActions } from '../actions/use-actions.ts'
import { type Answer, type Answers, answersIn } from './answers.ts'
import type { VisitorRecord } from './record.ts'
import { may } from './rules.ts'
import { keeping } from './saving.tsx'
import type { GoTo } from './use-focus.ts'
import type { ConversationView } from './view.ts'

const NONE: Answers = new Map()

type Ask = (command: SentCommand) => Promise<string | null>
type Found = { readonly answers: Answers; readonly keep: (command: SentCommand) => void }

/** The same `keep` each time, so that the log is not drawn again for it. What had the focus goes with the click, so it comes to the composer. */
export function useAnswers(item: BoardItem, me: Me, { entries }: ConversationView, ask: Ask, ready: GoTo): Found {
  const mine = may(item, me, 'name')
  const answers = useMemo(() => (mine ? answersIn(entries) : NONE), [mine, entries])
  const keep = useCallback(
    async (command: SentCommand) => {
      if ((await ask(command)) === null) ready('composer')
    },
    [ask, ready],
  )
  return { answers, keep }
}

export function useAnswerActions(item: BoardItem, me: Me, record: VisitorRecord, answers: Answers, keep: Found['keep']): void {
  const { what, value } = likeliest(answers) ?? { what: 'name', value: null }
  const withhold = (question: 'name' | 'email') =>
    may(item, me, 'withhold') && record[question] === null && !record.withheld[question]
      ? () => keep({ do: 'withhold', what: question })
      : null
  useActions({
    saveAnswer: value === null ? null : () => keep(keeping(what, value)),
    noName: withhold('name'),
    noEmail: withhold('email'),
  })
}

/** The answer to what was asked, or else the last email that was written. */
function likeliest(answers: Answers): Answer | undefined {
  const found = [...answers.values()].flat().filter(({ value }) => value !== null)
  return found.find(({ asked }) => asked) ?? found.at(-1)
}
