// "Accept calls from": a switch for each desk one is on.

import { Popover } from '@base-ui/react/popover'
import { Switch } from '@base-ui/react/switch'
import type { Me } from '@earshot/contract'
import { isEngaged, mayAnswer } from '@earshot/domain'
import { Link } from '@tanstack/react-router'
import { Suspense, useState } from 'react'
import { useKeyProps } from '../actions/kbd.tsx'
import { useActions } from '../actions/use-actions.ts'
import { RingSwitches } from '../attention/switches.tsx'
import { BetweenShifts } from '../shift/lazy.tsx'
import { buttonClass } from '../ui/button.tsx'
import { Icon } from '../ui/icon.tsx'
import { popupClass } from '../ui/popup.ts'
import { WORDS } from './words.ts'

type Props = { me: Me; accept: (desk: string, on: boolean) => void; direct: (on: boolean) => void }

export function AcceptCalls({ me, accept, direct }: Props) {
  const [open, setOpen] = useState(false)
  const engaged = isEngaged(me.desks)
  useActions({ accept: () => setOpen(true) })
  return (
    <Popover.Root open={open} onOpenChange={setOpen}>
      <Popover.Trigger className={buttonClass('plain')} aria-label={WORDS.accept} {...useKeyProps('accept')}>
        <Icon name="phone" />
        <span className="max-lg:sr-only">{WORDS.accept}</span>
        <span className="tabular-nums text-soft">
          {me.desks.filter((desk) => desk.accepting && desk.closed.length === 0 && answers(desk)).length}/{me.desks.filter(answers).length}
        </span>
      </Popover.Trigger>
      <Popover.Portal>
        <Popover.Positioner sideOffset={6} align="end" className="z-20">
          <Popover.Popup className={`${popupClass} w-80 max-w-[calc(100vw-1rem)] p-4`}>
            <Popover.Title className="font-semibold">{WORDS.accept}</Popover.Title>
            <Popover.Description className="text-sm text-soft">
              {me.status === 'online' ? WORDS.acceptWhat : WORDS.acceptOffline}
            </Popover.Description>
            <ul className="my-3 grid gap-1">
              <li className="flex min-h-9 items-center justify-between gap-3">
                <span>
                  {WORDS.directMessages}
                  {!me.direct && <span className="block text-sm text-soft">{WORDS.directOff}</span>}
                </span>
                <OnOff label={WORDS.directMessages} on={me.direct} turn={direct} />
              </li>
              {me.desks.map((desk) => (
                <DeskSwitch
                  key={desk.desk}
                  {...desk}
                  silent={desk.training && engaged}
                  turn={(on) => accept(desk.desk, on)}
                  leave={() => setOpen(false)}
                />
              ))}
            </ul>
            <p className="text-sm text-soft">{WORDS.acceptMissing}</p>
            <h3 className="mt-4 mb-2 font-semibold">{WORDS.heard}</h3>
            <RingSwitches />
          </Popover.Popup>
        </Popover.Positioner>
      </Popover.Portal>
    </Popover.Root>
  )
}

const OnOff = ({ label, on, turn }: { label: string; on: boolean; turn: (on: boolean) => void }) => (
  <Switch.Root
    aria-label={label}
    checked={on}
    onCheckedChange={turn}
    className="flex h-6 w-11 shrink-0 rounded-full border-2 border-edge bg-sunken p-0.5 data-checked:border-accent data-checked:bg-accent"
  >
    <Switch.Thumb className="size-4 rounded-full bg-edge data-checked:translate-x-5 data-checked:bg-on-accent" />
  </Switch.Root>
)

const answers = ({ role, training }: Me['desks'][number]): boolean => mayAnswer(role, training)

/** True for a desk that opens by what one can do oneself. */
const asksAgreement = ({ closed: [gate] }: Me['desks'][number]): boolean => gate === 'agreement'

type DeskSwitchProps = Me['desks'][number] & { silent: boolean; turn: (on: boolean) => void; leave: () => void }

const DeskSwitch = ({ silent, turn, leave, ...desk }: DeskSwitchProps) => (
  <li className="flex min-h-9 items-center justify-between gap-3">
    <div>
      <bdi>{desk.name}</bdi>
      {desk.training && <span className="ml-2 rounded-field border border-edge px-1.5 text-sm text-soft">{WORDS.training}</span>}
      {desk.closed.length > 0 && !asksAgreement(desk) && <span className="block text-sm text-soft">{desk.why}</span>}
      {desk.closed[0] === 'shift' && (
        <Suspense>
          <BetweenShifts desk={desk.desk} name={desk.name} />
        </Suspense>
      )}
      {silent && desk.accepting && <span className="block text-sm text-soft">{WORDS.silent}</span>}
    </div>
    {asksAgreement(desk) ? (
      <Link to="/agreements/$desk" params={{ desk: desk.desk }} onClick={leave} className="text-sm text-accent underline">
        {WORDS.agreementFirst}
      </Link>
    ) : desk.closed.length > 0 ? null : answers(desk) ? (
      <OnOff label={desk.name} on={desk.accepting} turn={turn} />
    ) : (
      <span className="text-sm text-soft">{WORDS.noCalls}</span>
    )}
  </li>
)
