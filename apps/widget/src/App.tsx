// The page: one screen at a time, made of the view and nothing else.

import type { PublicDesk } from '@earshot/contract'
import type { ReadonlySignal } from '@preact/signals'
import { Chat } from './chat/Chat.tsx'
import { Head } from './chat/Head.tsx'
import { Icon } from './chat/Icon.tsx'
import type { Draft } from './desk/drafts.ts'
import { Plain } from './desk/Plain.tsx'
import { useFocus } from './focus.ts'
import { formPart, mailPart } from './parts.ts'
import { type Acts, type Screen, screenOf, type View } from './view.ts'
import { words } from './words.ts'

type Shown = { readonly view: View; readonly draft: ReadonlySignal<Draft>; readonly acts: Acts }

export function App({ view, draft, acts }: Shown) {
  const screen = drawn(screenOf(view))
  const page = useFocus(screen.is, view.opened)
  const name = typeof view.desk === 'string' ? '' : view.desk.name
  return (
    <div class="page" ref={page}>
      <Head name={name || words.log} stage={screen.is === 'chat' ? screen.stage : { is: 'none' }} view={view} acts={acts} />
      <div class="banner" role="status">
        {view.chat.lost && (
          <p>
            <Icon is="line" /> {words.lost} {(screen.is === 'chat' || screen.is === 'leave') && words.lostWhat}
          </p>
        )}
        {view.notice !== null && <p>{view.notice}</p>}
      </div>
      <ScreenShown screen={screen} view={view} draft={draft} acts={acts} />
    </div>
  )
}

/** Until the form for a message is here, its screen is on its way: nothing is focused before there is something to write in. */
const drawn = (screen: Screen): Screen => (screen.is === 'leave' && !isHere(screen.desk) ? { is: 'loading' } : screen)

function isHere(desk: PublicDesk): boolean {
  const plain = mailPart() !== null
  return desk.form === null ? plain : formPart()?.formOf(desk) != null && plain
}

function ScreenShown({ screen, view, draft, acts }: Shown & { screen: Screen }) {
  switch (screen.is) {
    case 'loading':
      return <Plain title={words.loading} />
    case 'unknown':
      return <Plain title={words.unknownDesk}>{words.unknownDeskWhat}</Plain>
    case 'unreachable':
      return (
        <Plain title={words.unreachable}>
          <p>{words.unreachableWhat}</p>
          <Act words={words.tryNow} act={acts.tryNow} />
        </Plain>
      )
    case 'expired':
      return (
        <Plain title={words.expired}>
          <p>{words.expiredWhat}</p>
          <Act words={words.startNew} act={acts.startNew} />
        </Plain>
      )
    case 'kept':
      return <Kept view={view} acts={acts} />
    case 'leave': {
      const Leave = mailPart()?.Leave
      return Leave && <Leave desk={screen.desk} part={screen.desk.form && formPart()} draft={draft} {...view.chat.leaving} acts={acts} />
    }
    case 'chat':
      return <Chat stage={screen.stage} view={view} draft={draft} acts={acts} />
  }
}

const Kept = ({ view: { desk }, acts }: Omit<Shown, 'draft'>) => (
  <Plain title={words.kept}>
    <p role="status">{words.keptWhat}</p>
    <Act words={typeof desk !== 'string' && desk.availability === 'open' ? words.startNew : words.leaveAnother} act={acts.startNew} />
  </Plain>
)

const Act = ({ words, act }: { words: string; act: () => void }) => (
  <button type="button" class="main" onClick={act}>
    {words}
  </button>
)
