// Whether the mail server can be reached, and lets us in.

import { createTransport } from 'nodemailer'
import type { Config } from '../../config.ts'
import { type Finding, right, wrong } from '../../doctor/finding.ts'
import { endpointOf } from '../smtp/server.ts'

/** Milliseconds that somebody who waits for the doctor gives it. */
const PATIENCE = 5000

export async function mailFinding({ smtp }: Pick<Config, 'smtp'>): Promise<Finding> {
  if (smtp === undefined) return right('No mail goes out: SMTP_URL is not set. Links are passed on by hand.')
  const endpoint = endpointOf(smtp.url)
  const where = `${endpoint.host}:${endpoint.port}`
  const limits = { connectionTimeout: PATIENCE, greetingTimeout: PATIENCE, socketTimeout: PATIENCE, dnsTimeout: PATIENCE }
  const transport = createTransport({ ...endpoint, ...limits })
  try {
    await transport.verify()
    return right(`The mail server at ${where} answers. Mail comes from ${smtp.from}.`)
  } catch (error) {
    const reason = error instanceof Error ? error.message : 'no reason was given'
    return wrong(
      `The mail server at ${where} cannot be used (${reason}). Mail waits for it, a day at most; see that SMTP_URL names it, with user and password.`,
    )
  } finally {
    transport.close()
  }
}
