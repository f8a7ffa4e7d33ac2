// The frame, filled from the house.

import type { StatusBody } from '@earshot/contract'
import { useNavigate } from '@tanstack/react-router'
import { type ReactNode, Suspense, useState } from 'react'
import { useActions } from '../actions/use-actions.ts'
import { useToldHere } from '../device/told-here.ts'
import { Frame } from '../frame/frame.tsx'
import { useLastOne } from '../frame/last-one.tsx'
import { type House, useHouse } from '../live/house.ts'
import { useProblem } from '../live/use-problem.ts'
import { OnChat } from '../rooms/lazy.tsx'
import { DayProvider } from '../shift/day.ts'
import { stayingFor } from '../shift/stand.ts'
import { useKeptDay } from '../shift/use-kept-day.ts'
import { FirstChat } from './first-chat.tsx'
import { useHouseActions } from './house-actions.ts'

export function FrameOfHouse({ children }: { children: ReactNode }) {
  const house = useHouse()
  useToldHere(house.me.person)
  const [problem, setProblem] = useProblem()
  const navigate = useNavigate()
  const board = house.useBoard()
  const unread = [...house.useUnread().values()].filter((count) => count > 0).length
  const rooms = house.useRooms().filter(({ line, unread }) => unread > 0 || line.stands === 'asked').length
  const day = useKeptDay()
  const last = useLastOne(house.me, board.lives, stayingFor(day.day, house.me.person, day.at))
  const signOut = async () => {
    const refused = await house.signOut()
    setProblem(refused)
    // What was open here is not the next person's to look at.
    if (refused === null) await navigate({ to: '/' })
  }
  const set = async (body: StatusBody) => setProblem(await house.setStatus(body))
  const accept = async (desk: string, on: boolean) => setProblem(await house.accept(desk, on))
  const can = {
    setStatus: (body: StatusBody) => (body.status === 'online' ? set(body) : last.ask(() => set(body))),
    accept: (desk: string, on: boolean) => (on ? accept(desk, on) : last.ask(() => accept(desk, on), desk)),
    direct: async (on: boolean) => setProblem(await house.direct(on)),
    signOut: () => void last.ask(signOut),
  }
  useHouseActions({ ...can, told: setProblem })
  return (
    <DayProvider value={day}>
      <Frame
        me={house.me}
        items={board.items}
        promised={board.promised}
        lives={board.lives}
        connected={board.connected}
        unread={unread}
        rooms={rooms}
        problem={problem}
        guide={<FirstChat />}
        {...can}
      >
        {children}
        {last.dialog}
        <TellingOnChat me={house.me} />
      </Frame>
    </DayProvider>
  )
}

/** "I am on a chat", from everywhere. */
function TellingOnChat({ me }: Pick<House, 'me'>) {
  const [open, setOpen] = useState(false)
  useActions({ onChat: me.desks.length > 0 ? () => setOpen(true) : null })
  return (
    open && (
      <Suspense>
        <OnChat me={me} close={() => setOpen(false)} />
      </Suspense>
    )
  )
}
