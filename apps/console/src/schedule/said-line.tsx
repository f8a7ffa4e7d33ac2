// What was changed last, and the way back.

import { Button } from '../ui/button.tsx'
import { useSchedule } from './schedule.ts'

export function SaidLine() {
  const { said } = useSchedule().changes
  return (
    <p role="status" className="flex min-h-9 items-center gap-3 text-sm empty:hidden">
      {said !== null && (
        <>
          {said.words}
          <Button look="quiet" className="min-h-6! py-0! text-sm" disabled={said.back === null} onClick={() => said.back?.()}>
            {said.word}
          </Button>
        </>
      )}
    </p>
  )
}
