// What the page knows: the client's state joined with its own, as signals.

import type { VisitorClient } from '@earshot/client'
import { computed, effect, type ReadonlySignal, type Signal, signal } from '@preact/signals'
import { type Stage, stageOf } from '../chat/stage.ts'
import { type Draft, keepDraft, readDraft } from '../desk/drafts.ts'
import type { Kept } from '../desk/storage.ts'
import type { Acts, Aside, Door, View } from '../view.ts'
import { actsOf } from './acts.ts'
import { chatViewOf, deskViewOf, idleFailures } from './reading.ts'
import { openSound, type Sound } from './sound.ts'
import { openTrail } from './trail.ts'
import { mindDraft } from './unsent.ts'

export type ModelParts = {
  readonly client: VisitorClient
  readonly slug: string
  /** Keeps for this window only. */
  readonly storage: Kept
  /** Null on a page of its own. */
  readonly hide: (() => void) | null
  readonly exit?: () => void
  readonly sound?: Sound
  readonly notice?: string | null
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
export function openModel({
  client,
  slug,
  storage,
  hide,
  exit = () => {},
  sound = openSound(storage, slug),
  notice: first = null,
}: ModelParts): Model {
  const snapshot = signal(client.snapshot())
  client.subscribe(() => {
    snapshot.value = client.snapshot()
  })
  const draft = signal(readDraft(storage, slug))
  const door = signal<Door | null>(null)
  const aside = signal<Aside>(null)
  const opened = signal(0)
  const page = signal<Page | null>(null)
  const notice = signal(first)
  const view = computed((): View => {
    const known = snapshot.value
    return {
      desk: deskViewOf(known),
      chat: chatViewOf(known),
      door: door.value,
      aside: aside.value,
      opened: opened.value,
      embedded: hide !== null,
      sound: sound.on.value,
      notice: notice.value,
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
  const writable = { draft, door, aside, opened, notice, stage }
  return { view, draft, opened, page, stage, acts: actsOf({ client, slug, sound, hide, exit }, writable) }
}

/** The open chat whose pages the desk keeps, named by its first entry; null where there is none, or as long as it is not known. */
function followedChat({ desk, chat }: View, stage: Stage['is']): string | null {
  const open = stage === 'waiting' || stage === 'taken'
  return open && typeof desk !== 'string' && desk.trail ? (chat.entries[0]?.id ?? null) : null
}
