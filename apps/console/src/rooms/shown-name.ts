// A colleague as they are shown: with the mark of the role they have on a desk of mine.

import type { Fellow } from '@earshot/contract'
import { markedName, type Role } from '@earshot/domain'

export const shownName = ({ name, desks }: Fellow, role: Role | null = desks[0]?.role ?? null): string => markedName(name, role)
