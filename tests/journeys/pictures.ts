// Where the pictures of the screens go, what they are called and how large they may be.

import { SCREENS } from './screens.ts'

/** The folder to keep them in for good, set by `npm run pictures`; null where a run only looks. */
export const folder = process.env.PICTURES ?? null

/** Heights by width, in pixels. */
export const HEIGHTS = { 1440: 900, 1024: 768, 390: 844 } as const
export const SCHEMES = ['light', 'dark'] as const
export type Width = keyof typeof HEIGHTS
export type Scheme = (typeof SCHEMES)[number]
export const WIDTHS: readonly Width[] = [1440, 1024, 390]

/** What every run looks at, and what is kept with the code: of the others `npm run pictures` leaves pictures that git ignores. */
export const USUAL = [
  [1440, 'light'],
  [390, 'dark'],
] as const

/** Small enough to be kept with the code, and good enough to read every word. */
export const WEBP = { format: 'webp', quality: 45 } as const
/** Bytes, of one picture and of all that are kept with the code. */
export const LARGEST = 100_000
export const LARGEST_FOLDER = 10_000_000

export const isKept = (name: string): boolean => USUAL.some(([width, scheme]) => name.endsWith(`-${width}-${scheme}.webp`))

export const pictureName = (screen: string, width: Width, scheme: Scheme): string => `${screen}-${width}-${scheme}`

/** The file of every picture there has to be. */
export const PICTURES: readonly string[] = Object.keys(SCREENS).flatMap((screen) =>
  WIDTHS.flatMap((width) => SCHEMES.map((scheme) => `${pictureName(screen, width, scheme)}.webp`)),
)
