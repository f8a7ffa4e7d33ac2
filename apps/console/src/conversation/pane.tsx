// A conversation with everything around it: header, log, composer and the side panel.

import type { BoardItem, Canned, Me } from '@earshot/contract'
import { markedName } from '@earshot/domain'
import { Link } from '@tanstack/react-router'
import { type ReactNode, useEffect, useMemo, useRef } from 'react'
import { Composer } from '../composer/composer.tsx'
import { isWanted, wantFocus } from '../composer/focus.ts'
import { useProblem } from '../live/use-problem.ts'
import { buttonClass } from '../ui/button.tsx'
import { Icon } from '../ui/icon.tsx'
import { Problem } from '../ui/problem.tsx'
import { VisitorPanel } from '../visitor/panel.tsx'
import { Announcing } from './announcing.tsx'
import { Header } from './header.tsx'
import { Log } from './log.tsx'
import { keepPlace, placeIn } from './places.ts'
import { recordOf } from './record.ts'
import { isLook, may } from './rules.ts'
import { Unsent } from './unsent.tsx'
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
  const [problem, setProblem] = useProblem()
  const panel = useRef<HTMLElement>(null)
  const record = useMemo(() => recordOf(view.entries), [view.entries])
  const visitor = record.name ?? item.handle
  const claim = async () => {
    wantFocus(item.c)
    setProblem(await actions.ask({ do: 'claim' }))
  }
  const close = async () => setProblem(await actions.ask({ do: 'close' }))
  const role = me.desks.find(({ desk }) => desk === item.desk)?.role ?? null
  const goTo = (field: 'name' | 'email') => fieldIn(panel.current, field)?.focus()
  const { root, heading } = useKeptFocus(item.c, item.phase === 'closed', details)
  return (
    <div ref={root} className="contents">
      <section aria-label={visitor} className={`flex min-w-0 flex-1 flex-col ${details ? 'max-lg:hidden' : ''}`}>
        <Header item={item} me={me} visitor={visitor} heading={heading} closedAt={record.closedAt} claim={claim} close={close} />
        {isLook(item, me) && <Line icon="shield">{WORDS.look}</Line>}
        <Log
          {...view}
          c={item.c}
          visitor={visitor}
          author={markedName(me.name, role)}
          retry={actions.retry}
          discard={actions.discard}
          seen={actions.seen}
        />
        <Announcing entries={view.entries} me={me.person} visitor={visitor} />
        <p className="h-6 px-4 text-sm text-soft">{view.typing && WORDS.typing}</p>
        <div className="px-4">
          <Problem words={problem} />
        </div>
        {may(item, me, 'claim') && <Line icon="lock">{WORDS.claimWhy[item.kind]}</Line>}
        {item.kind === 'chat' && <Writing item={item} me={me} actions={actions} canned={canned} goTo={goTo} />}
        {item.phase === 'closed' && may(item, me, 'note') && <Unsents c={item.c} note={(text) => actions.write('note', text)} />}
      </section>
      <aside
        ref={panel}
        className={`w-60 shrink-0 overflow-y-auto border-l border-line bg-surface max-lg:w-full xl:w-76 ${details ? '' : 'max-lg:hidden'}`}
      >
        <BackToChat item={item} />
        <About item={item} me={me} record={record} actions={actions} />
      </aside>
    </div>
  )
}

const Unsents = ({ c, note }: { c: string; note: (text: string) => void }) => (
  <>
    <Unsent c={c} side="message" note={note} />
    <Unsent c={c} side="whisper" note={note} />
  </>
)

const fieldIn = (within: HTMLElement | null, field: string): HTMLElement | null =>
  within?.querySelector<HTMLElement>(`[data-field="${field}"]`) ?? null

const fieldOf = ({ target }: FocusEvent): string | null =>
  (target instanceof Element ? target.closest<HTMLElement>('[data-field]')?.dataset.field : null) ?? null

/** Where a finger types, a focus opens the keyboard over half of the screen. */
const byFinger = (): boolean => matchMedia('(pointer: coarse)').matches

/**
 * Whoever comes back to a conversation has the focus where they had it in it.
 * The heading takes it when what had it is gone: the composer of a chat that ended, or the half that a small screen puts away.
 */
function useKeptFocus(c: string, ended: boolean, details: boolean) {
  const root = useRef<HTMLDivElement>(null)
  const heading = useRef<HTMLHeadingElement>(null)
  useEffect(() => {
    const { field } = placeIn(c)
    if (field !== null && !isWanted(c) && !byFinger()) fieldIn(root.current, field)?.focus({ preventScroll: true })
    const within = root.current
    const keep = (event: FocusEvent) => keepPlace(c, { field: fieldOf(event) })
    within?.addEventListener('focusin', keep)
    return () => within?.removeEventListener('focusin', keep)
  }, [c])
  // biome-ignore lint/correctness/useExhaustiveDependencies: each turn may have put away what had the focus
  useEffect(() => {
    if (document.activeElement === document.body) heading.current?.focus()
  }, [ended, details])
  return { root, heading }
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
    className={`${buttonClass('bare')} m-2 px-1.5 lg:hidden`}
  >
    <Icon name="back" />
    {WORDS.backToChat}
  </Link>
)
