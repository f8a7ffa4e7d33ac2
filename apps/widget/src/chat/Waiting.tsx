// While a chat waits: how many stand before it, and how long it usually takes. Read out by itself when it changes.

import type { View } from '../view.ts'
import { usualWords, words } from '../words.ts'

export const Waiting = ({ wait }: { wait: View['chat']['wait'] }) => (
  <p class="notice soft wait" role="status">
    {wait !== null && (
      <>
        <strong>{words.place(wait.before)}</strong> {wait.long ? words.waitLong : wait.usual !== null && usualWords(wait.usual)}
      </>
    )}
  </p>
)
