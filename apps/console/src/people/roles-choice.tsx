// What somebody is on each desk.

import type { PlaceBody, Roll } from '@earshot/contract'
import { ROLES, type Role } from '@earshot/domain'
import { Select } from '../ui/select.tsx'
import { WORDS } from './words.ts'

type Roles = PlaceBody['roles']
type Props = { desks: Roll['desks']; roles: Roles; help?: string; change: (roles: Roles) => void }

const NONE = 'none'
const OPTIONS = [{ value: NONE, words: WORDS.notOnDesk }, ...ROLES.map((role) => ({ value: role, words: WORDS.roles[role] }))] as const

export const RolesChoice = ({ desks, roles, help, change }: Props) => (
  <fieldset className="grid gap-2">
    <legend className="mb-1 font-medium">{WORDS.desks}</legend>
    {help !== undefined && <p className="text-sm text-soft">{help}</p>}
    {desks.map(({ desk, name }) => (
      <div key={desk} className="grid grid-cols-[minmax(0,1fr)_11rem] items-center gap-3">
        <bdi>{name}</bdi>
        <Select<Role | typeof NONE>
          label={WORDS.roleAt(name)}
          quiet
          value={roles.find((one) => one.desk === desk)?.role ?? NONE}
          options={OPTIONS}
          choose={(role) => change([...roles.filter((one) => one.desk !== desk), ...(role === NONE ? [] : [{ desk, role }])])}
        />
      </div>
    ))}
  </fieldset>
)
