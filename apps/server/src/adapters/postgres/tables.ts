// The tables that are asked through Kysely, as its types. The conversations are not among them: they have statements of their own.
import type {
  AbsentFor,
  CannedWords,
  Closure,
  FormWords,
  Interval,
  Look,
  MailKind,
  MailState,
  OrganisationRole,
  Plan,
  Policy,
  Role,
  Status,
} from '@earshot/domain'
import type { ColumnType, Generated } from 'kysely'

/** Read as what it holds, written as JSON text: an array would else go as an array of PostgreSQL's. */
type Json<Value> = ColumnType<Value, string, string>

export type Tables = {
  organisation: { one: Generated<boolean>; name: string }
  desks: {
    id: string
    slug: string
    name: string
    time_zone: string
    training: boolean
    hours: Json<{ week: readonly Interval[]; closures: readonly Closure[] }>
    sites: string[]
    look: Json<Look>
  }
  policies: { desk: string; version: number; policy: Json<Policy>; made_by: string | null }
  people: {
    id: string
    public_name: string
    organisation: OrganisationRole
    status: Generated<Status>
    active: Generated<boolean>
    direct: Generated<boolean>
    absent_for: ColumnType<AbsentFor | null, AbsentFor | null | undefined, AbsentFor | null>
    back_at: ColumnType<Date | null, Date | null | undefined, Date | null>
  }
  memberships: {
    desk: string
    person: string
    role: Role
    accepting: boolean
    invited: Generated<boolean>
    invited_by: string | null
  }
  agreements: { desk: string; version: number; text: string; made_by: string | null; made_at: Generated<Date> }
  acceptances: { person: string; desk: string; version: number; accepted_at: Generated<Date> }
  series: { id: string; desk: string; version: number; plan: Json<Plan> }
  series_versions: { series: string; version: number; plan: Json<Plan>; made_by: string | null; made_at: Generated<Date> }
  canned_responses: CannedWords & { id: string; desk: string | null; person: string | null }
  forms: {
    id: string
    version: number
    desk: string
    form: Json<FormWords>
    removed: boolean
    made_by: string | null
    made_at: Generated<Date>
  }
  visits: {
    visitor: string
    token_hash: Buffer
    conversation: string
    desk: string
    handle: string
    expires_at: Date
    address: ColumnType<Buffer | null, Buffer | undefined, Buffer | null>
    address_mark: ColumnType<Buffer | null, Buffer | undefined, Buffer | null>
  }
  bans: {
    id: string
    desk: string
    everywhere: boolean
    conversation: string
    handle: string
    visit_mark: Buffer | null
    address_mark: Buffer | null
    reason: Buffer
    made_by: string
    made_by_name: string
    made_at: Date
    until: Date
    lifted_at: ColumnType<Date | null, Date | undefined, Date>
  }
  /** As far as other tables are joined to it. */
  conversations: { id: string; desk: string; kind: string; phase: string }
  audit: { actor: string | null; action: string; subject: string; facts: Json<Readonly<Record<string, string | number | boolean>>> }
  invitations: {
    id: string
    token_hash: Buffer
    email: string
    organisation: OrganisationRole
    roles: Json<readonly { readonly desk: string; readonly role: Role }[]>
    made_by: string | null
    expires_at: Date
  }
  reset_links: { person: string; token_hash: Buffer; expires_at: Date }
  reset_requests: { person: string }
  pictures: { person: string; type: string; bytes: Buffer; version: string }
  mails: {
    id: string
    kind: MailKind
    desk: string | null
    message_id: string
    address: Buffer
    letter: Buffer
    state: MailState
    tries: Generated<number>
    answer: Buffer | null
    made_at: Date
    due_at: Date
    ended_at: Date | null
  }
  transcript_requests: {
    id: string
    token_hash: Buffer
    conversation: string
    desk: string
    address: Buffer | null
    made_at: Date
    expires_at: Date
  }
  push_keys: { one: Generated<boolean>; public_key: string; private_key: Buffer }
  push_subscriptions: {
    id: string
    person: string
    session: string
    endpoint: Buffer
    endpoint_mark: Buffer
    made_at: Date
    last_ok_at: ColumnType<Date | null, Date | undefined, Date>
  }
  auth_session: { id: string; expires_at: Date }
  auth_user: { id: string; email: string }
}
