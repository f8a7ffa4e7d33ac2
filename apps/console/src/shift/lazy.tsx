// What there is of a shift, fetched once somebody has one.

import { lazy } from 'react'

export const BetweenShifts = lazy(async () => ({ default: (await import('../app/later.ts')).BetweenShifts }))
export const Coverage = lazy(async () => ({ default: (await import('../app/later.ts')).Coverage }))
export const NextShift = lazy(async () => ({ default: (await import('../app/later.ts')).NextShift }))
export const OnShift = lazy(async () => ({ default: (await import('../app/later.ts')).OnShift }))
export const ReferPrompt = lazy(async () => ({ default: (await import('../app/later.ts')).ReferPrompt }))
export const ShiftAlert = lazy(async () => ({ default: (await import('../app/later.ts')).ShiftAlert }))
export const ShiftStrips = lazy(async () => ({ default: (await import('../app/later.ts')).ShiftStrips }))
