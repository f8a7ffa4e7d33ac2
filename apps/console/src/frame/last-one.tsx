// Asks before somebody goes who is the last one to take calls at a desk, or whose shift runs on: nobody leaves without knowing what they leave.

import { AlertDialog } from '@base-ui/react/alert-dialog'
import type { DeskLife, Me, OwnShift } from '@earshot/contract'
import { emptiedWithout } from '@earshot/domain'
import { useEffect, useState } from 'react'
import { LEAVING } from '../shift/words-everywhere.ts'
import { Sure } from '../ui/sure.tsx'
import { WORDS } from './words.ts'

type Lives = ReadonlyMap<string, DeskLife>
type Leaves = { readonly ask: string; readonly what: string }
type Going = Leaves & { readonly go: () => void; readonly stay: () => void }

export type LastOne = {
  /** Does it, at once or after a moment to think; `of` is the desk that it takes one away from, all of them where none is named. Answers when it is done or given up. */
  readonly ask: (go: () => Promise<void>, of?: string) => Promise<void>
  readonly dialog: React.ReactNode
}

/** `shifts` are those one is on and has come to. */
export function useLastOne(me: Me, lives: Lives, shifts: readonly OwnShift[]): LastOne {
  const [going, setGoing] = useState<Going | null>(null)
  const emptied = emptiedWithout(me.desks, me.status === 'online', (desk) => lives.get(desk))
  useAskedByBrowser(emptied.length > 0)
  return {
    ask: (go, of) => {
      const desks = emptied.filter(({ desk }) => of === undefined || desk === of).map(({ name }) => name)
      // Taking no calls of a desk is not leaving one's shift there.
      const leaves = leftBehind(desks, of === undefined ? shifts : [])
      if (leaves === null) return go()
      return new Promise((stay) => setGoing({ ...leaves, go: () => void go().then(stay), stay }))
    },
    dialog: (
      <AlertDialog.Root
        open={going !== null}
        onOpenChange={() => {
          going?.stay()
          setGoing(null)
        }}
      >
        <Sure
          ask={going?.ask ?? ''}
          what={going?.what ?? ''}
          no={WORDS.stay}
          yes={WORDS.goAllTheSame}
          look="plain"
          act={() => going?.go()}
        />
      </AlertDialog.Root>
    ),
  }
}

/** What is said of going: first of visitors, then of one's shift; null where there is nothing to say. */
function leftBehind(desks: readonly string[], [shift]: readonly OwnShift[]): Leaves | null {
  if (shift === undefined) return desks.length === 0 ? null : { ask: WORDS.lastOne(desks), what: WORDS.lastOneWhat }
  const runs = LEAVING.ask(shift.deskName, shift.end)
  if (desks.length === 0) return { ask: runs, what: LEAVING.what }
  return { ask: WORDS.lastOne(desks), what: `${WORDS.lastOneWhat} ${runs}. ${LEAVING.what}` }
}

/** A browser asks in its own words before a window is closed. */
function useAskedByBrowser(last: boolean): void {
  useEffect(() => {
    if (!last) return
    const ask = (event: BeforeUnloadEvent) => event.preventDefault()
    window.addEventListener('beforeunload', ask)
    return () => window.removeEventListener('beforeunload', ask)
  }, [last])
}
