// Writing to one colleague: chosen from everybody who is here.

import type { Me } from '@earshot/contract'
import { useState } from 'react'
import { Button } from '../ui/button.tsx'
import { DialogButton, FormDialog, Leave } from '../ui/form-dialog.tsx'
import { Icon } from '../ui/icon.tsx'
import { Problem } from '../ui/problem.tsx'
import { FellowList, useFellows } from './fellows.tsx'
import { useDirect } from './use-direct.ts'
import { WORDS } from './words.ts'

export function WriteTo({ me }: { me: Me }) {
  const [open, setOpen] = useState(false)
  const button = (
    <>
      <Icon name="pencil" />
      {WORDS.message}
    </>
  )
  return (
    <FormDialog
      trigger={<DialogButton look="main">{button}</DialogButton>}
      title={WORDS.message}
      what={WORDS.messageWhat}
      open={open}
      turn={setOpen}
    >
      <Choosing me={me} done={() => setOpen(false)} />
    </FormDialog>
  )
}

function Choosing({ me, done }: { me: Me; done: () => void }) {
  const { problem, write } = useDirect(done)
  return (
    <>
      <FellowList
        fellows={useFellows()}
        me={me}
        beside={({ person, name }) => (
          <Button aria-label={WORDS.messageThem(name)} onClick={() => void write(person)}>
            <Icon name="pencil" />
          </Button>
        )}
      />
      <Problem words={problem} />
      <div className="flex justify-end">
        <Leave words={WORDS.no} />
      </div>
    </>
  )
}
