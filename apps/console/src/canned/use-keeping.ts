// What one does with a list of canned responses: adds, changes and removes, and hears what became of it.

import type { CannedOwner, CannedWords } from '@earshot/domain'
import { useState } from 'react'
import { client } from '../live/client.ts'
import { ADDING, useOpenForm } from './use-open-form.ts'
import { WORDS } from './words.ts'

/** `again` asks for the list once more. */
export function useKeeping(owner: CannedOwner, again: () => void) {
  const { root, open, setOpen, close } = useOpenForm()
  const [said, setSaid] = useState('')
  const done = (words: string, at: string) => {
    setSaid(words)
    close(at)
    again()
  }
  const edit = (at: string) => {
    setSaid('')
    setOpen(at)
  }
  /** Answers null when it is kept, else why not. */
  const keep = async (at: string, words: CannedWords) => {
    const answer = at === ADDING ? await client.api.addCanned(owner, words) : await client.api.changeCanned(owner, at, words)
    if (answer.ok) done(WORDS.saved, at)
    return answer.ok ? null : answer.refusal.words
  }
  const remove = async (id: string) => {
    const answer = await client.api.removeCanned(owner, id)
    if (answer.ok) done(WORDS.removed, ADDING)
    else setSaid(answer.refusal.words)
  }
  return { root, open, said, edit, keep, remove, close }
}
