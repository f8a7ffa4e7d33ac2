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

type Props = {
  material: Material
  author: string
  aside: ReactNode
  text: string | undefined
  below?: ReactNode /** What a note is called, where it is of a kind of its own. */
  word?: string
}

export const Bubble = ({ material, author, aside, text, below, word = WORDS.note }: Props) => (
  <div className={`w-fit max-w-[min(38rem,88%)] overflow-clip rounded-card px-3 py-2 ${LOOKS[material]}`}>
    <div className="flex flex-wrap items-baseline gap-x-2 text-sm">
      {material === 'whisper' && <Side icon="eye-slash" word={WORDS.whisper} />}
      {material === 'note' && <Side icon="pencil" word={word} />}
      <bdi className="font-semibold">{author}</bdi>
      <span className={material === 'whisper' ? 'text-amber-ink' : 'text-soft'}>{aside}</span>
    </div>
    {text === undefined ? <p className="text-soft italic">{WORDS.erased}</p> : text !== '' && <PersonText text={text} />}
    {below}
  </div>
)

const Side = ({ icon, word }: { icon: 'eye-slash' | 'pencil'; word: string }) => (
  <span className="inline-flex items-center gap-1 self-center font-semibold">
    <Icon name={icon} size={16} />
    {word}
  </span>
)
