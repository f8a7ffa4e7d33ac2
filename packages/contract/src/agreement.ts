// Agreements: what a desk asks its people to agree to before it is open to them, and who has.

import { z } from 'zod'
import { idSchema } from './id.ts'

/** Version 0 is none. Times are milliseconds since 1970; `acceptedAt` is when whoever asks accepted this version. */
export const agreementSchema = z.object({
  version: z.int(),
  text: z.string(),
  madeAt: z.number().nullable(),
  acceptedAt: z.number().nullable(),
})
/** An empty text takes the agreement back. */
export const agreementTextBodySchema = z.strictObject({ text: z.string() })
export const acceptAgreementBodySchema = z.strictObject({ version: z.int().positive() })
export const acceptancesSchema = z.array(z.object({ person: idSchema, name: z.string(), version: z.int(), at: z.number() }))

export type AgreementBody = Readonly<z.infer<typeof agreementSchema>>
export type Acceptances = readonly z.infer<typeof acceptancesSchema>[number][]
