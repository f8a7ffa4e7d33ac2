// The house on the real client: what it hears as hooks, what one does as commands.

import type { Answer, ChatView, Pending } from '@earshot/client'
import type { RoomLine, SentCommand } from '@earshot/contract'
import { waitsSince } from '@earshot/domain'
import { useEffect, useMemo, useState } from 'react'

import { look, unreadOf, useLooks } from '../chats/unread.ts'
import type { CannedHere } from '../composer/filling.ts'

import type { Outgoing } from '../conversation/outgoing.ts'
import type { Self } from '../conversation/rules.ts'
import type { ConversationActions, ConversationView } from '../conversation/view.ts'
import { newsOf, type RoomNews } from '../rooms/rooms.ts'
import { useMinute } from '../time/now.ts'
import { client, settled, useClient } from './client.ts'
import type { House } from './house.ts'
import { problemOf } from './problem-of.ts'

/** The house of whoever is signed in as `me`. */
export const openHouse = (me: Self): House => ({
  me,
  ...roomsOf(me),
  useBoard() {
    const { board, promised, desks, ready, line } = useClient()
    return { items: board, promised, lives: desks, ready, connected: line !== 'offline' }
  },
  useConversation(c) {
    useEffect(() => {
      client.watch(c)
      return () => client.unwatch(c)
    }, [c])
    const { chats } = useClient()
    const actions = useMemo(() => actionsIn(c), [c])
    return { view: viewOf(chats.get(c)), actions }
  },
  useUnread() {
    useLooks()
    const { board, chats } = useClient()
    const mine = board.filter(({ holder }) => holder?.person === me.person)
    return new Map(mine.map(({ c }) => [c, unreadOf(c, chats.get(c)?.entries ?? [], me.person)]))
  },
  useWaits() {
    const { board, chats } = useClient()
    const mine = board.filter(({ kind, holder }) => kind === 'chat' && holder?.person === me.person)
    return new Map(
      mine.flatMap(({ c }) => {
        const since = waitsSince(chats.get(c)?.entries ?? [])
        return since === null ? [] : [[c, since]]
      }),
    )
  },
  useNames() {
    const { chats } = useClient()
    return new Map([...chats].flatMap(([c, { name }]) => (name === null ? [] : [[c, name]])))
  },
  useCanned,
  nudge: (c, text) => settled(client.ask(c, { do: 'nudge', text })),
  claim: (c) => settled(client.ask(c, { do: 'claim' })),
  take: (c) => settled(client.ask(c, { do: 'take' })),
  guide: (c) => settled(client.ask(c, { do: 'guide' })),
  setStatus: async (status) => problemOf(await client.setStatus(status)),
  accept: async (desk, on) => problemOf(await client.setAccepting(desk, on)),
  answerInvitation: async (desk, answer) => problemOf(await client.answerInvitation(desk, answer)),
  signOut: async () => problemOf(await client.signOut()),
})

/** What the house has of rooms. */
const roomsOf = (me: Self): Pick<House, 'useRooms' | 'useRoom' | 'join' | 'direct'> => ({
  useRooms() {
    const { rooms, chats } = useClient()
    const now = useMinute()
    return rooms.map((line) => keptNews(line, chats.get(line.c), me, now))
  },
  useRoom(c) {
    const { chats } = useClient()
    const actions = useMemo(() => ({ ...actionsIn(c), seen: (n: number) => client.seen(c, n), more: () => client.earlier(c) }), [c])
    return { view: viewOf(chats.get(c)), actions }
  },
  join: (c) => settled(client.ask(c, { do: 'join' })),
  direct: async (on) => problemOf(await client.setDirect(on)),
})

type Kept = {
  readonly line: RoomLine
  readonly view: ChatView | undefined
  readonly me: Self
  readonly now: number
  readonly news: RoomNews
}
const kept = new Map<string, Kept>()

/** Worked out once for all who ask, as long as nothing is different. */
function keptNews(line: RoomLine, view: ChatView | undefined, me: Self, now: number): RoomNews {
  const last = kept.get(line.c)
  if (last?.line === line && last.view === view && last.me === me && last.now === now) return last.news
  const news = newsOf(line, view, me, now)
  kept.set(line.c, { line, view, me, now, news })
  return news
}

const NOTHING_YET: CannedHere = { all: [], ready: false, problem: null }

function useCanned(desk: string): CannedHere {
  const [canned, setCanned] = useState(NOTHING_YET)
  const { line, cannedRound } = useClient()
  // biome-ignore lint/correctness/useExhaustiveDependencies: each round asks again
  useEffect(() => {
    let current = desk !== '' && line === 'online'
    const learn = (answer: Answer<CannedHere['all']>) =>
      setCanned((before) => (answer.ok ? { all: answer.value, ready: true, problem: null } : { ...before, problem: answer.refusal.words }))
    if (current) client.canned(desk).then((answer) => current && learn(answer))
    return () => {
      current = false
    }
  }, [desk, line, cannedRound])
  return canned
}

// The same one each time, so that nothing is drawn again for it.
const NOTHING: readonly Outgoing[] = []

function viewOf(chat: ChatView | undefined): ConversationView {
  if (chat === undefined) return { phase: 'opening', words: null, entries: [], earlier: 0, outgoing: NOTHING, typing: false, room: null }
  const { entries, earlier, typing, room = null, shut } = chat
  const opening = chat.tier === null || (entries.length === 0 && !chat.complete)
  const phase = shut !== null ? 'shut' : opening ? 'opening' : 'open'
  return {
    phase,
    words: shut?.words ?? null,
    entries,
    earlier,
    outgoing: chat.pending.length === 0 ? NOTHING : chat.pending.flatMap(outgoingOf),
    typing,
    room,
  }
}

const KINDS: Partial<Record<SentCommand['do'], Outgoing['kind']>> = { say: 'message', whisper: 'whisper', note: 'note' }

function outgoingOf({ id, command, at, state, refusal }: Pending): readonly Outgoing[] {
  const kind = KINDS[command.do]
  if (kind === undefined || !('text' in command)) return []
  return [{ id, kind, text: command.text, at, problem: state === 'failed' ? (refusal?.words ?? '') : null }]
}

const actionsIn = (c: string): ConversationActions => ({
  ask: (command) => settled(client.ask(c, command)),
  write: (kind, text, about = {}) => void client.ask(c, kind === 'message' ? { do: 'say', text, ...about } : { do: kind, text }),
  retry: (id) => client.retry(id),
  discard: (id) => client.discard(id),
  typing: () => client.typing(c),
  seen: (n) => look(c, n),
})
