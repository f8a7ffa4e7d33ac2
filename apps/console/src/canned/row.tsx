// One canned response in the list.

import type { Canned } from '@earshot/contract'
import { shown } from '../composer/canned.ts'
import { Button } from '../ui/button.tsx'
import { Icon, type IconName } from '../ui/icon.tsx'
import { Remove } from '../ui/remove.tsx'
import { WORDS } from './words.ts'

type Props = { canned: Canned; kind: 'desk' | 'person'; edit: () => void; remove: () => void }

export const CannedRow = ({ canned, kind, edit, remove }: Props) => (
  <div className="flex flex-wrap items-start gap-x-3 gap-y-2">
    <div className="min-w-0 flex-1 basis-64">
      <p className="flex flex-wrap items-baseline gap-x-2">
        <span className="font-semibold wrap-anywhere">{shown(canned)}</span>
        <bdi className="wrap-anywhere">{canned.title}</bdi>
        {canned.locked && <Mark icon="lock" words={WORDS.locked} />}
        {canned.next !== null && <Mark icon="pencil" words={WORDS.next[canned.next]} />}
      </p>
      <p dir="auto" className="line-clamp-3 text-sm whitespace-pre-wrap wrap-anywhere text-soft">
        {canned.text}
      </p>
    </div>
    <div className="flex gap-2">
      <Button data-canned={canned.id} aria-label={WORDS.editThis(shown(canned))} onClick={edit}>
        {WORDS.edit}
      </Button>
      <Remove named={shown(canned)} what={WORDS.removeWhat[kind]} remove={remove} />
    </div>
  </div>
)

const Mark = ({ icon, words }: { icon: IconName; words: string }) => (
  <span className="inline-flex items-center gap-1 self-center text-sm text-soft">
    <Icon name={icon} size={16} />
    {words}
  </span>
)
