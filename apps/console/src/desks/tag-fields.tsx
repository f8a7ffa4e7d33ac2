// The tags of a desk: a row for each.

import type { Tag } from '@earshot/domain'
import { Button } from '../ui/button.tsx'
import { fieldClass } from '../ui/labelled.tsx'
import { WORDS } from './words.ts'

type Props = { tags: readonly Tag[]; change: (tags: Tag[]) => void }

// Far enough apart to be told from each other.
const COLOURS = ['#1d5e59', '#9a3b26', '#3b5b92', '#7a5c12', '#6b3f7a', '#4c6b22']

const newTag = (count: number): Tag => ({ id: crypto.randomUUID(), name: '', colour: COLOURS[count % COLOURS.length] ?? '#1d5e59' })

export const TagFields = ({ tags, change }: Props) => (
  <div className="grid grid-cols-1 gap-3">
    <p className="text-sm text-soft">{WORDS.tagsHelp}</p>
    {tags.map((tag, at) => (
      <fieldset key={tag.id} className="flex flex-wrap items-center gap-2">
        <legend className="sr-only">{tag.name}</legend>
        <label className="flex items-center gap-2">
          {WORDS.tagName}
          <input
            dir="auto"
            maxLength={40}
            className={`${fieldClass} w-auto`}
            value={tag.name}
            onChange={({ target }) => change(tags.with(at, { ...tag, name: target.value }))}
          />
        </label>
        <label className="flex items-center gap-2">
          {WORDS.tagColour}
          <input
            type="color"
            className="h-9 w-12 rounded-field border border-edge bg-surface p-1"
            value={tag.colour}
            onChange={({ target }) => change(tags.with(at, { ...tag, colour: target.value }))}
          />
        </label>
        <Button aria-label={WORDS.removeTag(tag.name)} onClick={() => change(tags.toSpliced(at, 1))}>
          {WORDS.remove}
        </Button>
      </fieldset>
    ))}
    <Button className="w-fit" onClick={() => change([...tags, newTag(tags.length)])}>
      {WORDS.addTag}
    </Button>
  </div>
)
