// The guide through the first chat, filled from the house. Nothing where it is not under way.

import { lazy, Suspense, useEffect } from 'react'
import { setFirstChat, useFirstChat } from '../first-chat/begun.ts'
import { deskFor, stepOf } from '../first-chat/step.ts'
import { useClient } from '../live/client.ts'
import { useHouse } from '../live/house.ts'
import { useProblem } from '../live/use-problem.ts'

// Once in the life of a house.
const Guide = lazy(async () => ({ default: (await import('./later.ts')).Guide }))

export function FirstChat() {
  const begun = useFirstChat()
  const { me, useBoard, setStatus, accept } = useHouse()
  const [problem, setProblem] = useProblem()
  const { items } = useBoard()
  const { chats } = useClient()
  const desk = deskFor(me)
  const answered = new Set([...chats].flatMap(([c, { entries }]) => (entries.some(isAnswerOf(me.person)) ? [c] : [])))
  const step = desk === null || begun === null ? null : begun === 'had' ? 'done' : stepOf({ me, desk, items, answered })
  useEffect(() => {
    if (step === 'done') setFirstChat('had')
  }, [step])
  if (desk === null || step === null) return null
  const takeCalls = async () => setProblem((await setStatus({ status: 'online' })) ?? (await accept(desk.desk, true)))
  return (
    <Suspense>
      <Guide step={step} desk={desk} problem={problem} takeCalls={takeCalls} leave={() => setFirstChat(null)} />
    </Suspense>
  )
}

type Entry = { readonly by: { readonly kind: string; readonly person?: string }; readonly what: { readonly kind: string } }

const isAnswerOf =
  (person: string) =>
  ({ by, what }: Entry): boolean =>
    by.kind === 'staff' && by.person === person && what.kind === 'message'
