// The frame, filled from the house.

import type { Status } from '@earshot/domain'
import { useNavigate } from '@tanstack/react-router'
import type { ReactNode } from 'react'
import { Frame } from '../frame/frame.tsx'
import { useHouse } from '../live/house.ts'
import { useProblem } from '../live/use-problem.ts'
import { FirstChat } from './first-chat.tsx'
import { useHouseActions } from './house-actions.ts'

export function FrameOfHouse({ children }: { children: ReactNode }) {
  const house = useHouse()
  const [problem, setProblem] = useProblem()
  const navigate = useNavigate()
  const board = house.useBoard()
  const unread = [...house.useUnread().values()].filter((count) => count > 0).length
  const can = {
    setStatus: async (status: Status) => setProblem(await house.setStatus(status)),
    accept: async (desk: string, on: boolean) => setProblem(await house.accept(desk, on)),
    signOut: async () => {
      const refused = await house.signOut()
      setProblem(refused)
      // What was open here is not the next person's to look at.
      if (refused === null) await navigate({ to: '/chats' })
    },
  }
  useHouseActions({ ...can, told: setProblem })
  return (
    <Frame
      me={house.me}
      items={board.items}
      promised={board.promised}
      lives={board.lives}
      connected={board.connected}
      unread={unread}
      problem={problem}
      guide={<FirstChat />}
      {...can}
    >
      {children}
    </Frame>
  )
}
