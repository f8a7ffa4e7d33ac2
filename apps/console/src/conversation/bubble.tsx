// What was said, in the material of its side of the wall: paper for the visitor's side, amber and a dashed edge for whispers.

import type { ReactNode } from 'react'
import { PersonText } from '../text/person-text.tsx'
import { Icon } from '../ui/icon.tsx'
import { WORDS } from './words.ts'

export type Material = 'theirs' | 'ours' | 'whisper' | 'note'

const LOOKS: Record<Material, string> = {
  theirs: 'mr-auto bg-surface border border-line',
  ours: 'ml-auto bg-accent-wash border border-transparent',
  whisper: 'ml-auto bg-amber border-2 border-dashed border-amber-edge text-amber-ink',
  note: 'mx-auto bg-sunken border border-line',
}

/** `file` stands in for a text that is its name. */
type Props = { material: Material; author: string; aside: ReactNode; text: string | undefined; file?: ReactNode; below?: ReactNode }

export const Bubble = ({ material, author, aside, text, file, below }: Props) => (
  <div className={`w-fit max-w-[min(38rem,88%)] overflow-clip rounded-card px-3 py-2 ${LOOKS[material]}`}>
    <div className="flex flex-wrap items-baseline gap-x-2 text-sm">
      {material === 'whisper' && <Side icon="eye-slash" word={WORDS.whisper} />}
      {material === 'note' && <Side icon="pencil" word={WORDS.note} />}
      <bdi className="font-semibold">{author}</bdi>
      <span className={material === 'whisper' ? 'text-amber-ink' : 'text-soft'}>{aside}</span>
    </div>
    {text === undefined ? <p className="text-soft italic">{WORDS.erased}</p> : (file ?? <PersonText text={text} />)}
    {below}
  </div>
)

const Side = ({ icon, word }: { icon: 'eye-slash' | 'pencil'; word: string }) => (
  <span className="inline-flex items-center gap-1 self-center font-semibold">
    <Icon name={icon} size={16} />
    {word}
  </span>
)
