// "I am on a chat": tells a desk's room that a visitor comes first now, and whom to ask instead.

import type { Me } from '@earshot/contract'
import { useState } from 'react'
import { client, settled } from '../live/client.ts'
import { useHouse } from '../live/house.ts'
import { useSubmit } from '../live/use-submit.ts'
import { Button } from '../ui/button.tsx'
import { FormDialog, Leave } from '../ui/form-dialog.tsx'
import { Problem } from '../ui/problem.tsx'
import { Select } from '../ui/select.tsx'
import { useFellows } from './fellows.tsx'
import { groupsOf } from './rooms.ts'
import { shownName } from './shown-name.ts'
import { WORDS } from './words.ts'

export function OnChat({ me, close }: { me: Me; close: () => void }) {
  return (
    <FormDialog title={WORDS.onChat} what={WORDS.onChatWhat} open turn={close}>
      <Telling me={me} />
    </FormDialog>
  )
}

function Telling({ me }: { me: Me }) {
  const { desks } = groupsOf(useHouse().useRooms())
  const [chosen, setChosen] = useState('')
  const [instead, setInstead] = useState('')
  const [told, setTold] = useState<string | null>(null)
  const fellows = useFellows()
  const room = desks.find(({ line }) => line.c === chosen) ?? desks[0]
  const others = (fellows.value ?? []).filter(
    ({ person, status, desks }) => person !== me.person && status === 'online' && desks.some(({ desk }) => desk === room?.line.desk),
  )
  const { submit, problem, under } = useSubmit({ c: room?.line.c ?? '', instead }, async (asked) => {
    const known = others.some(({ person }) => person === asked.instead)
    const refused = await settled(client.ask(asked.c, { do: 'engage', instead: known ? asked.instead : null }))
    if (refused === null) setTold(room?.title ?? '')
    return refused
  })
  if (told !== null) return <Told room={told} />
  return (
    <form onSubmit={submit} className="grid gap-3">
      {desks.length > 1 && (
        <Select
          label={WORDS.which}
          value={room?.line.c ?? ''}
          options={desks.map(({ line, title }) => ({ value: line.c, words: title }))}
          choose={setChosen}
        />
      )}
      <Select
        label={WORDS.instead}
        value={instead}
        options={[{ value: '', words: WORDS.nobodyInstead }, ...others.map((one) => ({ value: one.person, words: shownName(one) }))]}
        choose={setInstead}
      />
      <Problem words={problem ?? fellows.problem} />
      <div className="flex flex-wrap justify-end gap-2">
        <Leave words={WORDS.no} />
        <Button type="submit" look="main" disabled={under || room === undefined}>
          {WORDS.onChatYes}
        </Button>
      </div>
    </form>
  )
}

const Told = ({ room }: { room: string }) => (
  <div className="grid gap-3">
    <p role="status">{WORDS.onChatTold(room)}</p>
    <div className="flex justify-end">
      <Leave words={WORDS.close} autoFocus />
    </div>
  </div>
)
