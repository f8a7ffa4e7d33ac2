// The head of the page: whose desk this is, where the chat stands, and the way out of it.

import type { Acts, Aside, View } from '../view.ts'
import { words } from '../words.ts'
import { Icon, type IconName } from './Icon.tsx'
import type { Stage } from './stage.ts'

export type HeadProps = {
  readonly name: string
  readonly stage: Stage
  readonly view: Pick<View, 'desk' | 'aside' | 'sound' | 'embedded'>
  readonly acts: Pick<Acts, 'turn' | 'sound' | 'openAsPage' | 'hide' | 'exit'>
}

export function Head({ name, stage, view: { desk, aside, sound, embedded }, acts }: HeadProps) {
  const running = stage.is === 'waiting' || stage.is === 'taken'
  const turn = (to: Aside) => acts.turn(aside === to ? null : to)
  return (
    <header class="head">
      <div>
        <h1>
          <bdi>{name}</bdi>
        </h1>
        <StageWords stage={stage} />
      </div>
      <div class="tools">
        {typeof desk !== 'string' && desk.exit !== null && (
          <button type="button" class="exit" onClick={acts.exit}>
            {words.exit}
          </button>
        )}
        {running && (
          <button type="button" aria-expanded={aside === 'end'} onClick={() => turn('end')}>
            {words.end}
          </button>
        )}
        {running && <Tool words={words.sound} icon={sound ? 'bell' : 'mute'} pressed={sound} act={() => acts.sound(!sound)} />}
        {running && <Tool words={words.keep} icon="keep" pressed={aside === 'keep'} act={() => turn('keep')} />}
        {embedded && <Tool words={words.asPage} icon="page" act={acts.openAsPage} />}
        {embedded && <Tool words={words.hide} icon="fold" act={acts.hide} />}
      </div>
    </header>
  )
}

type ToolProps = { words: string; icon: IconName; pressed?: boolean; act: () => void }

const Tool = ({ words, icon, pressed, act }: ToolProps) => (
  <button type="button" class="bare" aria-label={words} title={words} aria-pressed={pressed} onClick={act}>
    <Icon is={icon} />
  </button>
)

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
