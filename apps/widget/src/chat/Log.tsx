// The log of a chat. Each message of the other side is read out once; one's own are not read back.

import type { FileDoor } from '@earshot/client'
import type { ComponentChildren } from 'preact'
import { useRef } from 'preact/hooks'
import { sinceWords } from '../text/moment.ts'
import { words } from '../words.ts'
import { Icon } from './Icon.tsx'
import type { Line } from './lines.ts'
import { useReadAlong } from './read-along.ts'
import { Said } from './Said.tsx'
import { Text } from './Text.tsx'

type Mine = Extract<Line, { is: 'mine' }>
type Acts = { readonly retry: (id: string) => void; readonly discard: (id: string) => void }
type Here = Acts & { readonly door: FileDoor | null }

export type LogProps = Here & {
  readonly lines: readonly Line[]
  readonly typing: string | null
  /** What there is to know while nothing is written. */
  readonly status: string
  /** What stands below it, and is read out when it changes. */
  readonly below: ComponentChildren
  readonly children: ComponentChildren
}

export function Log({ lines, typing, status, below: standsBelow, children, ...acts }: LogProps) {
  const { box, below, toEnd } = useReadAlong(lines)
  const log = useRef<HTMLDivElement>(null)
  const lastMine = lines.findLast((line) => line.is === 'mine')
  const goBelow = () => {
    toEnd()
    log.current?.focus({ preventScroll: true })
  }
  return (
    <div class="reading">
      <div class="middle" ref={box}>
        {children}
        {/* biome-ignore lint/a11y/noNoninteractiveTabindex: what scrolls must be reachable by keyboard */}
        <div ref={log} role="log" aria-label={words.log} aria-live="polite" class="log" tabIndex={0}>
          {lines.map((line) => (
            <LogLine key={line.key} line={line} last={line === lastMine} {...acts} />
          ))}
        </div>
        <p class="notice soft" role="status">
          {status}
        </p>
        {standsBelow}
        <p class="typing soft">{typing === null ? '' : words.typing(typing)}</p>
      </div>
      {below && (
        <button type="button" class="below" onClick={goBelow}>
          <Icon is="down" /> {words.newBelow}
        </button>
      )}
    </div>
  )
}

function LogLine({ line, last, door, ...acts }: Here & { line: Line; last: boolean }) {
  switch (line.is) {
    case 'notice':
      return <p class="notice soft">{line.text}</p>
    case 'welcome':
      return (
        <div class="notice soft">
          <Text text={line.text} />
        </div>
      )
    case 'theirs':
      return (
        <div class="line theirs">
          <By name={line.name} at={line.at} />
          <Said line={line} door={door} />
        </div>
      )
    case 'mine':
      return (
        <div class="line mine" aria-live="off" data-state={line.state}>
          <By name={words.you} at={line.at} />
          <Said line={line} door={door} />
          <Fate line={line} last={last} {...acts} />
        </div>
      )
  }
}

const By = ({ name, at }: { name: string; at: number }) => (
  <p class="by soft">
    <bdi>{name}</bdi> <time dateTime={new Date(at).toISOString()}>{sinceWords(at, Date.now())}</time>
  </p>
)

/** What became of one's own message. That it arrived is said of the last one only. */
function Fate({ line, last, retry, discard }: Acts & { line: Mine; last: boolean }) {
  if (line.state === 'failed') {
    return (
      <div class="failed" role="alert">
        <p>
          <Icon is="alert" /> <strong>{words.failed}</strong> {line.why}
        </p>
        {line.again && (
          <button type="button" onClick={() => retry(line.key)}>
            {words.retry}
          </button>
        )}
        <button type="button" onClick={() => discard(line.key)}>
          {words.discard}
        </button>
      </div>
    )
  }
  if (line.state === 'delivered' && !last) return null
  return (
    <p class="fate soft">
      <Icon is={line.state === 'sending' ? 'clock' : 'check'} /> {line.state === 'sending' ? words.sending : words.delivered}
    </p>
  )
}
