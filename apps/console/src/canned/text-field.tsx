// The text of a canned response, with a button for each placeholder that puts it in where the cursor is.

import { PLACEHOLDERS, type Placeholder } from '@earshot/domain'
import { useEffect, useRef } from 'react'
import { Button } from '../ui/button.tsx'
import { TextArea } from '../ui/text-area.tsx'
import { WORDS } from './words.ts'

type Props = { text: string; locked: boolean; change: (text: string) => void }

export function CannedText({ text, locked, change }: Props) {
  const field = useRef<HTMLTextAreaElement>(null)
  const cursor = useRef<number | null>(null)
  // biome-ignore lint/correctness/useExhaustiveDependencies: the cursor moves once the text has
  useEffect(() => {
    if (cursor.current === null) return
    field.current?.focus()
    field.current?.setSelectionRange(cursor.current, cursor.current)
    cursor.current = null
  }, [text])
  const insert = (placeholder: Placeholder) => {
    const [from, to] = [field.current?.selectionStart ?? text.length, field.current?.selectionEnd ?? text.length]
    const put = `{${placeholder}}`
    cursor.current = from + put.length
    change(text.slice(0, from) + put + text.slice(to))
  }
  return (
    <div className="grid grid-cols-1 gap-2">
      <TextArea
        ref={field}
        label={WORDS.text}
        help={locked ? WORDS.textHelpLocked : WORDS.textHelp}
        rows={4}
        value={text}
        change={change}
      />
      <ul className="grid grid-cols-1 gap-1 text-sm text-soft">
        {PLACEHOLDERS.map((placeholder) => (
          <li key={placeholder} className="flex items-center gap-2">
            <Button className="font-mono" aria-label={WORDS.insert(placeholder)} onClick={() => insert(placeholder)}>
              {`{${placeholder}}`}
            </Button>
            {WORDS.placeholders[placeholder]}
          </li>
        ))}
      </ul>
    </div>
  )
}
