// Showing only the conversations with one tag. The list says so as long as it is.

import type { BoardItem, Me } from '@earshot/contract'
import { useState } from 'react'
import { Select } from '../ui/select.tsx'
import { WORDS } from './words.ts'

/** The conversations to show, and the tag (its id) that they are chosen by; null for all. */
export function useOnly(all: readonly BoardItem[], me: Me) {
  const [chosen, choose] = useState<string | null>(null)
  // A tag that the desk has no more holds nothing back.
  const only = me.desks.some(({ tags }) => tags.some(({ id }) => id === chosen)) ? chosen : null
  const items = only === null ? all : all.filter((item) => item.tags.includes(only))
  return { only, items, choose }
}

type Props = { me: Me; items: readonly BoardItem[]; only: string | null; choose: (tag: string | null) => void }

/** Absent where no desk of mine has tags. */
export function OnlyTag({ me, items, only, choose }: Props) {
  const several = me.desks.filter(({ tags }) => tags.length > 0).length > 1
  const count = (id: string) => items.filter((item) => item.tags.includes(id)).length
  const options = me.desks.flatMap(({ name: desk, tags }) =>
    tags.map(({ id, name }) => ({ value: id, words: `${several ? `${desk}: ` : ''}${name} (${count(id)})` })),
  )
  if (options.length === 0) return null
  return (
    <div className="px-3">
      <Select
        label={WORDS.only}
        value={only ?? ''}
        options={[{ value: '', words: WORDS.all }, ...options]}
        choose={(tag) => choose(tag === '' ? null : tag)}
      />
    </div>
  )
}
