// What keeps people and floods out of a desk: how far its bans reach, and how much may come at once.

import type { Policy } from '@earshot/domain'
import { Checkbox } from '../ui/checkbox.tsx'
import { Field } from '../ui/field.tsx'
import { TextArea } from '../ui/text-area.tsx'
import { WORDS } from './words.ts'

type Kept = Pick<Policy, 'bans' | 'flood'>
type Props = Kept & { change: (kept: Partial<Kept>) => void }

export const DoorFields = ({ bans, flood, change }: Props) => (
  <>
    <Checkbox
      label={WORDS.everywhere}
      help={WORDS.everywhereHelp}
      checked={bans.everywhere}
      change={(everywhere) => change({ bans: { ...bans, everywhere } })}
    />
    <TextArea
      label={WORDS.banHelp}
      help={WORDS.banHelpHelp}
      rows={2}
      value={bans.help}
      change={(help) => change({ bans: { ...bans, help } })}
    />
    <Limit label={WORDS.chatsFrom} help={WORDS.chatsFromHelp} value={flood.chats} set={(chats) => change({ flood: { ...flood, chats } })} />
    <Limit
      label={WORDS.messagesAMinute}
      help={WORDS.messagesAMinuteHelp}
      value={flood.messages}
      set={(messages) => change({ flood: { ...flood, messages } })}
    />
  </>
)

const Limit = ({ set, ...field }: { label: string; help: string; value: number; set: (value: number) => void }) => (
  <Field type="number" min={0} max={10_000} onChange={({ target }) => set(target.valueAsNumber || 0)} {...field} />
)
