// Asking the server until it answers, for as long as the screen is there.

import { useEffect, useState } from 'react'

const TRY_AGAIN = 3000

/** Asks at once and again every few seconds until `ask` says that it was answered; true while the server cannot be reached. */
export function useRetry(ask: () => Promise<boolean>, stop: () => void = nothing): boolean {
  const [unreached, setUnreached] = useState(false)
  // biome-ignore lint/correctness/useExhaustiveDependencies: asked once for each screen, whatever it is called with later
  useEffect(() => {
    let current = true
    let timer: ReturnType<typeof setTimeout>
    const again = async () => {
      const answered = await ask()
      if (!current) return
      setUnreached(!answered)
      if (!answered) timer = setTimeout(again, TRY_AGAIN)
    }
    void again()
    return () => {
      current = false
      clearTimeout(timer)
      stop()
    }
  }, [])
  return unreached
}

function nothing(): void {}
