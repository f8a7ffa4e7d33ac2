// All about files comes when there is one, or may be one: nobody waits for it before a first message.

import { signal } from '@preact/signals'

type Part = Pick<typeof import('./part.ts'), 'Attach' | 'FileShown'>

const part = signal<Part | null>(null)
let asked = false

async function fetchPart(): Promise<void> {
  try {
    const { Attach, FileShown } = await import('./part.ts')
    part.value = { Attach, FileShown }
  } catch {
    asked = false
  }
}

/** The part of the page that knows about files; null until it is here. */
export function filePart(): Part | null {
  if (!asked) {
    asked = true
    void fetchPart()
  }
  return part.value
}
