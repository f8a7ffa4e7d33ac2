// The head of the page: whose desk this is, where the chat stands, and the way out of it.

import { useLayoutEffect, useRef, useState } from 'preact/hooks'
import { words } from '../words.ts'
import { Icon } from './Icon.tsx'
import type { Stage } from './stage.ts'

export type HeadProps = {
  readonly name: string
  readonly stage: Stage
  readonly end: () => void
  /** Null on a page of its own. */
  readonly hide: (() => void) | null
}

export function Head({ name, stage, end, hide }: HeadProps) {
  const [asking, setAsking] = useState(false)
  const way = useRef<HTMLButtonElement>(null)
  const running = stage.is === 'waiting' || stage.is === 'taken'
  // The next chat is not asked about before somebody wants to end it.
  useLayoutEffect(() => {
    if (!running) setAsking(false)
  }, [running])
  const goOn = () => {
    setAsking(false)
    way.current?.focus()
  }
  return (
    <header class="head">
      <div>
        <h1 dir="auto">{name}</h1>
        <StageWords stage={stage} />
      </div>
      {running && (
        <button type="button" ref={way} aria-expanded={asking} onClick={() => (asking ? goOn() : setAsking(true))}>
          {words.end}
        </button>
      )}
      {hide !== null && (
        <button type="button" class="bare" aria-label={words.hide} onClick={hide}>
          <Icon is="fold" />
        </button>
      )}
      {running && asking && <EndSure end={end} goOn={goOn} />}
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
    case 'ended':
      return (
        <p class="stage">
          <Icon is="closed" /> {words.ended}
        </p>
      )
  }
}

/** Asks once more, in the page; Escape goes on chatting. */
const EndSure = ({ end, goOn }: { end: () => void; goOn: () => void }) => (
  // biome-ignore lint/a11y/useSemanticElements: a fieldset is for fields, and here are none
  <div
    class="sure"
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
