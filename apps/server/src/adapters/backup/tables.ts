// What a backup holds and what it leaves out: every table of the house is in one of the two lists.

/** Each behind those it points to, so that they can be put back in this order. */
export const TABLES = [
  'organisation',
  'desks',
  'policies',
  'people',
  'memberships',
  'pictures',
  'invitations',
  'reset_requests',
  'canned_responses',
  'forms',
  'agreements',
  'acceptances',
  'visits',
  'bans',
  'audit',
  'auth_user',
  'auth_account',
  'conversations',
  'entries',
  'seen',
  'files',
  'mails',
  'push_keys',
  'series',
  'series_versions',
  'shifts',
  'shift_people',
  'attendances',
  'shift_asks',
  'unscheduled',
  'time_off',
  'shift_duties',
] as const

/** Left out, and why. */
export const LEFT_OUT = {
  migrations: 'are carried out anew',
  nodes: 'whoever served when the backup was made does not serve now',
  windows: 'open windows are those of now',
  auth_session: 'everybody signs in again: whoever finds a backup must not be signed in by it',
  auth_verification: 'links that were sent are worth as much as a sign-in, and run out within the hour',
  transcript_requests: 'an address is confirmed within a day, or asked for again',
  reset_links: 'likewise, and one that was used since the backup would be good again',
  entry_words: 'are made of the entries once a server runs',
  searched: 'likewise: nothing says how far, so all of them are',
  push_subscriptions: 'each goes with its sign-in',
  auth_throttle: 'counts the last quarter of an hour',
} as const

/** Jobs that are still to be done, apart from the tables that graphile-worker keeps them in, which are its own to change. */
export const PENDING = {
  name: 'pending_jobs',
  columns: ['task', 'payload', 'queue', 'run_at', 'max_attempts', 'key', 'priority', 'flags'],
  read: `
    select t.identifier, j.payload, q.queue_name, j.run_at, j.max_attempts, j.key, j.priority, array(select jsonb_object_keys(j.flags))
    from graphile_worker._private_jobs j
    join graphile_worker._private_tasks t on t.id = j.task_id
    left join graphile_worker._private_job_queues q on q.id = j.job_queue_id
    where j.attempts < j.max_attempts`,
  make: `
    create temporary table pending_jobs
      (task text, payload json, queue text, run_at timestamptz, max_attempts int, key text, priority int, flags text[]) on commit drop`,
  add: `
    select graphile_worker.add_job(
      task, payload, queue_name => queue, run_at => run_at, max_attempts => max_attempts, job_key => key, priority => priority, flags => flags)
    from pending_jobs`,
} as const

/** The instance key, where it is in the backup, as if it were a table of one row. */
export const KEY = { name: 'instance_key', column: 'key' } as const
