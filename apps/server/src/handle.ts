// A short random name for somebody who has given none, such as V-4F2K.

import { randomInt } from 'node:crypto'

// Without the signs that look alike when they are read out.
const SIGNS = '23456789ABCDEFGHJKLMNPQRSTUVWXYZ'

export const newHandle = (): string => `V-${Array.from({ length: 4 }, () => SIGNS[randomInt(SIGNS.length)]).join('')}`
