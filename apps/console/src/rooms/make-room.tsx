// A new room: its name, and whom to invite.

import type { Me } from '@earshot/contract'
import { useState } from 'react'
import { client } from '../live/client.ts'
import { useSubmit } from '../live/use-submit.ts'
import { Button } from '../ui/button.tsx'
import { Field } from '../ui/field.tsx'
import { DialogButton, FormDialog, Leave } from '../ui/form-dialog.tsx'
import { Problem } from '../ui/problem.tsx'
import { FellowList, useFellows } from './fellows.tsx'
import { useGoTo } from './use-direct.ts'
import { WORDS } from './words.ts'

export function MakeRoom({ me }: { me: Me }) {
  const [open, setOpen] = useState(false)
  return (
    <FormDialog trigger={<DialogButton>{WORDS.make}</DialogButton>} title={WORDS.make} what={WORDS.makeWhat} open={open} turn={setOpen}>
      <Making me={me} made={() => setOpen(false)} />
    </FormDialog>
  )
}

function Making({ me, made }: { me: Me; made: () => void }) {
  // The same room however often it is asked for.
  const [c] = useState(() => crypto.randomUUID())
  const [title, setTitle] = useState('')
  const [chosen, setChosen] = useState<ReadonlyMap<string, string>>(new Map())
  const goTo = useGoTo()
  const { submit, problem, under } = useSubmit({ c, title, people: [...chosen.keys()] }, async (room) => {
    const answer = await client.api.makeRoom(room)
    if (!answer.ok) return answer.refusal.words
    made()
    await goTo(answer.value.c)
    return null
  })
  const turn = (person: string, name: string, on: boolean) =>
    setChosen(new Map([...[...chosen].filter(([one]) => one !== person), ...(on ? [[person, name] as const] : [])]))
  return (
    <form onSubmit={submit} className="grid gap-3">
      <Field
        label={WORDS.title}
        help={WORDS.titleHelp}
        dir="auto"
        maxLength={80}
        value={title}
        onChange={({ target }) => setTitle(target.value)}
      />
      <Whom me={me} chosen={chosen} turn={turn} />
      <Problem words={problem} />
      <div className="flex flex-wrap justify-end gap-2">
        <Leave words={WORDS.no} />
        <Button type="submit" look="main" disabled={under || title.trim() === ''}>
          {under ? WORDS.making : WORDS.makeYes}
        </Button>
      </div>
    </form>
  )
}

type WhomProps = { me: Me; chosen: ReadonlyMap<string, string>; turn: (person: string, name: string, on: boolean) => void }

const Whom = ({ me, chosen, turn }: WhomProps) => (
  <fieldset className="grid gap-2">
    <legend className="font-medium">{WORDS.whom}</legend>
    <FellowList
      fellows={useFellows()}
      me={me}
      beside={({ person, name }) => (
        <input
          type="checkbox"
          className="size-6 accent-accent"
          aria-label={WORDS.inviteOne(name)}
          checked={chosen.has(person)}
          onChange={({ target }) => turn(person, name, target.checked)}
        />
      )}
    />
    {chosen.size > 0 && <p className="text-sm">{WORDS.chosen([...chosen.values()])}</p>}
  </fieldset>
)
