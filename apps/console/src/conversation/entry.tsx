// One entry of the log.

import type { SentCommand } from '@earshot/contract'
import type { FormUse, ToldEntry } from '@earshot/domain'
import type { ReactNode } from 'react'
import { FilledIn } from '../forms/answers.tsx'
import { WORDS as FORM_WORDS } from '../forms/words.ts'
import { When } from '../time/when.tsx'
import { Icon } from '../ui/icon.tsx'
import type { Answer } from './answers.ts'
import { authorName } from './author.ts'
import { Bubble, type Material } from './bubble.tsx'
import { EventLine, eventWords } from './event.tsx'
import { FileCard } from './file-card.tsx'
import { Notice } from './notice.tsx'
import { Saving } from './saving.tsx'
import { WORDS } from './words.ts'

type Props = { c: string; entry: ToldEntry; visitor: string; answers?: readonly Answer[] | undefined; keep: (command: SentCommand) => void }

export function Entry({ c, entry, visitor, answers, keep }: Props) {
  if (entry.what.kind === 'notice') return <Notice about={entry.what.about} text={entry.text ?? WORDS.erased} />
  const happened = eventWords(entry, visitor)
  if (happened !== null) return <EventLine words={happened} at={entry.at} />
  if (entry.what.kind === 'filled') return <Filled entry={entry} use={entry.what.use} visitor={visitor} />
  const aside = (
    <>
      {entry.what.kind === 'whisper' && `${WORDS.whisperSeen} `}
      {entry.what.kind === 'message' && entry.what.canned !== undefined && <LockedMark />}
      <When at={entry.at} />
    </>
  )
  const below = answers !== undefined && <Saving answers={answers} keep={keep} />
  return (
    <Bubble
      material={materialOf(entry)}
      author={authorName(entry.by, visitor)}
      aside={aside}
      text={entry.text}
      file={fileOf(c, entry)}
      below={below}
    />
  )
}

function fileOf(c: string, { id, what, text }: ToldEntry): ReactNode {
  const file = what.kind === 'message' || what.kind === 'whisper' ? what.file : undefined
  return file === undefined || text === undefined ? undefined : <FileCard c={c} id={id} name={text} file={file} />
}

const Filled = ({ entry, use, visitor }: { entry: ToldEntry; use: FormUse; visitor: string }) => (
  <Bubble
    material="note"
    word={FORM_WORDS.filledIn[use]}
    author={authorName(entry.by, visitor)}
    aside={<When at={entry.at} />}
    text={entry.answers === undefined ? undefined : ''}
    below={entry.answers !== undefined && <FilledIn answers={entry.answers} />}
  />
)

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
