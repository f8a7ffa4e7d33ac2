// A conversation with everything around it: header, log, composer and the side panel.

import type { BoardItem, Canned, Me } from '@earshot/contract'
import { markedName } from '@earshot/domain'
import { Link } from '@tanstack/react-router'
import { type ReactNode, useRef, useState } from 'react'
import { Composer } from '../composer/composer.tsx'
import { buttonClass } from '../ui/button.tsx'
import { Icon } from '../ui/icon.tsx'
import { Problem } from '../ui/problem.tsx'
import { VisitorPanel } from '../visitor/panel.tsx'
import { Announcing } from './announcing.tsx'
import { Header } from './header.tsx'
import { Log } from './log.tsx'
import { recordOf } from './record.ts'
import { isLook, may } from './rules.ts'
import type { ConversationActions, ConversationView } from './view.ts'
import { WORDS } from './words.ts'

type Props = {
  item: BoardItem
  me: Me
  view: ConversationView
  actions: ConversationActions
  canned: readonly Canned[]
  /** On a phone, one of the two is shown at a time. */
  details: boolean
}

export function Pane({ item, me, view, actions, canned, details }: Props) {
  const [problem, setProblem] = useState<string | null>(null)
  const panel = useRef<HTMLElement>(null)
  const record = recordOf(view.entries)
  const visitor = record.name ?? item.handle
  const ask = async (act: 'claim' | 'close') => setProblem(await actions.ask({ do: act }))
  const role = me.desks.find(({ desk }) => desk === item.desk)?.role ?? null
  const goTo = (field: 'name' | 'email') => panel.current?.querySelector<HTMLInputElement>(`[data-field="${field}"]`)?.focus()
  return (
    <>
      <section aria-label={visitor} className={`flex min-w-0 flex-1 flex-col ${details ? 'max-md:hidden' : ''}`}>
        <Header item={item} me={me} visitor={visitor} closedAt={record.closedAt} claim={() => ask('claim')} close={() => ask('close')} />
        {isLook(item, me) && <Line icon="shield">{WORDS.look}</Line>}
        <Log {...view} visitor={visitor} author={markedName(me.name, role)} retry={actions.retry} discard={actions.discard} />
        <Announcing entries={view.entries} me={me.person} visitor={visitor} />
        <p className="h-6 px-4 text-sm text-soft">{view.typing && WORDS.typing}</p>
        <div className="px-4">
          <Problem words={problem} />
        </div>
        {may(item, me, 'claim') && <Line icon="lock">{WORDS.claimWhy[item.kind]}</Line>}
        {item.kind === 'chat' && <Writing item={item} me={me} actions={actions} canned={canned} goTo={goTo} />}
      </section>
      <aside
        ref={panel}
        className={`w-60 shrink-0 overflow-y-auto border-l border-line bg-surface max-md:w-full xl:w-76 ${details ? '' : 'max-md:hidden'}`}
      >
        <BackToChat item={item} />
        <About item={item} me={me} record={record} actions={actions} />
      </aside>
    </>
  )
}

type WritingProps = Pick<Props, 'item' | 'me' | 'actions' | 'canned'> & { goTo: (field: 'name' | 'email') => void }

const Writing = ({ item, me, actions, canned, goTo }: WritingProps) => (
  <Composer
    c={item.c}
    maySay={may(item, me, 'say')}
    mayWhisper={may(item, me, 'whisper')}
    canned={canned}
    send={actions.write}
    typing={actions.typing}
    goTo={goTo}
  />
)

type AboutProps = Pick<Props, 'item' | 'me' | 'actions'> & { record: ReturnType<typeof recordOf> }

const About = ({ item, me, record, actions }: AboutProps) => (
  <VisitorPanel
    key={item.c}
    c={item.c}
    record={record}
    name={may(item, me, 'name') ? (name) => actions.ask({ do: 'name', name }) : null}
    email={may(item, me, 'address') ? (email) => actions.ask({ do: 'address', email }) : null}
    note={may(item, me, 'note') ? (text) => actions.write('note', text) : null}
  />
)

const Line = ({ icon, children }: { icon: 'shield' | 'lock'; children: ReactNode }) => (
  <p className="flex items-center gap-2 border-y border-line bg-sunken px-4 py-2 text-sm">
    <Icon name={icon} />
    {children}
  </p>
)

const BackToChat = ({ item }: { item: BoardItem }) => (
  <Link
    to={item.kind === 'chat' ? '/chats/$c' : '/messages/$c'}
    params={{ c: item.c }}
    className={`${buttonClass('bare')} m-2 px-1.5 md:hidden`}
  >
    <Icon name="back" />
    {WORDS.backToChat}
  </Link>
)
