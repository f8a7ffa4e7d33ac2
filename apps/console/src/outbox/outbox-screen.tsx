// The outbox: what went out by mail and what did not, for admins.

import type { MailLine } from '@earshot/contract'
import { useState } from 'react'
import { client } from '../live/client.ts'
import { useAsked } from '../live/use-asked.ts'
import { When } from '../time/when.tsx'
import { Button } from '../ui/button.tsx'
import { Icon, type IconName } from '../ui/icon.tsx'
import { Problem } from '../ui/problem.tsx'
import { Screen } from '../ui/screen.tsx'
import { Reading } from './reading.tsx'
import { WORDS } from './words.ts'

const ICONS = { waiting: 'clock', sent: 'messages', failed: 'warning', kept: 'book' } as const satisfies Record<MailLine['state'], IconName>

export function OutboxScreen() {
  const { value: outbox, problem } = useAsked(client.api.outbox)
  return (
    <Screen title={WORDS.title} intro={WORDS.intro}>
      <Problem words={problem} />
      {outbox === null && problem === null && <p className="text-soft">{WORDS.loading}</p>}
      {outbox !== null && <p>{outbox.sends ? WORDS.sends : WORDS.keeps}</p>}
      {outbox !== null && outbox.mails.length === 0 && <p className="text-soft">{WORDS.none}</p>}
      {outbox !== null && outbox.mails.length > 0 && (
        <ul className="grid divide-y divide-line rounded-card border border-line bg-surface">
          {outbox.mails.map((line) => (
            <Line key={line.id} line={line} />
          ))}
        </ul>
      )}
    </Screen>
  )
}

function Line({ line: { id, kind, desk, state, tries, madeAt } }: { line: MailLine }) {
  const [open, setOpen] = useState(false)
  return (
    <li className="grid gap-3 p-4">
      <div className="flex flex-wrap items-center gap-x-3 gap-y-1">
        <p className="min-w-0 flex-1 basis-48">
          <span className="font-medium">{WORDS.kinds[kind]}</span>
          <span className="block text-sm text-soft">
            <bdi>{desk ?? WORDS.house}</bdi>, <When at={madeAt} />
          </span>
        </p>
        <p className={`flex items-center gap-1.5 text-sm ${state === 'failed' ? 'font-medium text-alarm' : 'text-soft'}`}>
          <Icon name={ICONS[state]} />
          {WORDS.states[state]}
          {tries > 0 && state !== 'sent' && `, ${WORDS.tried(tries)}`}
        </p>
        <Button aria-expanded={open} aria-label={open ? undefined : WORDS.read(WORDS.kinds[kind])} onClick={() => setOpen(!open)}>
          {open ? WORDS.close : WORDS.readShort}
        </Button>
      </div>
      {open && <Reading id={id} />}
    </li>
  )
}
