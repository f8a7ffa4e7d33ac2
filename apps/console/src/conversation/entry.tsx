// One entry of the log.

import type { ToldEntry } from '@earshot/domain'
import type { ReactNode } from 'react'
import { When } from '../time/when.tsx'
import { Icon } from '../ui/icon.tsx'
import { authorName } from './author.ts'
import { Bubble, type Material } from './bubble.tsx'
import { EventLine, eventWords } from './event.tsx'
import { FileCard } from './file-card.tsx'
import { Notice } from './notice.tsx'
import { WORDS } from './words.ts'

export function Entry({ c, entry, visitor }: { c: string; entry: ToldEntry; visitor: string }) {
  if (entry.what.kind === 'notice') return <Notice about={entry.what.about} text={entry.text ?? WORDS.erased} />
  const happened = eventWords(entry, visitor)
  if (happened !== null) return <EventLine words={happened} at={entry.at} />
  const aside = (
    <>
      {entry.what.kind === 'whisper' && `${WORDS.whisperSeen} `}
      {entry.what.kind === 'message' && entry.what.canned !== undefined && <LockedMark />}
      <When at={entry.at} />
    </>
  )
  return (
    <Bubble material={materialOf(entry)} author={authorName(entry.by, visitor)} aside={aside} text={entry.text} file={fileOf(c, entry)} />
  )
}

function fileOf(c: string, { id, what, text }: ToldEntry): ReactNode {
  const file = what.kind === 'message' || what.kind === 'whisper' ? what.file : undefined
  return file === undefined || text === undefined ? undefined : <FileCard c={c} id={id} name={text} file={file} />
}

const LockedMark = () => (
  <span className="mr-2 inline-flex items-center gap-1 align-bottom">
    <Icon name="lock" size={16} />
    {WORDS.lockedWording}
  </span>
)

function materialOf({ what, by }: ToldEntry): Material {
  if (what.kind === 'whisper' || what.kind === 'note') return what.kind
  return by.kind === 'visitor' ? 'theirs' : 'ours'
}
