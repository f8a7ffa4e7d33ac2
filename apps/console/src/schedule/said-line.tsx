// What was changed last, and the way back.

import { Button } from '../ui/button.tsx'
import type { Said } from './use-changes.ts'

export const SaidLine = ({ said }: { said: Said | null }) => (
  <p role="status" className="flex min-h-9 items-center gap-3 text-sm empty:sr-only">
    {said !== null && (
      <>
        {said.words}
        {said.word !== null && (
          <Button look="quiet" className="min-h-6! py-0! text-sm" disabled={said.back === null} onClick={() => said.back?.()}>
            {said.word}
          </Button>
        )}
      </>
    )}
  </p>
)
