// Deleting what was written: first one chooses which, then thinks a moment. It cannot be undone, and says so.

import { AlertDialog } from '@base-ui/react/alert-dialog'
import type { LogEntry } from '@earshot/client'
import { createContext, type ReactNode, useContext, useEffect, useRef, useState } from 'react'
import { Button, buttonClass } from '../ui/button.tsx'
import { Icon } from '../ui/icon.tsx'
import { popupClass } from '../ui/popup.ts'
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
      <Sure asked={asked} close={() => setAsked(null)} remove={remove} />
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

type SureProps = { asked: LogEntry | null; close: () => void; remove: (entry: LogEntry) => void }

const Sure = ({ asked, close, remove }: SureProps) => (
  <AlertDialog.Root open={asked !== null} onOpenChange={close}>
    <AlertDialog.Portal>
      <AlertDialog.Backdrop className="fixed inset-0 z-30 bg-ink/30 dark:bg-paper/70" />
      <AlertDialog.Popup
        className={`${popupClass} fixed top-1/3 left-1/2 z-40 grid w-96 max-w-[calc(100vw-2rem)] -translate-x-1/2 gap-3 p-5`}
      >
        <AlertDialog.Title className="text-lg font-semibold">{WORDS.deleteAsk}</AlertDialog.Title>
        <AlertDialog.Description>{WORDS.deleteWhat}</AlertDialog.Description>
        <div className="flex flex-wrap justify-end gap-2">
          <AlertDialog.Close className={buttonClass('plain')}>{WORDS.deleteNo}</AlertDialog.Close>
          <AlertDialog.Close className={buttonClass('alarm')} onClick={() => asked !== null && remove(asked)}>
            {WORDS.deleteYes}
          </AlertDialog.Close>
        </div>
      </AlertDialog.Popup>
    </AlertDialog.Portal>
  </AlertDialog.Root>
)
