// What did not arrive, and the draft it goes back into.

import type { VisitorClient, VisitorSnapshot } from '@earshot/client'
import { effect, type ReadonlySignal, type Signal } from '@preact/signals'
import { type Draft, EMPTY } from '../desk/drafts.ts'
import type { ChatView, Door, View } from '../view.ts'

type Drafting = {
  readonly view: ReadonlySignal<View>
  readonly snapshot: Signal<VisitorSnapshot>
  readonly draft: Signal<Draft>
  readonly door: Signal<Door | null>
}

/** What found nobody goes back into the draft, and what was left is no draft any more. */
export function mindDraft(client: VisitorClient, { snapshot, view, draft, door }: Drafting): void {
  effect(() => {
    const unsent = refusedStart(view.value.chat)
    if (unsent.length === 0) return
    const texts = unsent.map(({ text }) => text)
    draft.value = withTexts(texts, draft.peek())
    for (const { id } of unsent) client.discard(id)
    // Known at once: the door changes the view, and nothing is to be put back twice.
    snapshot.value = client.snapshot()
    door.value = 'leave'
  })
  // What was left from here is kept on the server now, and is no draft any more; what another tab has left is not ours.
  let leaving = false
  effect(() => {
    const { sending, refused } = view.value.chat.leaving
    if (leaving && !sending && refused === null) draft.value = EMPTY
    leaving = sending
  })
}

/** A draft with what did not arrive put back in front of it. */
export const withTexts = (texts: readonly string[], draft: Draft): Draft => ({
  ...draft,
  text: [...texts, draft.text].filter(Boolean).join('\n'),
})

/** Messages that found nobody to answer: what was said behind a refused start goes with it. */
function refusedStart({ entries, outgoing }: ChatView) {
  if (entries.length > 0 || !outgoing.some(({ failed }) => failed?.rule === 'desk-unavailable')) return []
  return outgoing.filter(({ failed }) => failed !== null)
}
