// The desk's own colours on the page. Constructed as a sheet, because the page's policy allows no style that is written into it.

import type { PublicDesk } from '@earshot/contract'

type Colours = NonNullable<PublicDesk['colours']>

let worn: { readonly colours: Colours; readonly sheet: CSSStyleSheet } | null = null

const rule = ({ fill, onFill, accent, wash }: Colours['light']): string =>
  `:root{--fill:${fill};--on-fill:${onFill};--accent:${accent};--accent-wash:${wash}}`

/** Null takes them off again. */
export function wearColours(colours: Colours | null): void {
  if (colours === (worn?.colours ?? null)) return
  const sheet = new CSSStyleSheet()
  if (colours !== null) sheet.replaceSync(`${rule(colours.light)}@media(prefers-color-scheme:dark){${rule(colours.dark)}}`)
  document.adoptedStyleSheets = [...document.adoptedStyleSheets.filter((one) => one !== worn?.sheet), sheet]
  worn = { colours: colours as Colours, sheet }
}
