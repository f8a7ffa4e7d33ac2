// Parts of the page that are fetched when they are first wanted: nobody waits for them before a first message.

import { signal } from '@preact/signals'

/** Answers a part once it is here, null until then. Where it could not be fetched, it is tried again when it is next wanted. */
export function late<Part>(fetch: () => Promise<Part>): () => Part | null {
  const part = signal<Part | null>(null)
  let asked = false
  return () => {
    if (!asked) {
      asked = true
      fetch().then(
        (found) => {
          part.value = found
        },
        () => {
          asked = false
        },
      )
    }
    return part.value
  }
}
