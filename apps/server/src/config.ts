// Settings from the environment, checked once at the start.

import { z } from 'zod'

const schema = z.object({
  HOST: z.string().default('127.0.0.1'),
  PORT: z.coerce.number().int().min(1).max(65535).default(3000),
  DATA_DIR: z.string().default('./data'),
  DATABASE_URL: z.url({ protocol: /^postgres(ql)?$/ }).optional(),
  PUBLIC_URL: z.url({ protocol: /^https?$/ }).optional(),
  TRUST_PROXY: z.stringbool().default(false),
  EARSHOT_INSTANCE_KEY: z.string().optional(),
  EARSHOT_VISITS_PER_MINUTE: z.coerce.number().int().min(1).default(60),
  SMTP_URL: z.url({ protocol: /^smtps?$/ }).optional(),
  MAIL_FROM: z.email().optional(),
  MAIL_PER_ADDRESS: z.coerce.number().int().min(1).default(5),
})

export type Config = {
  readonly host: string
  readonly port: number
  readonly dataDir: string
  readonly databaseUrl: string | undefined
  readonly publicUrl: string | undefined
  readonly trustProxy: boolean
  readonly instanceKey: string | undefined
  readonly visitsPerMinute: number
  /** The mail server, and the address that mail comes from. */
  readonly smtp: { readonly url: string; readonly from: string } | undefined
  readonly mailPerAddress: number
}

const NO_FROM = 'The setting MAIL_FROM is missing: with SMTP_URL it says which address mail comes from.'

/** The settings, or one sentence for each that cannot be used. */
export function readConfig(
  environment: Readonly<Record<string, string | undefined>>,
): { config: Config } | { problems: readonly string[] } {
  const read = schema.safeParse(Object.fromEntries(Object.entries(environment).filter(([, value]) => value !== '')))
  if (!read.success)
    return { problems: read.error.issues.map((issue) => `The setting ${issue.path.join('.')} cannot be used: ${issue.message}.`) }
  const env = read.data
  if (env.SMTP_URL !== undefined && env.MAIL_FROM === undefined) return { problems: [NO_FROM] }
  return {
    config: {
      host: env.HOST,
      port: env.PORT,
      dataDir: env.DATA_DIR,
      databaseUrl: env.DATABASE_URL,
      publicUrl: env.PUBLIC_URL,
      trustProxy: env.TRUST_PROXY,
      instanceKey: env.EARSHOT_INSTANCE_KEY,
      visitsPerMinute: env.EARSHOT_VISITS_PER_MINUTE,
      smtp: env.SMTP_URL === undefined || env.MAIL_FROM === undefined ? undefined : { url: env.SMTP_URL, from: env.MAIL_FROM },
      mailPerAddress: env.MAIL_PER_ADDRESS,
    },
  }
}
