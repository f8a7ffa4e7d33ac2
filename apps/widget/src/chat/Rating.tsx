// How it was for the visitor: three steps in words, and a comment if they like. It can be said anew.

import type { Score } from '@earshot/domain'
import { type Signal, useSignal } from '@preact/signals'
import type { Sending } from '../view.ts'
import { words } from '../words.ts'

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
  thanks: 'Thank you for telling us.',
  again: 'Change it',
} as const

/** Set by script, so that nothing is loaded for them before they are needed. */
const PLAIN = { border: 0, padding: 0, margin: 0 }
const STEP = { display: 'flex', gap: '0.5rem', minHeight: '2rem', alignItems: 'center' }

export function Rating({ sending, refused, rate }: RatingProps) {
  const score = useSignal<Score | null>(null)
  const comment = useSignal('')
  const said = useSignal(false)
  if (said.value && !sending && refused === null) return <Thanks said={said} />
  return (
    <form
      class="foot"
      onSubmit={(event) => {
        event.preventDefault()
        if (score.value === null || sending) return
        rate(score.value, comment.value)
        said.value = true
      }}
    >
      <fieldset style={PLAIN}>
        <legend style={PLAIN}>{WORDS.asks}</legend>
        {WORDS.steps.map(([value, label]) => (
          <label key={value} style={STEP}>
            <input
              type="radio"
              name="score"
              checked={score.value === value}
              onChange={() => {
                score.value = value
              }}
            />
            {label}
          </label>
        ))}
      </fieldset>
      {score.value !== null && <More comment={comment} sending={sending} />}
      <p class="wrong" role="alert">
        {refused?.words}
      </p>
    </form>
  )
}

const Thanks = ({ said }: { said: Signal<boolean> }) => (
  <div class="foot" role="status">
    <p>{WORDS.thanks}</p>
    <button
      type="button"
      onClick={() => {
        said.value = false
      }}
    >
      {WORDS.again}
    </button>
  </div>
)

const More = ({ comment, sending }: { comment: Signal<string>; sending: boolean }) => (
  <>
    <label for="rating-comment">{WORDS.comment}</label>
    <textarea
      id="rating-comment"
      class="field"
      dir="auto"
      rows={2}
      value={comment}
      onInput={({ currentTarget }) => {
        comment.value = currentTarget.value
      }}
    />
    <p class="soft">{WORDS.what}</p>
    <button type="submit" class="main" aria-disabled={sending}>
      {sending ? words.sending : WORDS.send}
    </button>
  </>
)
