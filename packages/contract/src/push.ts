// Being told on a device: the house's key, and where this browser's push service takes pushes for it.

import { z } from 'zod'

/** `key` is what a browser asks its push service with; `on`: this browser is told. */
export const pushStateSchema = z.object({ key: z.string(), on: z.boolean() })
export const pushBodySchema = z.strictObject({ endpoint: z.string().max(1000) })

export type PushState = z.infer<typeof pushStateSchema>
export type PushBody = z.infer<typeof pushBodySchema>
