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
}

/** The settings, or one sentence for each that cannot be used. */
export function readConfig(
  environment: Readonly<Record<string, string | undefined>>,
): { config: Config } | { problems: readonly string[] } {
  const read = schema.safeParse(Object.fromEntries(Object.entries(environment).filter(([, value]) => value !== '')))
  if (!read.success)
    return { problems: read.error.issues.map((issue) => `The setting ${issue.path.join('.')} cannot be used: ${issue.message}.`) }
  const env = read.data
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
    },
  }
}
