// One entry of the log.

import type { LogEntry } from '@earshot/client'
import type { SentCommand } from '@earshot/contract'
import { isWritten, type ToldEntry } from '@earshot/domain'
import type { ReactNode } from 'react'
import { FilledIn } from '../forms/answers.tsx'
import { filledWord } from '../forms/filled-word.ts'
import { useTags } from '../tags/tags.tsx'
import { When } from '../time/when.tsx'
import { Icon } from '../ui/icon.tsx'
import type { Answer } from './answers.ts'
import { authorName } from './author.ts'
import { Bubble, type Material } from './bubble.tsx'
import { DeleteThis } from './deleting.tsx'
import { EventLine, eventWords } from './event.tsx'
import { FileCard } from './file-card.tsx'
import { Notice } from './notice.tsx'
import { Saving } from './saving.tsx'
import { WORDS } from './words.ts'

type Props = { c: string; entry: LogEntry; visitor: string; answers?: readonly Answer[] | undefined; keep: (command: SentCommand) => void }

export function Entry({ c, entry, visitor, answers, keep }: Props) {
  const tags = useTags()
  if (entry.what.kind === 'notice') return <Notice about={entry.what.about} text={entry.text ?? WORDS.erased} />
  const happened = eventWords(entry, visitor, tags)
  const who = authorName(entry.by, visitor)
  const deletes = isWritten(entry.what) && hasWords(entry) ? <DeleteThis entry={entry} what={happened ?? WORDS.wrote(who)} /> : null
  if (happened !== null) return <EventLine words={happened} at={entry.at} below={deletes} />
  const filled = filledWord(entry)
  if (filled !== null) return <Filled entry={entry} word={filled} visitor={visitor} deletes={deletes} />
  const aside = (
    <>
      {entry.what.kind === 'whisper' && `${WORDS.whisperSeen} `}
      {entry.what.kind === 'message' && entry.what.canned !== undefined && <LockedMark />}
      <When at={entry.at} />
      {deletes}
    </>
  )
  const below = (
    <>
      <Gone entry={entry} visitor={visitor} />
      {answers !== undefined && <Saving answers={answers} keep={keep} />}
    </>
  )
  return <Bubble material={materialOf(entry)} author={who} aside={aside} text={entry.text} file={fileOf(c, entry)} below={below} />
}

function fileOf(c: string, { id, what, text }: ToldEntry): ReactNode {
  const file = what.kind === 'message' || what.kind === 'whisper' ? what.file : undefined
  return file === undefined || text === undefined ? undefined : <FileCard c={c} id={id} name={text} file={file} />
}

const hasWords = ({ text, name, email, page, answers }: LogEntry): boolean => (text ?? name ?? email ?? page ?? answers) !== undefined

/** By whom and when, in the place of what is gone. */
const Gone = ({ entry: { deleted }, visitor }: { entry: LogEntry; visitor: string }) =>
  deleted === undefined ? null : (
    <p className="text-sm text-soft">
      <bdi>{WORDS.deletedBy(authorName(deleted.by, visitor))}</bdi> <When at={deleted.at} />
    </p>
  )

const Filled = ({ entry, word, visitor, deletes }: { entry: LogEntry; word: string; visitor: string; deletes: ReactNode }) => (
  <Bubble
    material={entry.by.kind === 'visitor' ? 'theirs' : 'note'}
    word={word}
    author={authorName(entry.by, visitor)}
    aside={
      <>
        <When at={entry.at} />
        {deletes}
      </>
    }
    text={entry.answers === undefined ? undefined : ''}
    below={entry.answers === undefined ? <Gone entry={entry} visitor={visitor} /> : <FilledIn answers={entry.answers} />}
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
