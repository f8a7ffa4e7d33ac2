// The side panel: who the visitor is as far as they said, where they have been, and notes for the record.

import type { Question, ToldEntry } from '@earshot/domain'
import type { ReactNode } from 'react'
import { authorName } from '../conversation/author.ts'
import type { VisitorRecord } from '../conversation/record.ts'
import { PersonText } from '../text/person-text.tsx'
import { Span } from '../time/span.tsx'
import { When } from '../time/when.tsx'
import { Mailing } from './mailing.tsx'
import { NoteField } from './note-field.tsx'
import { SavedField } from './saved-field.tsx'
import { Trail } from './trail.tsx'
import { WORDS } from './words.ts'

type Store = (value: string) => Promise<string | null>
type Props = {
  c: string
  record: VisitorRecord
  name: Store | null
  email: Store | null
  withhold: ((what: Question) => void) | null
  note: ((text: string) => void) | null
  tags: ReactNode
  /** Has the conversation mailed to the address on record. */
  mail: (() => Promise<string | null>) | null
}

export const VisitorPanel = ({ c, record, name, email, withhold, note, tags, mail }: Props) => (
  <div className="grid content-start gap-5 p-4">
    <h2 className="font-semibold">{WORDS.panel}</h2>
    <Facts record={record} />
    <SavedField
      field="name"
      label={WORDS.name}
      saveLabel={WORDS.saveName}
      saved={record.name}
      withheld={record.withheld.name}
      withhold={withhold && (() => withhold('name'))}
      store={name}
    />
    <SavedField
      field="email"
      label={WORDS.email}
      saveLabel={WORDS.saveEmail}
      saved={record.email}
      withheld={record.withheld.email}
      withhold={withhold && (() => withhold('email'))}
      store={email}
    />
    {mail !== null && record.email !== null && <Mailing mail={mail} />}
    {tags}
    {note !== null && <NoteField c={c} store={note} />}
    <Written title={WORDS.notes} entries={record.notes} visitor={record.handle ?? ''} />
    <Written title={WORDS.nudges} entries={record.nudges} visitor={record.handle ?? ''} />
    <Trail pages={record.pages} />
  </div>
)

type WrittenProps = { title: string; entries: readonly ToldEntry[]; visitor: string }

const Written = ({ title, entries, visitor }: WrittenProps) =>
  entries.length > 0 && (
    <section className="grid gap-2">
      <h3 className="text-sm font-medium">{title}</h3>
      {entries.map(({ id, by, at, text }) => (
        <div key={id} className="rounded-field bg-sunken px-3 py-2 text-sm">
          <p className="text-soft">
            <bdi>{authorName(by, visitor)}</bdi> <When at={at} />
          </p>
          <PersonText text={text ?? ''} />
        </div>
      ))}
    </section>
  )

function Facts({ record: { handle, openedAt, closedAt } }: { record: VisitorRecord }) {
  if (handle === null || openedAt === null) return null
  return (
    <dl className="grid grid-cols-[auto_1fr] gap-x-4 gap-y-1 text-sm">
      <dt className="text-soft">{WORDS.visitor}</dt>
      <dd className="tabular-nums">{handle}</dd>
      <dt className="text-soft">{WORDS.began}</dt>
      <dd>
        <When at={openedAt} />
      </dd>
      <dt className="text-soft">{closedAt === null ? WORDS.lasting : WORDS.lasted}</dt>
      <dd>
        <Span since={openedAt} until={closedAt} />
      </dd>
    </dl>
  )
}
