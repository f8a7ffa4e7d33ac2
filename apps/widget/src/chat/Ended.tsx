// Where the composer was, once there is nothing more to write in a chat.

import { words } from '../words.ts'

export const Ended = ({ text, startNew }: { text: string; startNew: () => void }) => (
  <div class="ended">
    {/* Takes the focus of the field that is gone: a button would, and the next key would press it. */}
    <p tabIndex={-1}>{text}</p>
    <button type="button" class="main" onClick={startNew}>
      {words.startNew}
    </button>
  </div>
)
