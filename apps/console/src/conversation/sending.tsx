// Something I wrote that is on its way, or was not taken.

import { Button } from '../ui/button.tsx'
import { Icon } from '../ui/icon.tsx'
import { Bubble } from './bubble.tsx'
import type { Outgoing } from './outgoing.ts'
import { WORDS } from './words.ts'

export type SendingProps = { outgoing: Outgoing; author: string; retry: (id: string) => void; discard: (id: string) => void }

export function Sending({ outgoing, author, retry, discard }: SendingProps) {
  const { id, kind, text, problem } = outgoing
  const state = (
    <span className={`inline-flex items-center gap-1 ${problem === null ? '' : 'text-alarm'}`}>
      <Icon name={problem === null ? 'clock' : 'warning'} size={16} />
      {problem === null ? WORDS.pending : WORDS.failed}
    </span>
  )
  const below = problem !== null && (
    <div className="mt-1 grid gap-1 text-sm">
      <p className="text-alarm">{problem}</p>
      <div className="flex gap-2">
        <Button onClick={() => retry(id)}>{WORDS.retry}</Button>
        <Button onClick={() => discard(id)}>{WORDS.discard}</Button>
      </div>
    </div>
  )
  return <Bubble material={kind === 'message' ? 'ours' : kind} author={author} aside={state} text={text} below={below} />
}
