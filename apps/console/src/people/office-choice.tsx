// What somebody is in the organisation, as far as whoever asks may give it.

import type { OrganisationRole } from '@earshot/domain'
import { mayInvite, type Office, ORGANISATION_ROLES } from '@earshot/domain'
import { Select } from '../ui/select.tsx'
import { WORDS } from './words.ts'

type Props = { by: Office; office: OrganisationRole; disabled?: boolean; change: (office: OrganisationRole) => void }

export const OfficeChoice = ({ by, office, disabled = false, change }: Props) => (
  <Select
    label={WORDS.office}
    help={WORDS.officeHelp}
    value={office}
    disabled={disabled}
    options={ORGANISATION_ROLES.filter((one) => one === office || mayInvite(by, one) === null).map((value) => ({
      value,
      words: WORDS.offices[value],
    }))}
    choose={change}
  />
)
