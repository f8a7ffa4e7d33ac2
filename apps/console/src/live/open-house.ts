// The house on the real client: what it hears as hooks, what one does as commands.

import type { Answer, ChatView, Pending } from '@earshot/client'
import type { Canned, Me, SentCommand } from '@earshot/contract'
import { useEffect, useState } from 'react'
import { forgetDrafts } from '../composer/drafts.ts'
import type { Outgoing } from '../conversation/outgoing.ts'
import type { ConversationActions, ConversationView } from '../conversation/view.ts'
import { client, settled, useClient } from './client.ts'
import type { House } from './house.ts'

const problemOf = (answer: Answer<unknown>): string | null => (answer.ok ? null : answer.refusal.words)

/** The house of whoever is signed in as `me`. */
export const openHouse = (me: Me): House => ({
  me,
  useBoard() {
    const { board, desks, ready, line } = useClient()
    return { items: board, lives: desks, ready, connected: line === 'online' }
  },
  useConversation(c) {
    useEffect(() => {
      client.watch(c)
      return () => client.unwatch(c)
    }, [c])
    const { chats } = useClient()
    return { view: viewOf(chats.get(c)), actions: actionsIn(c) }
  },
  useCanned,
  claim: (c) => settled(client.ask(c, { do: 'claim' })),
  setStatus: async (status) => problemOf(await client.setStatus(status)),
  accept: async (desk, on) => problemOf(await client.setAccepting(desk, on)),
  async signOut() {
    const answer = await client.signOut()
    if (answer.ok) forgetDrafts()
    return problemOf(answer)
  },
})

function useCanned(desk: string): readonly Canned[] {
  const [canned, setCanned] = useState<readonly Canned[]>([])
  useEffect(() => {
    let current = desk !== ''
    if (current) client.canned(desk).then((answer) => current && answer.ok && setCanned(answer.value))
    return () => {
      current = false
    }
  }, [desk])
  return canned
}

function viewOf(chat: ChatView | undefined): ConversationView {
  if (chat === undefined) return { phase: 'opening', words: null, entries: [], outgoing: [], typing: false }
  const { entries, typing, shut } = chat
  const opening = chat.tier === null || (entries.length === 0 && !chat.complete)
  const phase = shut !== null ? 'shut' : opening ? 'opening' : 'open'
  return { phase, words: shut?.words ?? null, entries, outgoing: chat.pending.flatMap(outgoingOf), typing }
}

const KINDS: Partial<Record<SentCommand['do'], Outgoing['kind']>> = { say: 'message', whisper: 'whisper', note: 'note' }

function outgoingOf({ id, command, at, state, refusal }: Pending): readonly Outgoing[] {
  const kind = KINDS[command.do]
  if (kind === undefined || !('text' in command)) return []
  return [{ id, kind, text: command.text, at, problem: state === 'failed' ? (refusal?.words ?? '') : null }]
}

const ASKS = { message: 'say', whisper: 'whisper', note: 'note' } as const

const actionsIn = (c: string): ConversationActions => ({
  ask: (command) => settled(client.ask(c, command)),
  write: (kind, text) => void client.ask(c, { do: ASKS[kind], text }),
  retry: (id) => client.retry(id),
  discard: (id) => client.discard(id),
  typing: () => client.typing(c),
})
