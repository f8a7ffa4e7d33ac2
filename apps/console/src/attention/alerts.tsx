// What calls for me, top right on every screen, each with what there is to do about it. Nothing pending, nothing shown.

import { Popover } from '@base-ui/react/popover'
import { Link, useNavigate } from '@tanstack/react-router'
import { Suspense, useState } from 'react'
import { useKeyProps } from '../actions/kbd.tsx'
import { useActions } from '../actions/use-actions.ts'
import { type House, useHouse } from '../live/house.ts'
import { ShiftAlert } from '../shift/lazy.tsx'
import { Button, buttonClass } from '../ui/button.tsx'
import { Icon } from '../ui/icon.tsx'
import { popupClass } from '../ui/popup.ts'
import { Problem } from '../ui/problem.tsx'
import type { Call, CallOf } from './calls.ts'
import { useCalls } from './use-calls.ts'
import { WORDS } from './words.ts'

export function Alerts() {
  const { all: calls } = useCalls()
  const [open, setOpen] = useState(false)
  useActions({ alerts: calls.length > 0 ? () => setOpen(true) : null })
  const keys = useKeyProps('alerts')
  if (calls.length === 0) return null
  return (
    <Popover.Root open={open} onOpenChange={setOpen}>
      <Popover.Trigger
        className={`${buttonClass('plain')} border-alarm! bg-alarm-wash! text-alarm!`}
        aria-label={WORDS.alerts(calls.length)}
        {...keys}
      >
        <Icon name="bell" />
        <span className="tabular-nums">{calls.length}</span>
      </Popover.Trigger>
      <Popover.Portal>
        <Popover.Positioner sideOffset={6} align="end" className="z-20">
          <Popover.Popup className={`${popupClass} w-96 max-w-[calc(100vw-1rem)] p-4`}>
            <Popover.Title className="mb-2 font-semibold">{WORDS.alertsTitle}</Popover.Title>
            <ul className="grid max-h-[60vh] gap-2 overflow-y-auto">
              <Suspense>
                {calls.map((call) =>
                  'words' in call ? (
                    <ShiftAlert key={`${call.of} ${call.id}`} call={call} done={() => setOpen(false)} />
                  ) : (
                    <Alert key={`${call.of} ${call.id}`} call={call} done={() => setOpen(false)} />
                  ),
                )}
              </Suspense>
            </ul>
          </Popover.Popup>
        </Popover.Positioner>
      </Popover.Portal>
    </Popover.Root>
  )
}

function Alert({ call, done }: { call: Call; done: () => void }) {
  const house = useHouse()
  const navigate = useNavigate()
  const [problem, setProblem] = useState<string | null>(null)
  const [under, setUnder] = useState(false)
  const answer = async (asked: Promise<string | null>) => {
    setUnder(true)
    const refused = await asked
    setUnder(false)
    setProblem(refused)
    return refused === null
  }
  const act = async () => {
    if (!(await answer(ANSWERS[call.of](house, call.id)))) return
    if (ROOMS.has(call.of)) void navigate({ to: '/team/$c', params: { c: call.id } })
    done()
  }
  return (
    <li className="grid gap-1">
      <div className="flex items-center gap-2">
        <p className="min-w-0 flex-1 wrap-anywhere">
          {WORDS.called(call)}
          {call.handle !== '' && (
            <>
              {', '}
              <Link to="/chats/$c" params={{ c: call.id }} onClick={done} className="text-accent underline">
                {call.handle}
              </Link>
            </>
          )}
        </p>
        {call.of === 'posted' && (
          <Button disabled={under} aria-label={`${WORDS.decline} ${call.desk}`} onClick={() => answer(answered(house, call.id, false))}>
            {WORDS.decline}
          </Button>
        )}
        <Button look="main" disabled={under} aria-label={`${WORDS.answers[call.of]} ${call.handle || call.desk}`} onClick={act}>
          {WORDS.answers[call.of]}
        </Button>
      </div>
      <Problem words={problem} />
    </li>
  )
}

/** What the button does; null when it is done, else why it was refused. */
const ANSWERS: Record<CallOf, (house: House, id: string) => Promise<string | null>> = {
  waiting: (house, c) => house.claim(c),
  left: (house, c) => house.claim(c),
  handed: (house, c) => house.take(c),
  hand: (house, c) => house.guide(c),
  unstaffed: (house, desk) => house.accept(desk, true),
  posted: (house, desk) => answered(house, desk, true),
  invited: (house, c) => house.join(c),
  mentioned: noticed,
  written: noticed,
  announced: noticed,
}

/** An answer to what was asked, as it was shown. */
async function answered(house: House, desk: string, yes: boolean): Promise<string | null> {
  const asked = house.me.invitations.find((one) => one.desk === desk)
  return asked === undefined ? null : house.answerInvitation(desk, { yes, role: asked.role })
}

/** To go there is all there is to do. */
async function noticed(): Promise<null> {
  return null
}

const ROOMS: ReadonlySet<CallOf> = new Set(['invited', 'mentioned', 'written', 'announced'])
