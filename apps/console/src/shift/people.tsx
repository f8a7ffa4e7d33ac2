// Who is on a shift, the supervisor first: with their role, whether they have come, and a way to write to them.

import type { OwnShift } from '@earshot/contract'
import { markedName, SLOTS } from '@earshot/domain'
import { Button } from '../ui/button.tsx'
import { Icon, type IconName } from '../ui/icon.tsx'
import { Portrait } from '../ui/portrait.tsx'
import { type Here, type Stand, standOf } from './stand.ts'
import { WORDS } from './words.ts'

const ICON: Record<Stand, IconName> = { here: 'check', late: 'clock', missed: 'warning', awaited: 'circle', relieved: 'person' }
const TONE: Record<Stand, string> = {
  here: 'text-calm',
  late: 'text-alarm',
  missed: 'text-alarm',
  awaited: 'text-soft',
  relieved: 'text-soft',
}

type Props = { shift: OwnShift; me: string; at: number; write: (person: string) => Promise<void> }

export const PeopleOf = ({ shift, me, at, write }: Props) => (
  <ul className="grid grid-cols-1 gap-1.5">
    {shift.people
      .toSorted((one, other) => SLOTS.indexOf(one.slot) - SLOTS.indexOf(other.slot))
      .map((one) => (
        <Person key={one.person} one={one} stand={standOf(one, shift, at)} mine={one.person === me} write={write} />
      ))}
  </ul>
)

type PersonProps = { one: Here; stand: Stand; mine: boolean; write: Props['write'] }

const Person = ({ one, stand, mine, write }: PersonProps) => (
  <li className="flex items-center gap-2">
    <Portrait person={one.person} name={one.name} size={28} />
    <span className="grid min-w-0 flex-1">
      <span className="truncate font-medium">
        <bdi>{markedName(one.name, one.slot)}</bdi>
        {mine && <span className="font-normal text-soft"> {WORDS.you}</span>}
      </span>
      <span className={`flex items-center gap-1 text-sm ${TONE[stand]}`}>
        <Icon name={ICON[stand]} size={16} />
        {standWords(one, stand)}
      </span>
    </span>
    {!mine && (
      <Button aria-label={WORDS.writeTo(one.name)} onClick={() => void write(one.person)}>
        <Icon name="pencil" />
      </Button>
    )}
  </li>
)

function standWords({ inAt, relievedAt, lateMinutes }: Here, stand: Stand): string {
  const word = WORDS.stands[stand]
  if (stand === 'here' && inAt !== null) return `${word} ${WORDS.since(inAt)}`
  if (stand === 'relieved' && relievedAt !== null) return `${word} ${WORDS.relievedAt(relievedAt)}`
  return lateMinutes !== null && stand !== 'here' ? `${word}, ${WORDS.willBeLate(lateMinutes)}` : word
}
