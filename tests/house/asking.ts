// Asking a command of a conversation, over HTTP and on a line, and what became of it.

import { randomUUID } from 'node:crypto'
import { PATHS } from '@earshot/contract'
import type { Line } from '../../apps/server/src/testing/line.ts'
import type { House } from './house.ts'
import { ruleOf } from './http.ts'

/** `done`, or the rule that refused. */
export async function posts(house: House, headers: Readonly<Record<string, string>>, c: string, command: unknown): Promise<unknown> {
  return ruleOf(await house.ask('POST', PATHS.commands.replace(':c', c), { headers, body: { id: randomUUID(), command } }))
}

/** `done`, or the rule that refused, or the code with which the line was closed instead. */
export async function asks(line: Line, c: string, command: unknown): Promise<string | number> {
  const id = randomUUID()
  line.send({ t: 'do', id, c, command })
  const acknowledged = () => line.of('ack').some((frame) => frame.id === id) || line.of('told').some(({ ack }) => ack === id)
  const refused = () => line.of('refused').find((frame) => frame.id === id)
  await line.until(() => acknowledged() || refused() !== undefined || line.closed !== null, 'it is answered')
  return acknowledged() ? 'done' : (refused()?.rule ?? line.closed ?? 'done')
}
