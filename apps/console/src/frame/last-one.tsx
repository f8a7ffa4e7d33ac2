// Asks before the last one who takes calls at a desk goes: nobody leaves a desk empty without knowing it.

import { AlertDialog } from '@base-ui/react/alert-dialog'
import type { DeskLife, Me } from '@earshot/contract'
import { emptiedWithout } from '@earshot/domain'
import { useEffect, useState } from 'react'
import { Sure } from '../ui/sure.tsx'
import { WORDS } from './words.ts'

type Lives = ReadonlyMap<string, DeskLife>
type Going = { readonly desks: readonly string[]; readonly go: () => void; readonly stay: () => void }

export type LastOne = {
  /** Does it, at once or after a moment to think; `of` is the desk that it takes one away from, all of them where none is named. Answers when it is done or given up. */
  readonly ask: (go: () => Promise<void>, of?: string) => Promise<void>
  readonly dialog: React.ReactNode
}

export function useLastOne(me: Me, lives: Lives): LastOne {
  const [going, setGoing] = useState<Going | null>(null)
  const emptied = emptiedWithout(me.desks, me.status === 'online', (desk) => lives.get(desk))
  useAskedByBrowser(emptied.length > 0)
  return {
    ask: (go, of) => {
      const desks = emptied.filter(({ desk }) => of === undefined || desk === of).map(({ name }) => name)
      if (desks.length === 0) return go()
      return new Promise((stay) => setGoing({ desks, go: () => void go().then(stay), stay }))
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
          ask={WORDS.lastOne(going?.desks ?? [])}
          what={WORDS.lastOneWhat}
          no={WORDS.stay}
          yes={WORDS.goAllTheSame}
          look="plain"
          act={() => going?.go()}
        />
      </AlertDialog.Root>
    ),
  }
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
