// The frame, filled from the house.

import type { ReactNode } from 'react'
import { useState } from 'react'
import { Frame } from '../frame/frame.tsx'
import { useHouse } from '../live/house.ts'

export function FrameOfHouse({ children }: { children: ReactNode }) {
  const house = useHouse()
  const [problem, setProblem] = useState<string | null>(null)
  const board = house.useBoard()
  return (
    <Frame
      me={house.me}
      {...board}
      problem={problem}
      setStatus={async (status) => setProblem(await house.setStatus(status))}
      accept={async (desk, on) => setProblem(await house.accept(desk, on))}
      signOut={async () => setProblem(await house.signOut())}
    >
      {children}
    </Frame>
  )
}
