// The list of canned responses above the composer. The cursor stays in the text; the list only shows what is chosen.

import { useEffect, useRef } from 'react'
import { Icon } from '../ui/icon.tsx'
import { shown } from './canned.ts'
import type { CannedOne } from './filling.ts'
import { WORDS } from './words.ts'

export const optionId = (list: string, at: number): string => `${list}-${at}`

type Props = { id: string; found: readonly CannedOne[]; chosen: number; choose: (canned: CannedOne) => void }

export function CannedList({ id, found, chosen, choose }: Props) {
  const list = useRef<HTMLDivElement>(null)
  // biome-ignore lint/correctness/useExhaustiveDependencies: follows the choice
  useEffect(() => {
    // Newer browsers answer a promise here, which an effect must not return.
    list.current?.querySelector('[aria-selected="true"]')?.scrollIntoView({ block: 'nearest' })
  }, [chosen])
  return (
    <div
      ref={list}
      id={id}
      role="listbox"
      aria-label={WORDS.canned}
      tabIndex={0}
      className="absolute inset-x-2 bottom-full z-10 mb-1 max-h-64 overflow-y-auto rounded-card border border-line bg-surface p-1 shadow-float"
    >
      {found.map((canned, at) => (
        // biome-ignore lint/a11y/useKeyWithClickEvents: the keys are those of the text field that owns the list
        <div
          key={canned.shortcut}
          id={optionId(id, at)}
          role="option"
          tabIndex={-1}
          aria-selected={at === chosen}
          className="cursor-pointer rounded-field px-2 py-1 aria-selected:bg-accent-wash"
          onMouseDown={(event) => event.preventDefault()}
          onClick={() => choose(canned)}
        >
          <span className="flex flex-wrap items-baseline gap-x-2">
            <span className="font-semibold">{shown(canned)}</span>
            <bdi>{canned.title}</bdi>
            <Marks canned={canned} />
          </span>
          <span className="line-clamp-1 text-sm text-soft">{canned.text}</span>
        </div>
      ))}
    </div>
  )
}

const Marks = ({ canned: { own, locked, known } }: { canned: CannedOne }) => (
  <>
    {own && <Mark icon="person" words={WORDS.own} />}
    {locked && <Mark icon="lock" words={WORDS.locked} />}
    {known !== undefined && <Mark icon="details" words={known} />}
  </>
)

const Mark = ({ icon, words }: { icon: 'person' | 'lock' | 'details'; words: string }) => (
  <span className="inline-flex items-center gap-1 self-center text-sm text-soft">
    <Icon name={icon} size={16} />
    {words}
  </span>
)
