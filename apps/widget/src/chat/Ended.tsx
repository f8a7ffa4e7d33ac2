// Where the composer was, once there is nothing more to write in a chat. How it ended stands in the log.

import { words } from '../words.ts'

/** `startNew` is null as long as the chat has not ended. */
export const Ended = ({ text, startNew }: { text: string; startNew: (() => void) | null }) => (
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
  </div>
)
