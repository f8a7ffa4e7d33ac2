// Ids as they cross a wire. Each has one way to be written, because what is sealed is bound to its ids as they are written.

import { z } from 'zod'

export const idSchema = z.uuid().lowercase()
