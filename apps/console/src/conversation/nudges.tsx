// Private nudges: what others on the desk have sent to whoever holds a chat, and sending one. Beside the chat, never in it.

import type { BoardItem, Me, SentCommand } from '@earshot/contract'
import { LONGEST_NUDGE, MOST_NUDGES, type ToldEntry } from '@earshot/domain'
import { type FormEvent, useState } from 'react'
import { useActions } from '../actions/use-actions.ts'
import { useHouse } from '../live/house.ts'
import { Button } from '../ui/button.tsx'
import { Field } from '../ui/field.tsx'
import { FormDialog, Leave } from '../ui/form-dialog.tsx'
import { Icon } from '../ui/icon.tsx'
import { Problem } from '../ui/problem.tsx'
import { authorName } from './author.ts'
import { may } from './rules.ts'
import { WORDS } from './words.ts'

type Props = { item: BoardItem; me: Me; entries: readonly ToldEntry[]; keep: (command: SentCommand) => void }

/** What has been sent to me and waits to be seen; that it came is said wherever I am. */
export function Nudges({ item, me, entries, keep }: Props) {
  const open = may(item, me, 'heed') ? item.nudges.filter(({ seen }) => !seen) : []
  const [oldest] = open
  useActions({ heed: oldest === undefined ? null : () => keep({ do: 'heed', person: oldest.person }) })
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

/** Where I may nudge the holder now: nothing of mine is unseen, and it was not often enough. */
export function mayNudge(item: BoardItem, me: Me): boolean {
  const own = ownIn(item, me)
  return item.phase === 'taken' && may(item, me, 'nudge') && own?.seen !== false && (own?.times ?? 0) < MOST_NUDGES
}

const ownIn = ({ nudges }: BoardItem, me: Me) => nudges.find(({ person }) => person === me.person)

/** In the list, at a chat that somebody else has taken: the way to reach them, and what has become of it. */
export function Nudge({ item, me, begin }: Pick<Props, 'item' | 'me'> & { begin: () => void }) {
  const own = ownIn(item, me)
  const holder = item.holder?.name ?? ''
  if (!may(item, me, 'nudge')) return null
  return (
    <div className="flex flex-wrap items-center gap-x-2 px-3 text-sm">
      <span role="status" className="text-soft">
        {own !== undefined && (own.seen ? WORDS.nudgeSeen(holder) : WORDS.nudgeSent(holder))}
      </span>
      {mayNudge(item, me) && (
        <Button look="quiet" className="text-sm" aria-label={WORDS.nudgeAbout(holder, item.handle)} onClick={begin}>
          {WORDS.nudge(holder)}
        </Button>
      )}
    </div>
  )
}

/** One for all that are listed; `item` is the chat whose holder is to be nudged. */
export const NudgeDialog = ({ item, end }: { item: BoardItem | null; end: () => void }) => (
  <FormDialog title={WORDS.nudge(item?.holder?.name ?? '')} what={WORDS.nudgeWhat} open={item !== null} turn={(open) => open || end()}>
    {item !== null && <Sending c={item.c} done={end} />}
  </FormDialog>
)

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
        <Leave words={WORDS.nudgeNo} />
        <Button type="submit" look="main" disabled={text.trim() === ''}>
          {WORDS.nudgeYes}
        </Button>
      </div>
    </form>
  )
}
