// Asking colleagues from inside a chat: the desk's room opens beside it, and what the visitor wrote goes along without names and numbers.

import { Dialog } from '@base-ui/react/dialog'
import type { ToldEntry } from '@earshot/domain'
import { redacted } from '@earshot/domain'
import { useRef } from 'react'
import { useDraft } from '../composer/drafts.ts'
import { wantFocus } from '../composer/focus.ts'
import { useHouse } from '../live/house.ts'
import { Button, buttonClass } from '../ui/button.tsx'
import { backdropClass, popupClass } from '../ui/popup.ts'
import { RoomPane } from './pane.tsx'
import type { RoomNews } from './rooms.ts'
import { WORDS } from './words.ts'

/** `names` is what the visitor is called on record: that never goes along. */
type Props = { chat: string; desk: string; entries: readonly ToldEntry[]; names: readonly string[]; close: () => void }

export function AskRoom({ chat, desk, entries, names, close }: Props) {
  const popup = useRef<HTMLDivElement>(null)
  const news = useHouse()
    .useRooms()
    .find(({ line }) => line.desk === desk)
  if (news === undefined) return null
  return (
    <Dialog.Root open onOpenChange={close}>
      <Dialog.Portal>
        <Dialog.Backdrop className={backdropClass} />
        <Dialog.Popup
          ref={popup}
          initialFocus={() => popup.current?.querySelector('textarea') ?? true}
          className={`${popupClass} fixed inset-y-2 right-2 z-40 flex w-[min(32rem,calc(100vw-1rem))] flex-col gap-2 overflow-hidden`}
        >
          <div className="flex flex-wrap items-start gap-2 px-4 pt-3">
            <div className="min-w-0 flex-1">
              <Dialog.Title className="text-lg font-semibold">{WORDS.ask}</Dialog.Title>
              <Dialog.Description className="text-sm text-soft">{WORDS.askWhat}</Dialog.Description>
            </div>
            <Dialog.Close className={buttonClass('plain')}>{WORDS.close}</Dialog.Close>
          </div>
          <Context c={news.line.c} draft={draftOf(chat)} entries={entries} names={names} />
          <Room news={news} draft={draftOf(chat)} />
        </Dialog.Popup>
      </Dialog.Portal>
    </Dialog.Root>
  )
}

const draftOf = (chat: string): string => `${chat} asks`

function Room({ news, draft }: { news: RoomNews; draft: string }) {
  const { me, useRoom } = useHouse()
  const { view, actions } = useRoom(news.line.c)
  if (view.room === null) return <p className="p-4 text-soft">{WORDS.opening}</p>
  return <RoomPane beside draft={draft} line={news.line} title={news.title} room={view.room} me={me} view={view} actions={actions} />
}

function Context({ c, draft: kept, entries, names }: Pick<Props, 'entries' | 'names'> & { c: string; draft: string }) {
  const [draft, setDraft] = useDraft(kept, 'message')
  const last = entries.findLast(({ by, what, text }) => by.kind === 'visitor' && what.kind === 'message' && text !== undefined)?.text
  const quote = last === undefined ? '' : WORDS.contextQuote(redacted(last, names))
  if (last === undefined || draft.includes(quote)) return null
  const add = () => {
    setDraft(quote + draft)
    wantFocus(c)
  }
  return (
    <Button look="quiet" className="mx-4 w-fit text-left" onClick={add}>
      {WORDS.context}
    </Button>
  )
}
