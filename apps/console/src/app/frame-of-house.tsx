// The frame, filled from the house.

import { useNavigate } from '@tanstack/react-router'
import type { ReactNode } from 'react'
import { Frame } from '../frame/frame.tsx'
import { useHouse } from '../live/house.ts'
import { useProblem } from '../live/use-problem.ts'
import { FirstChat } from './first-chat.tsx'

export function FrameOfHouse({ children }: { children: ReactNode }) {
  const house = useHouse()
  const [problem, setProblem] = useProblem()
  const navigate = useNavigate()
  const board = house.useBoard()
  const unread = [...house.useUnread().values()].filter((count) => count > 0).length
  return (
    <Frame
      me={house.me}
      {...board}
      unread={unread}
      problem={problem}
      guide={<FirstChat />}
      setStatus={async (status) => setProblem(await house.setStatus(status))}
      accept={async (desk, on) => setProblem(await house.accept(desk, on))}
      signOut={async () => {
        const refused = await house.signOut()
        setProblem(refused)
        // What was open here is not the next person's to look at.
        if (refused === null) await navigate({ to: '/chats' })
      }}
    >
      {children}
    </Frame>
  )
}
