// What a text field offers while one types, above it. The cursor stays in the text; the list only shows what is chosen.

import { type ReactNode, useEffect, useRef } from 'react'

export const optionId = (list: string, at: number): string => `${list}-${at}`

type Props<T> = {
  id: string
  label: string
  found: readonly T[]
  chosen: number
  choose: (one: T) => void
  keyOf: (one: T) => string
  draw: (one: T) => ReactNode
}

export function OptionList<T>({ id, label, found, chosen, choose, keyOf, draw }: Props<T>) {
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
      aria-label={label}
      tabIndex={0}
      className="absolute inset-x-2 bottom-full z-10 mb-1 max-h-64 overflow-y-auto rounded-card border border-line bg-surface p-1 shadow-float"
    >
      {found.map((one, at) => (
        // biome-ignore lint/a11y/useKeyWithClickEvents: the keys are those of the text field that owns the list
        <div
          key={keyOf(one)}
          id={optionId(id, at)}
          role="option"
          tabIndex={-1}
          aria-selected={at === chosen}
          className="cursor-pointer rounded-field px-2 py-1 aria-selected:bg-accent-wash"
          onMouseDown={(event) => event.preventDefault()}
          onClick={() => choose(one)}
        >
          {draw(one)}
        </div>
      ))}
    </div>
  )
}
