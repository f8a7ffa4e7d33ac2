// What the page knows, and what its visitor can do: the view as a signal, and the acts.

import type { VisitorClient, VisitorSnapshot } from '@earshot/client'
import { computed, effect, type ReadonlySignal, type Signal, signal } from '@preact/signals'
import { type Stage, stageOf } from '../chat/stage.ts'
import { type Draft, EMPTY, keepDraft, readDraft } from '../desk/drafts.ts'
import type { Kept } from '../desk/storage.ts'
import type { Acts, ChatView, Door, View } from '../view.ts'
import { chatViewOf, deskViewOf, idleFailures, refusedLeaves } from './reading.ts'
import { openTrail } from './trail.ts'

export type ModelParts = {
  readonly client: VisitorClient
  readonly slug: string
  /** Keeps for this window only. */
  readonly storage: Kept
  /** Null on a page of its own. */
  readonly hide: (() => void) | null
}

export type Page = { readonly page: string; readonly title: string }

export type Model = {
  readonly view: ReadonlySignal<View>
  readonly draft: ReadonlySignal<Draft>
  readonly stage: ReadonlySignal<Stage['is']>
  readonly acts: Acts
  /** Counts how often the visitor opened the chat. */
  readonly opened: Signal<number>
  /** The page the visitor is on. */
  readonly page: Signal<Page | null>
}

/** Joins the client's state with what the page keeps for itself. */
export function openModel({ client, slug, storage, hide }: ModelParts): Model {
  const snapshot = signal(client.snapshot())
  client.subscribe(() => {
    snapshot.value = client.snapshot()
  })
  const draft = signal(readDraft(storage, slug))
  const door = signal<Door | null>(null)
  const asking = signal(false)
  const opened = signal(0)
  const page = signal<Page | null>(null)
  const view = computed((): View => {
    const known = snapshot.value
    return {
      desk: deskViewOf(known),
      chat: chatViewOf(known),
      door: door.value,
      asking: asking.value,
      opened: opened.value,
      embedded: hide !== null,
    }
  })
  const stage = computed(() => stageOf(view.value.chat.entries).is)

  effect(() => keepDraft(storage, slug, draft.value))
  effect(() => {
    for (const id of idleFailures(snapshot.value)) client.discard(id)
  })
  const followed = computed(() => followedChat(view.value, stage.value))
  const isNew = openTrail(storage, slug)
  // Each page once, and the page a chat starts on as soon as it has started.
  effect(() => {
    if (page.value === null || followed.value === null || !isNew(followed.value, page.value.page)) return
    client.visited(page.value.page, page.value.title)
  })
  mindDraft(client, { snapshot, view, draft, door })
  return { view, draft, opened, page, stage, acts: actsOf(client, { draft, door, asking, opened, stage }, hide) }
}

type Drafting = Pick<Model, 'view'> & {
  readonly snapshot: Signal<VisitorSnapshot>
  readonly draft: Signal<Draft>
  readonly door: Signal<Door | null>
}

/** What found nobody goes back into the draft, and what was left is no draft any more. */
function mindDraft(client: VisitorClient, { snapshot, view, draft, door }: Drafting): void {
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

type Writable = Pick<Model, 'opened' | 'stage'> & {
  readonly draft: Signal<Draft>
  readonly door: Signal<Door | null>
  readonly asking: Signal<boolean>
}

function actsOf(client: VisitorClient, { draft, door, asking, opened, stage }: Writable, hide: (() => void) | null): Acts {
  return {
    write(next, at) {
      if (next.text !== draft.value.text && next.text !== '' && stage.value === 'taken') client.typing()
      draft.value = next
      door.value = at
    },
    goTo(at) {
      door.value = at
      opened.value += 1
    },
    send(text) {
      client.write(text)
      draft.value = EMPTY
    },
    leave() {
      const { text, name, email } = draft.value
      for (const id of refusedLeaves(client.snapshot())) client.discard(id)
      client.leave({ text, ...(name.trim() && { name }), ...(email.trim() && { email }) })
    },
    retry: (id) => client.retry(id),
    discard: (id) => client.discard(id),
    ask(now) {
      asking.value = now
    },
    end() {
      asking.value = false
      client.end()
    },
    startNew() {
      draft.value = withTexts(client.startAnew(), draft.value)
      door.value = null
      asking.value = false
      opened.value += 1
    },
    tryNow: () => void client.refreshDesk(),
    hide: hide ?? (() => {}),
  }
}

/** The open chat whose pages the desk keeps, named by its first entry; null where there is none, or as long as it is not known. */
function followedChat({ desk, chat }: View, stage: Stage['is']): string | null {
  const open = stage === 'waiting' || stage === 'taken'
  return open && typeof desk !== 'string' && desk.trail ? (chat.entries[0]?.id ?? null) : null
}

/** A draft with what did not arrive put back in front of it. */
const withTexts = (texts: readonly string[], draft: Draft): Draft => ({ ...draft, text: [...texts, draft.text].filter(Boolean).join('\n') })

/** Messages that found nobody to answer: what was said behind a refused start goes with it. */
function refusedStart({ entries, outgoing }: ChatView) {
  if (entries.length > 0 || !outgoing.some(({ failed }) => failed?.rule === 'desk-unavailable')) return []
  return outgoing.filter(({ failed }) => failed !== null)
}
