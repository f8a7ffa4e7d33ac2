// How it was for the visitor: three steps in words, and a comment if they like. It can be said anew.

import type { Score } from '@earshot/domain'
import { useState } from 'preact/hooks'
import type { Sending } from '../view.ts'
import './rating.css'

export type RatingProps = Sending & { readonly rate: (score: Score, comment: string) => void }

const WORDS = {
  asks: 'Did this chat help you?',
  steps: [
    [3, 'Yes, it helped'],
    [2, 'A little'],
    [1, 'No, not really'],
  ],
  comment: 'Would you like to say more? (optional)',
  what: 'Only people of this desk read it. It changes nothing for you.',
  send: 'Send',
  sending: 'Sending',
  thanks: 'Thank you for telling us.',
  again: 'Change it',
} as const

export function Rating({ sending, refused, rate }: RatingProps) {
  const [score, setScore] = useState<Score | null>(null)
  const [comment, setComment] = useState('')
  const [said, setSaid] = useState(false)
  if (said && !sending && refused === null) return <Thanks again={() => setSaid(false)} />
  return (
    <form
      class="rating"
      onSubmit={(event) => {
        event.preventDefault()
        if (score === null || sending) return
        rate(score, comment)
        setSaid(true)
      }}
    >
      <fieldset>
        <legend>{WORDS.asks}</legend>
        {WORDS.steps.map(([value, label]) => (
          <label key={value}>
            <input type="radio" name="score" checked={score === value} onChange={() => setScore(value)} />
            {label}
          </label>
        ))}
      </fieldset>
      {score !== null && <More comment={comment} write={setComment} sending={sending} />}
      <p class="wrong" role="alert">
        {refused?.words}
      </p>
    </form>
  )
}

const Thanks = ({ again }: { again: () => void }) => (
  <div class="rating" role="status">
    <p>{WORDS.thanks}</p>
    <button type="button" onClick={again}>
      {WORDS.again}
    </button>
  </div>
)

type MoreProps = { readonly comment: string; readonly write: (comment: string) => void; readonly sending: boolean }

const More = ({ comment, write, sending }: MoreProps) => (
  <>
    <label for="rating-comment">{WORDS.comment}</label>
    <textarea
      id="rating-comment"
      class="field"
      dir="auto"
      rows={2}
      value={comment}
      onInput={({ currentTarget }) => write(currentTarget.value)}
    />
    <p class="soft">{WORDS.what}</p>
    <button type="submit" class="main" aria-disabled={sending}>
      {sending ? WORDS.sending : WORDS.send}
    </button>
  </>
)
