// What the visitor can do.

import type { VisitorClient } from '@earshot/client'
import type { Score } from '@earshot/domain'
import type { ReadonlySignal, Signal } from '@preact/signals'
import type { Stage } from '../chat/stage.ts'
import type { Draft } from '../desk/drafts.ts'
import type { Acts, Aside, Door, FilledIn } from '../view.ts'
import { openAsPage } from './as-page.ts'
import { refused } from './reading.ts'
import type { Sound } from './sound.ts'
import { withTexts } from './unsent.ts'

type Writable = {
  readonly stage: ReadonlySignal<Stage['is']>
  readonly opened: Signal<number>
  readonly draft: Signal<Draft>
  readonly door: Signal<Door | null>
  readonly aside: Signal<Aside>
  readonly notice: Signal<string | null>
}

type ActParts = {
  readonly client: VisitorClient
  readonly slug: string
  readonly sound: Sound
  /** Null on a page of its own. */
  readonly hide: (() => void) | null
  readonly exit: () => void
}

function leave(client: VisitorClient, { text, name, email }: Draft, filled?: FilledIn): void {
  for (const id of refused(client.snapshot(), 'leave')) client.discard(id)
  client.leave(filled ?? { text, ...(name.trim() && { name }), ...(email.trim() && { email }) })
}

function rate(client: VisitorClient, score: Score, comment: string): void {
  for (const id of refused(client.snapshot(), 'rate')) client.discard(id)
  client.rate(score, comment)
}

export function actsOf({ client, slug, sound, hide, exit }: ActParts, { draft, door, aside, opened, notice, stage }: Writable): Acts {
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
      notice.value = null
      draft.value = { ...draft.value, text: '' }
    },
    leave: (filled) => leave(client, draft.value, filled),
    defer() {
      for (const id of refused(client.snapshot(), 'defer')) client.discard(id)
      client.defer({ email: draft.value.email })
    },
    here: () => client.here(),
    rate: (score, comment) => rate(client, score, comment),
    retry: (id) => client.retry(id),
    discard: (id) => client.discard(id),
    turn(to) {
      aside.value = to
    },
    mail: (email) => client.mail(email),
    end() {
      aside.value = null
      client.end()
    },
    startNew() {
      draft.value = withTexts(client.startAnew(), draft.value)
      door.value = null
      aside.value = null
      opened.value += 1
    },
    tryNow: () => void client.refreshDesk(),
    sound: (on) => sound.turn(on),
    async openAsPage() {
      notice.value = await openAsPage(client, slug, hide)
    },
    hide: hide ?? (() => {}),
    exit,
  }
}
