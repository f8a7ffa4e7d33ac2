// Deleting what was written: first one chooses which, then thinks a moment. It cannot be undone, and says so.

import { AlertDialog } from '@base-ui/react/alert-dialog'
import type { LogEntry } from '@earshot/client'
import { createContext, type ReactNode, useContext, useEffect, useRef, useState } from 'react'
import { Button } from '../ui/button.tsx'
import { Icon } from '../ui/icon.tsx'
import { Sure } from '../ui/sure.tsx'
import { WORDS } from './words.ts'

/** Asks to delete an entry; null while nobody is choosing which. */
const Choosing = createContext<((entry: LogEntry) => void) | null>(null)

type Props = { choosing: boolean; done: () => void; remove: (entry: LogEntry) => void; children: ReactNode }

/** The log within it can be chosen from. */
export function Deleting({ choosing, done, remove, children }: Props) {
  const [asked, setAsked] = useState<LogEntry | null>(null)
  return (
    <Choosing value={choosing ? setAsked : null}>
      {children}
      {choosing && <Line done={done} />}
      <AlertDialog.Root open={asked !== null} onOpenChange={() => setAsked(null)}>
        <Sure {...WORDS.deleting} look="alarm" act={() => asked !== null && remove(asked)} />
      </AlertDialog.Root>
    </Choosing>
  )
}

/** The button of one entry, while one is choosing. */
export function DeleteThis({ entry, what }: { entry: LogEntry; what: string }) {
  const ask = useContext(Choosing)
  if (ask === null) return null
  return (
    <Button look="alarm" className="mx-2 align-middle" aria-label={WORDS.deleteThis(what)} onClick={() => ask(entry)}>
      <Icon name="bin" size={16} />
      {WORDS.deleteShort}
    </Button>
  )
}

function Line({ done }: { done: () => void }) {
  const button = useRef<HTMLButtonElement>(null)
  useEffect(() => button.current?.focus(), [])
  return (
    <p role="status" className="flex items-center gap-2 border-y border-line bg-sunken px-4 py-2 text-sm">
      <Icon name="bin" />
      {WORDS.deleteWhich}
      <Button ref={button} className="ml-auto" onClick={done}>
        {WORDS.deleteDone}
      </Button>
    </p>
  )
}
