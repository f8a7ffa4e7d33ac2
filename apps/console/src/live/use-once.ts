// A button that does something once at a time: a second press while the first is on its way does nothing.

import { useState } from 'react'

/** Whether it is under way, and what begins it. */
export function useOnce(work: () => Promise<unknown>): readonly [boolean, () => void] {
  const [under, setUnder] = useState(false)
  const begin = async () => {
    setUnder(true)
    await work()
    setUnder(false)
  }
  return [
    under,
    () => {
      if (!under) void begin()
    },
  ]
}
