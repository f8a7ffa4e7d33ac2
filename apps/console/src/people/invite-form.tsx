// Inviting somebody: who, as what, and the link to pass on.

import type { InviteBody, Roll } from '@earshot/contract'
import type { Office } from '@earshot/domain'
import { useState } from 'react'
import { client } from '../live/client.ts'
import { problemOf } from '../live/problem-of.ts'
import { useSubmit } from '../live/use-submit.ts'
import { Button } from '../ui/button.tsx'
import { CopyLink } from '../ui/copy-link.tsx'
import { Field } from '../ui/field.tsx'
import { Problem } from '../ui/problem.tsx'
import { OfficeChoice } from './office-choice.tsx'
import { RolesChoice } from './roles-choice.tsx'
import { WORDS } from './words.ts'

type Made = { readonly email: string; readonly href: string; readonly mailed: boolean }

const NOBODY: InviteBody = { email: '', organisation: 'member', roles: [] }

export function InviteForm({ by, desks, made }: { by: Office; desks: Roll['desks']; made: () => void }) {
  const [asked, setAsked] = useState(NOBODY)
  const [link, setLink] = useState<Made | null>(null)
  const { submit, problem, under } = useSubmit(asked, async (invited) => {
    const answer = await client.api.invite(invited)
    if (answer.ok) {
      setLink({ email: invited.email, href: `${location.origin}/invitation#${answer.value.token}`, mailed: answer.value.mailed })
      setAsked(NOBODY)
      made()
    }
    return problemOf(answer)
  })
  return (
    <form onSubmit={submit} className="grid gap-4" noValidate>
      <Field
        label={WORDS.email}
        type="email"
        autoComplete="off"
        value={asked.email}
        onChange={({ target }) => setAsked({ ...asked, email: target.value })}
      />
      <OfficeChoice by={by} office={asked.organisation} change={(organisation) => setAsked({ ...asked, organisation })} />
      <RolesChoice desks={desks} roles={asked.roles} change={(roles) => setAsked({ ...asked, roles })} />
      <Problem words={problem} />
      <Button type="submit" look="main" className="w-fit" disabled={under || asked.email.trim() === ''}>
        {WORDS.makeLink}
      </Button>
      {link !== null && (
        <div className="grid gap-2 rounded-field bg-sunken p-3">
          <p>{link.mailed ? WORDS.invitationMailed(link.email) : WORDS.invitationLinkWhat(link.email)}</p>
          <CopyLink label={WORDS.invitationLink} href={link.href} words={WORDS.copy} />
        </div>
      )}
    </form>
  )
}
