// Private nudges: what others on the desk have sent to whoever holds a chat, and sending one. Beside the chat, never in it.

import { Dialog } from '@base-ui/react/dialog'
import type { BoardItem, Me, SentCommand } from '@earshot/contract'
import { LONGEST_NUDGE, MOST_NUDGES, type ToldEntry } from '@earshot/domain'
import { type FormEvent, useState } from 'react'
import { useHouse } from '../live/house.ts'
import { Button, buttonClass } from '../ui/button.tsx'
import { Field } from '../ui/field.tsx'
import { Icon } from '../ui/icon.tsx'
import { popupClass } from '../ui/popup.ts'
import { Problem } from '../ui/problem.tsx'
import { authorName } from './author.ts'
import { may } from './rules.ts'
import { WORDS } from './words.ts'

type Props = { item: BoardItem; me: Me; entries: readonly ToldEntry[]; keep: (command: SentCommand) => void }

/** What has been sent to me and waits to be seen; that it came is said wherever I am. */
export function Nudges({ item, me, entries, keep }: Props) {
  const open = may(item, me, 'heed') ? item.nudges.filter(({ seen }) => !seen) : []
  return (
    <ul aria-label={WORDS.nudges} className="empty:hidden">
      {open.map(({ person }) => {
        const sent = entries.findLast(({ what, by }) => what.kind === 'nudged' && by.kind === 'staff' && by.person === person)
        return (
          <li key={person} className="flex flex-wrap items-center gap-x-3 gap-y-1 border-b border-line bg-accent-wash px-4 py-2">
            <Icon name="person" />
            <p className="min-w-0 flex-1 wrap-anywhere">
              <bdi className="font-semibold">{sent && authorName(sent.by, '')}</bdi> <bdi>{sent?.text}</bdi>
            </p>
            <Button onClick={() => keep({ do: 'heed', person })}>{WORDS.heed}</Button>
          </li>
        )
      })}
    </ul>
  )
}

/** In the list, at a chat that somebody else has taken: the way to reach them. */
export function Nudge({ item, me }: Pick<Props, 'item' | 'me'>) {
  const [open, setOpen] = useState(false)
  if (item.phase !== 'taken' || !may(item, me, 'nudge')) return null
  const own = item.nudges.find(({ person }) => person === me.person)
  const holder = item.holder?.name ?? ''
  return (
    <div className="flex flex-wrap items-center gap-x-2 px-3 text-sm">
      <span role="status" className="text-soft">
        {own !== undefined && (own.seen ? WORDS.nudgeSeen(holder) : WORDS.nudgeSent(holder))}
      </span>
      {own?.seen !== false && (own?.times ?? 0) < MOST_NUDGES && (
        <Dialog.Root open={open} onOpenChange={setOpen}>
          <Dialog.Trigger className={`${buttonClass('bare')} px-0 text-sm`} aria-label={WORDS.nudgeAbout(holder, item.handle)}>
            {WORDS.nudge(holder)}
          </Dialog.Trigger>
          <Dialog.Portal>
            <Dialog.Backdrop className="fixed inset-0 z-30 bg-ink/30 dark:bg-paper/70" />
            <Dialog.Popup
              className={`${popupClass} fixed top-1/2 left-1/2 z-40 grid w-md max-w-[calc(100vw-2rem)] -translate-x-1/2 -translate-y-1/2 gap-3 p-5`}
            >
              <Dialog.Title className="text-lg font-semibold">{WORDS.nudge(holder)}</Dialog.Title>
              <Dialog.Description className="text-soft">{WORDS.nudgeWhat}</Dialog.Description>
              <Sending c={item.c} done={() => setOpen(false)} />
            </Dialog.Popup>
          </Dialog.Portal>
        </Dialog.Root>
      )}
    </div>
  )
}

function Sending({ c, done }: { c: string; done: () => void }) {
  const house = useHouse()
  const [text, setText] = useState('')
  const [problem, setProblem] = useState<string | null>(null)
  const submit = async (event: FormEvent) => {
    event.preventDefault()
    const refused = await house.nudge(c, text)
    setProblem(refused)
    if (refused === null) done()
  }
  return (
    <form onSubmit={submit} className="grid gap-3">
      <Field
        label={WORDS.nudgeText}
        dir="auto"
        autoComplete="off"
        maxLength={LONGEST_NUDGE}
        value={text}
        onChange={({ target }) => setText(target.value)}
      />
      <Problem words={problem} />
      <div className="flex flex-wrap justify-end gap-2">
        <Dialog.Close className={buttonClass('plain')}>{WORDS.nudgeNo}</Dialog.Close>
        <Button type="submit" look="main" disabled={text.trim() === ''}>
          {WORDS.nudgeYes}
        </Button>
      </div>
    </form>
  )
}
