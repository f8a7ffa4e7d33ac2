// What is written and not sent yet: kept for each conversation and side, until it is sent or one signs out.

import { QUESTIONS, type Question } from '@earshot/domain'
import { useCallback, useSyncExternalStore } from 'react'

/** `locked` is the id of a locked response that waits to be sent, `asks` what the message asks the visitor for. */
export type DraftOf = 'message' | 'whisper' | 'note' | 'locked' | 'asks'

const PREFIX = 'earshot draft '
const listeners = new Set<() => void>()
const told = (): void => {
  for (const listener of listeners) listener()
}
const subscribe = (listener: () => void): (() => void) => {
  listeners.add(listener)
  return () => listeners.delete(listener)
}

// Kept in this window's own storage, so that a reload loses nothing and closing the window leaves nothing behind.
const keyOf = (c: string, of: DraftOf): string => `${PREFIX}${c} ${of}`

/** The draft of one side of a conversation, and its setter. */
export function useDraft(c: string, of: DraftOf): readonly [string, (text: string) => void] {
  const key = keyOf(c, of)
  const draft = useSyncExternalStore(subscribe, () => sessionStorage.getItem(key) ?? '')
  const set = useCallback(
    (text: string) => {
      if (text === '') sessionStorage.removeItem(key)
      else sessionStorage.setItem(key, text)
      told()
    },
    [key],
  )
  return [draft, set]
}

/** What the message that is being written asks the visitor for. */
export function useAsks(c: string): readonly [Question | null, (question: Question | null) => void] {
  const [asks, setAsks] = useDraft(c, 'asks')
  return [QUESTIONS.find((question) => question === asks) ?? null, (question) => setAsks(question ?? '')]
}

/** Forgets every draft: the next person at this window is somebody else. */
export function forgetDrafts(): void {
  for (const key of Object.keys(sessionStorage)) if (key.startsWith(PREFIX)) sessionStorage.removeItem(key)
  told()
}
