// The parts of the page that come late.

import { late } from './late.ts'

export const filePart = late(() => import('./files/part.ts'))
export const ratingPart = late(() => import('./chat/Rating.tsx'))
export const formPart = late(async () => (await import('./form/part.ts')).form)
export const mailPart = late(() => import('./keep/part.ts'))
