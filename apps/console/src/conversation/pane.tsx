// A conversation with everything around it: header, log, composer and the side panel.

import type { LogEntry } from '@earshot/client'
import type { BoardItem, FilesTaken, Me, SentCommand } from '@earshot/contract'
import { markedName, PLAIN, type Practice, waitsSince } from '@earshot/domain'
import { Link } from '@tanstack/react-router'
import { memo, type ReactNode, Suspense, useCallback, useMemo } from 'react'
import { useActions } from '../actions/use-actions.ts'
import { BanDialog } from '../bans/ban-dialog.tsx'
import { Composer } from '../composer/composer.tsx'
import { type CannedHere, filledAll, fillingOn } from '../composer/filling.ts'
import { wantFocus } from '../composer/focus.ts'
import { isWrapped, WrapUpLater } from '../forms/wrap-up.tsx'
import { client } from '../live/client.ts'
import { useProblem } from '../live/use-problem.ts'
import { useDay } from '../shift/day.ts'
import { ReferPrompt } from '../shift/lazy.tsx'
import { Tagging } from '../tags/tagging.tsx'
import { TagsOf } from '../tags/tags.tsx'
import { TicketBar } from '../tickets/bar.tsx'
import { buttonClass } from '../ui/button.tsx'
import { Icon } from '../ui/icon.tsx'
import { Problem } from '../ui/problem.tsx'
import { VisitorPanel } from '../visitor/panel.tsx'
import { Announcing } from './announcing.tsx'
import type { Answers } from './answers.ts'
import { Deleting } from './deleting.tsx'
import { Entry } from './entry.tsx'
import { Guides } from './guides.tsx'
import { Header } from './header.tsx'
import { Log } from './log.tsx'
import { Loop } from './loop.tsx'
import { Nudges } from './nudges.tsx'
import { recordOf } from './record.ts'
import { isLook, may, placeOn, tagsOf } from './rules.ts'
import { isTicket, sectionOf } from './section.ts'
import { Stages } from './stages.tsx'
import { Unsent } from './unsent.tsx'
import { useAnswerActions, useAnswers } from './use-answers.ts'
import { type GoTo, useFocus } from './use-focus.ts'
import { useVerbs } from './use-verbs.ts'
import type { ConversationActions, ConversationView } from './view.ts'
import { WORDS } from './words.ts'

type Props = {
  item: BoardItem
  me: Me
  view: ConversationView
  actions: ConversationActions
  canned: CannedHere
  /** On a phone, one of the two is shown at a time. */
  details: boolean
  /** Hears that it was wrapped up. */
  wrapped: () => void
}

export function Pane({ item, me, view, actions, canned, details, wrapped }: Props) {
  const { problem, told, ask, claim } = useAsking(item.c, actions)
  const record = useMemo(() => recordOf(view.entries), [view.entries])
  const visitor = record.name ?? item.handle
  const place = placeOn(item, me)
  const { verbs, done, ban, deleting } = useVerbs({ item, me, actions, told })
  const { root, heading, goTo, ready } = useFocus(item, details)
  const { answers, keep } = useAnswers(item, me, view, ask, ready)
  usePaneActions(item, me, goTo)
  useAnswerActions(item, me, record, answers, keep)
  const { filling, filled } = useFilled(me, place?.desk ?? '', canned, record)
  const practice = place?.practice ?? PLAIN
  const holds = item.kind === 'chat' && may(item, me, 'say')
  return (
    <div ref={root} className="contents">
      <section aria-label={visitor} className={`flex min-w-0 flex-1 flex-col overflow-y-auto ${details ? 'max-lg:hidden' : ''}`}>
        <Header
          item={item}
          me={me}
          visitor={visitor}
          heading={heading}
          closedAt={record.closedAt}
          verbs={verbs}
          claim={claim}
          entries={view.entries}
          ask={actions.ask}
        />
        <Above item={item} me={me} entries={view.entries} stages={holds ? practice.stages : null} ask={ask} keep={keep} />
        <Reading {...{ item, me, view, actions, visitor, answers, keep, deleting }} />
        <Announcing entries={view.entries} me={me.person} visitor={visitor} />
        <Beneath item={item} me={me} typing={view.typing} problem={problem} done={done} />
        {holds && <Loop c={item.c} visitor={visitor} since={waitsSince(view.entries)} practice={practice} filling={filling} />}
        {item.kind === 'chat' && (
          <Writing item={item} me={me} actions={actions} canned={filled} files={place?.files ?? null} goTo={ready} />
        )}
        {item.phase === 'closed' && may(item, me, 'note') && <Unsents c={item.c} note={(text) => actions.write('note', text)} />}
      </section>
      <BanDialog item={item} visitor={visitor} {...ban} />
      <Aside item={item} me={me} record={record} actions={actions} details={details}>
        {toWrapUp(item, me, view.entries) && <WrapUpLater desk={item.desk} entries={view.entries} ask={actions.ask} wrapped={wrapped} />}
      </Aside>
    </div>
  )
}

type AboveProps = Pick<Props, 'item' | 'me'> & {
  entries: ConversationView['entries']
  stages: Practice['stages'] | null
  ask: (command: SentCommand) => Promise<string | null>
  keep: ReturnType<typeof useAnswers>['keep']
}

/** What stands between the header and the log. */
const Above = ({ item, me, entries, stages, ask, keep }: AboveProps) => (
  <>
    <Guides item={item} me={me} ask={ask} />
    <TicketBar item={item} me={me} entries={entries} ask={ask} />
    {stages !== null && <Stages c={item.c} stages={stages} entries={entries} />}
    <Nudges item={item} me={me} entries={entries} keep={keep} />
    {stages !== null && <AfterClosing item={item} />}
    {isLook(item, me) && <Line icon="shield">{WORDS.look}</Line>}
  </>
)

/** Of a chat that one holds. */
function AfterClosing({ item }: { item: BoardItem }) {
  const { closing } = useDay().day
  if (!closing.some(({ desk }) => desk === item.desk)) return null
  return (
    <Suspense>
      <ReferPrompt item={item} />
    </Suspense>
  )
}

/** What is filled in here, and the canned responses with it. */
function useFilled(me: Me, desk: string, canned: CannedHere, record: ReturnType<typeof recordOf>) {
  const filling = useMemo(() => fillingOn(me, desk, record.name), [me, desk, record.name])
  return { filling, filled: useMemo(() => filledAll(canned, filling, record), [canned, filling, record]) }
}

/** Asks something of the conversation; why the last was refused stays on screen. */
function useAsking(c: string, actions: ConversationActions) {
  const [problem, setProblem] = useProblem()
  const ask = useCallback(
    async (command: SentCommand) => {
      const refused = await actions.ask(command)
      setProblem(refused)
      return refused
    },
    [actions, setProblem],
  )
  const claim = () => {
    wantFocus(c)
    return ask({ do: 'claim' })
  }
  return { problem, told: setProblem, ask, claim }
}

type BeneathProps = Pick<Props, 'item' | 'me'> & { typing: boolean; problem: string | null; done: string }

const Beneath = ({ item, me, typing, problem, done }: BeneathProps) => (
  <>
    <p className="h-6 px-4 text-sm text-soft">{typing && WORDS.typing}</p>
    <p role="status" className="px-4 text-sm text-soft empty:hidden">
      {done}
    </p>
    <div className="px-4">
      <Problem words={problem} />
    </div>
    {may(item, me, 'claim') && (
      <Line icon="lock">{item.unattended ? WORDS.takeOverWhy : WORDS.claimWhy[isTicket(item) ? 'ticket' : 'chat']}</Line>
    )}
  </>
)

type ReadingProps = Pick<Props, 'item' | 'me' | 'view' | 'actions'> & {
  visitor: string
  /** What can be kept by one click, and how. */
  answers: Answers
  keep: (command: SentCommand) => void
  deleting: ReturnType<typeof useVerbs>['deleting']
}

function Reading({ item, me, view, actions, visitor, answers, keep, deleting }: ReadingProps) {
  const { c } = item
  const draw = useCallback(
    (entry: LogEntry) => <EntryRow c={c} entry={entry} visitor={visitor} answers={answers.get(entry.id)} keep={keep} />,
    [c, visitor, answers, keep],
  )
  return (
    <Deleting {...deleting}>
      <TagsOf value={tagsOf(item, me)}>
        <Log {...view} c={c} author={markedName(me.name, placeOn(item, me)?.role ?? null)} draw={draw} {...actions} />
      </TagsOf>
    </Deleting>
  )
}

/** Drawn again when it is another, and not with the log around it. */
const EntryRow = memo(Entry)

const Aside = ({ details, children, ...about }: AboutProps & Pick<Props, 'details'> & { children: ReactNode }) => (
  <aside
    aria-label={WORDS.details}
    data-field="about"
    tabIndex={-1}
    className={`w-60 shrink-0 overflow-y-auto border-l border-line bg-surface max-lg:w-full xl:w-76 ${details ? '' : 'max-lg:hidden'}`}
  >
    <BackToChat item={about.item} />
    {children}
    <About {...about} />
  </aside>
)

/** A chat that I held has ended, and nobody has said what kind of chat it was. */
const toWrapUp = (item: BoardItem, me: Me, entries: ConversationView['entries']): boolean =>
  item.kind === 'chat' && item.phase === 'closed' && may(item, me, 'fill') && !isWrapped(entries)

/** What keys and palette do in a conversation, beside those of its parts. */
function usePaneActions(item: BoardItem, me: Me, goTo: GoTo): void {
  useActions({
    read: () => goTo('log'),
    about: () => goTo('about'),
    name: may(item, me, 'name') ? () => goTo('name') : null,
    email: may(item, me, 'address') ? () => goTo('email') : null,
    note: may(item, me, 'note') ? () => goTo('note') : null,
  })
}

const Unsents = ({ c, note }: { c: string; note: (text: string) => void }) => (
  <>
    <Unsent c={c} side="message" note={note} />
    <Unsent c={c} side="whisper" note={note} />
  </>
)

type WritingProps = Pick<Props, 'item' | 'me' | 'actions' | 'canned'> & { files: FilesTaken; goTo: GoTo }

const Writing = ({ item, me, actions, canned, files, goTo }: WritingProps) => (
  <Composer
    c={item.c}
    maySay={may(item, me, 'say')}
    mayWhisper={may(item, me, 'whisper')}
    canned={canned}
    files={files}
    send={actions.write}
    typing={actions.typing}
    goTo={goTo}
  />
)

async function mailed(c: string): Promise<string | null> {
  const answer = await client.api.emailConversation(c)
  return answer.ok ? null : answer.refusal.words
}

type AboutProps = Pick<Props, 'item' | 'me' | 'actions'> & { record: ReturnType<typeof recordOf> }

const About = ({ item, me, record, actions }: AboutProps) => (
  <VisitorPanel
    key={item.c}
    c={item.c}
    record={record}
    name={may(item, me, 'name') ? (name) => actions.ask({ do: 'name', name }) : null}
    email={may(item, me, 'address') ? (email) => actions.ask({ do: 'address', email }) : null}
    withhold={may(item, me, 'withhold') ? (what) => actions.ask({ do: 'withhold', what }) : null}
    note={may(item, me, 'note') ? (text) => actions.write('note', text) : null}
    tags={<Tagging on={item.tags} tags={tagsOf(item, me)} ask={item.phase !== 'closed' && may(item, me, 'tag') ? actions.ask : null} />}
    mail={may(item, me, 'email') ? () => mailed(item.c) : null}
  />
)

const Line = ({ icon, children }: { icon: 'shield' | 'lock'; children: ReactNode }) => (
  <p className="flex items-center gap-2 border-y border-line bg-sunken px-4 py-2 text-sm">
    <Icon name={icon} />
    {children}
  </p>
)

const BackToChat = ({ item }: { item: BoardItem }) => (
  <Link to={sectionOf(item).here} params={{ c: item.c }} className={`${buttonClass('bare')} m-2 px-1.5 lg:hidden`}>
    <Icon name="back" />
    {WORDS.backToChat}
  </Link>
)
