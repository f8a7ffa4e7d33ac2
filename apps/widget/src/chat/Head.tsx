// The head of the page: whose desk this is, where the chat stands, and the way out of it.

import { words } from '../words.ts'
import { Icon } from './Icon.tsx'
import type { Stage } from './stage.ts'

export type HeadProps = {
  readonly name: string
  readonly stage: Stage
  /** Whether the visitor is asked about ending the chat. */
  readonly asking: boolean
  readonly ask: (asking: boolean) => void
  /** Null on a page of its own. */
  readonly hide: (() => void) | null
}

export function Head({ name, stage, asking, ask, hide }: HeadProps) {
  const running = stage.is === 'waiting' || stage.is === 'taken'
  return (
    <header class="head">
      <div>
        <h1 dir="auto">{name}</h1>
        <StageWords stage={stage} />
      </div>
      {running && (
        <button type="button" aria-expanded={asking} onClick={() => ask(!asking)}>
          {words.end}
        </button>
      )}
      {hide !== null && (
        <button type="button" class="bare" aria-label={words.hide} onClick={hide}>
          <Icon is="fold" />
        </button>
      )}
    </header>
  )
}

function StageWords({ stage }: { stage: Stage }) {
  switch (stage.is) {
    case 'none':
    case 'left':
      return null
    case 'waiting':
      return (
        <p class="stage">
          <Icon is="clock" /> {words.waiting}
        </p>
      )
    case 'taken':
      return (
        <p class="stage">
          <Icon is="person" /> <bdi>{words.withYou(stage.name)}</bdi>
        </p>
      )
    case 'ending':
      return (
        <p class="stage">
          <Icon is="clock" /> {words.ending}
        </p>
      )
    case 'ended':
      return (
        <p class="stage">
          <Icon is="closed" /> {words.ended}
        </p>
      )
  }
}
