// The tags of the conversation that is open: put on and taken off by those who may, seen by the others.

import type { SentCommand } from '@earshot/contract'
import type { Tag } from '@earshot/domain'
import { TagMark, tagsOn } from './tags.tsx'
import { WORDS } from './words.ts'

type Props = { on: readonly string[]; tags: readonly Tag[]; ask: ((command: SentCommand) => Promise<string | null>) | null }

export function Tagging({ on, tags, ask }: Props) {
  const carried = tagsOn(on, tags)
  if (tags.length === 0 || (ask === null && carried.length === 0)) return null
  return (
    <section className="grid gap-2">
      <h3 className="text-sm font-medium">{WORDS.tags}</h3>
      <ul className="flex flex-wrap gap-1.5">
        {(ask === null ? carried : tags).map((tag) => (
          <li key={tag.id} className="max-w-full">
            {ask === null ? <TagMark tag={tag} /> : <Toggle tag={tag} on={on.includes(tag.id)} ask={ask} />}
          </li>
        ))}
      </ul>
    </section>
  )
}

const Toggle = ({ tag, on, ask }: { tag: Tag; on: boolean; ask: NonNullable<Props['ask']> }) => (
  <button
    type="button"
    aria-pressed={on}
    className="min-h-7 max-w-full rounded-full border border-transparent px-0.5 aria-pressed:border-accent aria-pressed:bg-accent-wash"
    onClick={() => void ask({ do: 'tag', tag: tag.id, on: !on })}
  >
    <span className="flex items-center gap-1">
      <TagMark tag={tag} />
      {on && <span className="pr-1.5 text-sm">{WORDS.on}</span>}
    </span>
  </button>
)
