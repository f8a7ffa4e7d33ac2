// Who is in a room of people: invited, sent out, the room's name, and leaving it.

import { AlertDialog } from '@base-ui/react/alert-dialog'
import type { Me, SentCommand } from '@earshot/contract'
import type { RoomState } from '@earshot/domain'
import { useState } from 'react'
import { useSubmit } from '../live/use-submit.ts'
import { Button, buttonClass } from '../ui/button.tsx'
import { Field } from '../ui/field.tsx'
import { DialogButton, FormDialog, Leave } from '../ui/form-dialog.tsx'
import { Portrait } from '../ui/portrait.tsx'
import { Problem } from '../ui/problem.tsx'
import { Sure } from '../ui/sure.tsx'
import { FellowList, useFellows } from './fellows.tsx'
import { mayIn } from './rules.ts'
import { WORDS } from './words.ts'

type Ask = (command: SentCommand) => Promise<string | null>
type Props = { room: RoomState; title: string; me: Me; ask: Ask }

export function RoomPeople({ room, title, me, ask }: Props) {
  const [open, setOpen] = useState(false)
  const button = WORDS.peopleIn(Object.values(room.people).filter(({ stands }) => stands !== 'asked').length)
  return (
    <FormDialog
      trigger={<DialogButton>{button}</DialogButton>}
      title={WORDS.people}
      what={WORDS.peopleWhat(title)}
      open={open}
      turn={setOpen}
    >
      <Inside room={room} title={title} me={me} ask={ask} />
    </FormDialog>
  )
}

function Inside({ room, title, me, ask }: Props) {
  const [problem, setProblem] = useState<string | null>(null)
  const act = async (command: SentCommand) => setProblem(await ask(command))
  const keeps = mayIn(room, me, 'remove')
  return (
    <>
      <ul className="grid max-h-60 gap-1 overflow-y-auto">
        {Object.entries(room.people).map(([person, { name, stands }]) => (
          <li key={person} className="flex min-h-10 items-center gap-2">
            <Portrait person={person} name={name} size={28} />
            <span className="min-w-0 flex-1">
              <bdi className="font-medium">{name}</bdi>
              {stands !== 'member' && <span className="text-sm text-soft"> {WORDS[stands]}</span>}
            </span>
            {keeps && person !== me.person && (
              <Button aria-label={WORDS.sendOutOne(name)} onClick={() => void act({ do: 'remove', person })}>
                {WORDS.sendOut}
              </Button>
            )}
          </li>
        ))}
      </ul>
      {keeps && <Invite room={room} me={me} act={act} />}
      {keeps && <Rename title={title} ask={ask} />}
      <Problem words={problem} />
      <div className="flex flex-wrap justify-between gap-2">
        <LeaveRoom leave={() => void act({ do: 'part' })} />
        <Leave words={WORDS.close} />
      </div>
    </>
  )
}

const Invite = ({ room, me, act }: Pick<Props, 'room' | 'me'> & { act: (command: SentCommand) => Promise<void> }) => (
  <section className="grid gap-2" aria-label={WORDS.whom}>
    <h3 className="font-semibold">{WORDS.whom}</h3>
    <FellowList
      fellows={useFellows()}
      me={me}
      but={new Set(Object.keys(room.people))}
      beside={({ person, name }) => (
        <Button aria-label={WORDS.inviteOne(name)} onClick={() => void act({ do: 'invite', person })}>
          {WORDS.invite}
        </Button>
      )}
    />
  </section>
)

function Rename({ title: before, ask }: { title: string; ask: Ask }) {
  const [title, setTitle] = useState(before)
  const { submit, problem, under } = useSubmit(title, (title) => ask({ do: 'retitle', title }))
  return (
    <form onSubmit={submit} className="grid gap-2">
      <Field label={WORDS.rename} dir="auto" maxLength={80} value={title} onChange={({ target }) => setTitle(target.value)} />
      <Problem words={problem} />
      <Button type="submit" className="w-fit" disabled={under || title.trim() === '' || title === before}>
        {WORDS.renameYes}
      </Button>
    </form>
  )
}

const LeaveRoom = ({ leave }: { leave: () => void }) => (
  <AlertDialog.Root>
    <AlertDialog.Trigger className={buttonClass('alarm')}>{WORDS.leave}</AlertDialog.Trigger>
    <Sure {...WORDS.leaving} look="alarm" act={leave} />
  </AlertDialog.Root>
)
