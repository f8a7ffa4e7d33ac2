// Whether the port is Earshot's: it answers there, or it could.

import { type Port, tryPort } from '../http/port.ts'
import { Problem } from '../problem.ts'
import { addressOf } from '../welcome.ts'
import { type Finding, right, wrong } from './finding.ts'

const PATIENCE = 3000

type Answer = 'ours' | 'somebody else’s' | 'late' | 'none'

export async function portFinding(at: Port): Promise<Finding> {
  const url = addressOf(at).replace('//localhost:', '//127.0.0.1:')
  const answer = await ask(url)
  if (answer === 'ours') return right(`Earshot runs, and answers at ${url}.`)
  if (answer === 'somebody else’s') return wrong(`Something else answers at ${url}. Stop it, or name another PORT.`)
  if (answer === 'late')
    return wrong(
      `Something listens at ${url}, but gives no answer. If it is Earshot, start it again; or else stop it, or name another PORT.`,
    )
  return tryPort(at).then(() => right(`Port ${at.port} is free; Earshot does not run.`), refused)
}

async function ask(url: string): Promise<Answer> {
  try {
    const response = await fetch(`${url}/healthz`, { signal: AbortSignal.timeout(PATIENCE) })
    return (await response.text()) === '{"ok":true}' ? 'ours' : 'somebody else’s'
  } catch (error) {
    // Where something answers in another language, trying the port says so.
    return error instanceof Error && error.name === 'TimeoutError' ? 'late' : 'none'
  }
}

function refused(error: unknown): Finding {
  if (error instanceof Problem) return wrong(error.message)
  throw error
}
