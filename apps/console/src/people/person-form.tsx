// Changing what somebody is, and giving them a new password.

import type { PlaceBody, Roll, RollLine } from '@earshot/contract'
import type { Office } from '@earshot/domain'
import { useState } from 'react'
import { client } from '../live/client.ts'
import { problemOf } from '../live/problem-of.ts'
import { useSubmit } from '../live/use-submit.ts'
import { Button } from '../ui/button.tsx'
import { Checkbox } from '../ui/checkbox.tsx'
import { CopyLink } from '../ui/copy-link.tsx'
import { Problem } from '../ui/problem.tsx'
import { Save } from '../ui/save.tsx'
import { OfficeChoice } from './office-choice.tsx'
import { RolesChoice } from './roles-choice.tsx'
import { WORDS } from './words.ts'

type Props = { by: Office; line: RollLine; desks: Roll['desks']; changed: () => void }

export function PersonForm({ by, line, desks, changed }: Props) {
  const { organisation, active } = line
  const roles = line.roles.map(({ desk, role }) => ({ desk, role }))
  const [place, setPlace] = useState<PlaceBody>({ organisation, active, roles })
  const [was, setWas] = useState(roles)
  const { submit, problem, under, saved } = useSubmit(place, async (asked) => {
    const answer = await client.api.place(line.person, { ...asked, was })
    if (answer.ok) setWas(asked.roles)
    if (answer.ok) changed()
    return problemOf(answer)
  })
  const self = by.person === line.person
  return (
    <form onSubmit={submit} className="grid gap-4">
      {!self && (
        <>
          <OfficeChoice by={by} office={place.organisation} change={(office) => setPlace({ ...place, organisation: office })} />
          <Checkbox
            label={WORDS.active}
            help={WORDS.activeHelp}
            checked={place.active}
            change={(may) => setPlace({ ...place, active: may })}
          />
        </>
      )}
      <RolesChoice
        desks={desks}
        roles={place.roles}
        {...(self ? {} : { help: WORDS.desksHelp })}
        change={(changedRoles) => setPlace({ ...place, roles: changedRoles })}
      />
      <Problem words={problem} />
      <Save words={WORDS} saved={saved} disabled={under} />
      <Reset line={line} made={changed} />
    </form>
  )
}

function Reset({ line, made }: { line: RollLine; made: () => void }) {
  const [link, setLink] = useState<{ href: string; mailed: boolean } | null>(null)
  const [problem, setProblem] = useState<string | null>(null)
  const make = async () => {
    const answer = await client.api.makeReset(line.person)
    setProblem(problemOf(answer))
    if (!answer.ok) return
    setLink({ href: `${location.origin}/new-password#${answer.value.token}`, mailed: answer.value.mailed })
    made()
  }
  return (
    <div className="grid gap-2 border-t border-line pt-4">
      <Button className="w-fit" onClick={make}>
        {WORDS.reset}
      </Button>
      <Problem words={problem} />
      {link !== null && (
        <div className="grid gap-2 rounded-field bg-sunken p-3">
          <p>{link.mailed ? WORDS.resetMailed(line.name) : WORDS.resetLinkWhat(line.name)}</p>
          <CopyLink label={WORDS.resetLink} href={link.href} words={WORDS.copy} />
        </div>
      )}
    </div>
  )
}
