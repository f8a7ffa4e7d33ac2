// The list of canned responses above the composer.

import { Icon } from '../ui/icon.tsx'
import { OptionList } from '../ui/option-list.tsx'
import { shown } from './canned.ts'
import type { CannedOne } from './filling.ts'
import { WORDS } from './words.ts'

type Props = { id: string; found: readonly CannedOne[]; chosen: number; choose: (canned: CannedOne) => void }

export const CannedList = (props: Props) => (
  <OptionList
    {...props}
    label={WORDS.canned}
    keyOf={({ shortcut }) => shortcut}
    draw={(canned) => (
      <>
        <span className="flex flex-wrap items-baseline gap-x-2">
          <span className="font-semibold">{shown(canned)}</span>
          <bdi>{canned.title}</bdi>
          <Marks canned={canned} />
        </span>
        <span className="line-clamp-1 text-sm text-soft">{canned.text}</span>
      </>
    )}
  />
)

const Marks = ({ canned: { own, locked, known } }: { canned: CannedOne }) => (
  <>
    {own && <Mark icon="person" words={WORDS.own} />}
    {locked && <Mark icon="lock" words={WORDS.locked} />}
    {known !== undefined && <Mark icon="details" words={known} />}
  </>
)

const Mark = ({ icon, words }: { icon: 'person' | 'lock' | 'details'; words: string }) => (
  <span className="inline-flex items-center gap-1 self-center text-sm text-soft">
    <Icon name={icon} size={16} />
    {words}
  </span>
)
