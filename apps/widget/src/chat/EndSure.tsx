// Asks once more before a chat ends, where the composer was, so that the log stays in sight; Escape goes on chatting.

import { words } from '../words.ts'

export const EndSure = ({ end, goOn }: { end: () => void; goOn: () => void }) => (
  // biome-ignore lint/a11y/useSemanticElements: a fieldset is for fields, and here are none
  <div
    class="foot"
    role="group"
    aria-labelledby="sure"
    onKeyDown={(event) => {
      if (event.key !== 'Escape') return
      event.stopPropagation()
      goOn()
    }}
  >
    <p id="sure">{words.endSure}</p>
    <button type="button" class="main" ref={focused} onClick={end}>
      {words.endYes}
    </button>
    <button type="button" onClick={goOn}>
      {words.endNo}
    </button>
  </div>
)

const focused = (button: HTMLButtonElement | null): void => button?.focus()
