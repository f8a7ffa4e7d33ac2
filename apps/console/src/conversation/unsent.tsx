// What was being written when the conversation ended: not lost, and not sent either.

import { useDraft } from '../composer/drafts.ts'
import { Button } from '../ui/button.tsx'
import { WORDS } from './words.ts'

type Props = { c: string; side: 'message' | 'whisper'; note: (text: string) => void }

export function Unsent({ c, side, note }: Props) {
  const [draft, setDraft] = useDraft(c, side)
  if (draft.trim() === '') return null
  const keep = () => {
    note(draft)
    setDraft('')
  }
  return (
    <section className="grid gap-2 border-t border-line bg-sunken px-4 py-3">
      <p>{WORDS.unsent}</p>
      <p dir="auto" className="max-h-32 overflow-y-auto whitespace-pre-wrap wrap-anywhere text-soft">
        {draft}
      </p>
      <div className="flex gap-2">
        <Button onClick={keep}>{WORDS.unsentNote}</Button>
        <Button onClick={() => setDraft('')}>{WORDS.unsentDiscard}</Button>
      </div>
    </section>
  )
}
