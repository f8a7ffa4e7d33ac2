// The tags of a desk: in a colour, and in words.

import type { Tag } from '@earshot/domain'
import { createContext, useContext } from 'react'

const Tags = createContext<readonly Tag[]>([])

/** The desk's tags, for whatever is drawn within. */
export const TagsOf = Tags
export const useTags = (): readonly Tag[] => useContext(Tags)

/** Colour never speaks alone: the name stands beside it. */
export const TagMark = ({ tag }: { tag: Tag }) => (
  <span className="inline-flex max-w-full items-center gap-1.5 rounded-full border border-line bg-surface px-2 text-sm text-ink">
    <span aria-hidden="true" className="size-2.5 shrink-0 rounded-full border border-line" style={{ backgroundColor: tag.colour }} />
    <bdi className="truncate">{tag.name}</bdi>
  </span>
)

/** The tags of one row of a list, below the rest. */
export const TagMarks = ({ tags }: { tags: readonly Tag[] }) =>
  tags.length > 0 && (
    <span className="mt-1 flex flex-wrap gap-1">
      {tags.map((tag) => (
        <TagMark key={tag.id} tag={tag} />
      ))}
    </span>
  )

/** Those of the desk's tags that a conversation carries. */
export const tagsOn = (ids: readonly string[], tags: readonly Tag[]): readonly Tag[] => tags.filter(({ id }) => ids.includes(id))
