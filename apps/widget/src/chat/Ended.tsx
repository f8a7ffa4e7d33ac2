// Where the composer was, once there is nothing more to write in a chat. How it ended stands in the log.

import { words } from '../words.ts'

type EndedProps = {
  readonly text: string
  /** Null as long as the chat has not ended. */
  readonly startNew: (() => void) | null
  readonly keep?: () => void
  readonly back?: () => void
}

export const Ended = ({ text, startNew, keep, back }: EndedProps) => (
  <div class="foot">
    {/* Takes the focus of the field that is gone: a button would, and the next key would press it. */}
    <p class="what" tabIndex={-1}>
      {text}
    </p>
    {startNew !== null && (
      <button type="button" class="main" onClick={startNew}>
        {words.startNew}
      </button>
    )}
    {keep && (
      <button type="button" onClick={keep}>
        {words.keep}
      </button>
    )}
    {back && (
      <button type="button" onClick={back}>
        {words.endNo}
      </button>
    )}
  </div>
)
