// A desk's colour, and what is drawn with it: legible in light and in dark, whatever colour was chosen (WCAG 2.2, 1.4.3).

/** Colours as #rrggbb. `fill` is the desk's own, with `onFill` written on it; `accent` writes on paper; `wash` lies under text. */
export type Shade = { readonly fill: string; readonly onFill: string; readonly accent: string; readonly wash: string }
export type Colours = { readonly light: Shade; readonly dark: Shade }

/** The contrast that text has to what it stands on, at least. */
export const LEAST_CONTRAST = 4.5

/** What the desk's colour stands on, as in the token sheet; `from` is what an accent is drawn towards until it can be read. */
export const GROUNDS = {
  light: { paper: '#f7f4ee', surface: '#fffdf9', from: '#000000' },
  dark: { paper: '#1a1815', surface: '#23201c', from: '#ffffff' },
} as const
const INKS = ['#ffffff', '#000000'] as const

const STEPS = 50
const WASH = 0.1
const COLOUR = /^#[0-9a-f]{6}$/

export const isColour = (text: string): boolean => COLOUR.test(text)

/** What is drawn with a desk's colour. */
export const coloursOf = (colour: string): Colours => ({ light: shadeOf(colour, 'light'), dark: shadeOf(colour, 'dark') })

function shadeOf(colour: string, scheme: keyof typeof GROUNDS): Shade {
  const { paper, surface, from } = GROUNDS[scheme]
  const washOf = (accent: string) => mixed(surface, accent, WASH)
  const legible = (accent: string) => [paper, surface, washOf(accent)].every((ground) => contrast(accent, ground) >= LEAST_CONTRAST)
  let accent = colour
  for (let step = 1; !legible(accent) && step <= STEPS; step++) accent = mixed(colour, from, step / STEPS)
  return { fill: colour, onFill: inkOn(colour), accent, wash: washOf(accent) }
}

/** Of white and black the one that is read better: one of them always has the contrast that text needs. */
const inkOn = (colour: string): string => (contrast(INKS[0], colour) >= contrast(INKS[1], colour) ? INKS[0] : INKS[1])

/** From 1, the same, to 21, black on white. */
export function contrast(one: string, other: string): number {
  const [dark = 0, bright = 0] = [luminance(one), luminance(other)].sort((a, b) => a - b)
  return (bright + 0.05) / (dark + 0.05)
}

const channels = (colour: string): readonly number[] => [1, 3, 5].map((at) => Number.parseInt(colour.slice(at, at + 2), 16))

function luminance(colour: string): number {
  const [red = 0, green = 0, blue = 0] = channels(colour).map((channel) => {
    const share = channel / 255
    return share <= 0.04045 ? share / 12.92 : ((share + 0.055) / 1.055) ** 2.4
  })
  return 0.2126 * red + 0.7152 * green + 0.0722 * blue
}

/** So much of the way, from 0 to 1, from one colour to another. */
function mixed(from: string, to: string, share: number): string {
  const goals = channels(to)
  const parts = channels(from).map((channel, at) => Math.round(channel + ((goals[at] ?? 0) - channel) * share))
  return `#${parts.map((part) => part.toString(16).padStart(2, '0')).join('')}`
}
