// Passwords to be handed to people, who type them once.

import { randomInt } from 'node:crypto'

// Without the signs that look alike when they are read out or typed off.
const SIGNS = '23456789abcdefghjkmnpqrstuvwxyz'

const group = (): string => Array.from({ length: 4 }, () => SIGNS[randomInt(SIGNS.length)]).join('')

/** A random password such as k7mq-x2pd-9wtf-h4rz: sixteen signs, 79 bits. */
export const newPassword = (): string => Array.from({ length: 4 }, group).join('-')
