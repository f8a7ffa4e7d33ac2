// What supervisors do to the conversation that is open: choosing what to delete, and copying it.

import type { LogEntry } from '@earshot/client'
import type { BoardItem, Me } from '@earshot/contract'
import { useState } from 'react'
import { WORDS as BAN } from '../bans/words.ts'
import { client } from '../live/client.ts'
import { may, placeOn } from './rules.ts'
import type { Verb } from './verbs.tsx'
import type { ConversationActions } from './view.ts'
import { WORDS } from './words.ts'

type Parts = { item: BoardItem; me: Me; actions: ConversationActions; told: (problem: string | null) => void }

export function useVerbs({ item, me, actions, told }: Parts) {
  const [choosing, setChoosing] = useState(false)
  const [done, setDone] = useState('')
  const [banning, setBanning] = useState(false)
  const copy = async () => {
    setDone('')
    const problem = await copied(item.c)
    told(problem)
    if (problem === null) setDone(WORDS.copied)
  }
  const verbs: readonly Verb[] = [
    { words: WORDS.deleteOne, run: may(item, me, 'delete') ? () => setChoosing(true) : null },
    { words: WORDS.copy, run: may(item, me, 'copy') ? copy : null },
    { words: BAN.ban, run: may(item, me, 'ban') ? () => setBanning(true) : null },
  ]
  const remove = async ({ id }: LogEntry) => told(await actions.ask({ do: 'delete', entry: id }))
  const ban = { open: banning, close: () => setBanning(false), seesAddress: placeOn(item, me)?.role === 'supervisor' }
  return { verbs, done, ban, deleting: { choosing: choosing && may(item, me, 'delete'), done: () => setChoosing(false), remove } }
}

/** Null once the conversation is on the clipboard, else why it is not. */
async function copied(c: string): Promise<string | null> {
  const answer = await client.api.transcript(c)
  if (!answer.ok) return answer.refusal.words
  try {
    await navigator.clipboard.writeText(answer.value.text)
    return null
  } catch {
    return WORDS.copyFailed
  }
}
