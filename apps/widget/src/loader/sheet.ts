// The look of launcher and panel. Constructed, so that a strict content security policy of the page allows it, and out of the page's reach.

const css = `
:host { all: initial !important; position: fixed !important; inset: auto 0 0 auto !important; z-index: 2147483000 !important; color-scheme: light dark !important; --paper: #f7f4ee !important; --ink: #27231d !important; --line: #dcd5c8 !important; --accent: #1d5e59 !important; --on-accent: #ffffff !important; --fill: var(--accent) !important; --on-fill: var(--on-accent) !important }
@media (prefers-color-scheme: dark) {
  :host { --paper: #1a1815 !important; --ink: #ece6db !important; --line: #3c372f !important; --accent: #84c8bf !important; --on-accent: #10211f !important }
}
[hidden] { display: none !important }
button, section { font: 500 16px/1.4 system-ui, sans-serif; color: var(--ink) }
button { position: fixed; inset-block-end: 16px; inset-inline-end: 16px; display: flex; align-items: center; gap: 8px; min-block-size: 48px; margin: 0; padding: 8px 18px 8px 14px; border: 1px solid var(--accent); border-radius: 24px; background: var(--fill); color: var(--on-fill); box-shadow: 0 2px 10px rgb(0 0 0 / .22); cursor: pointer }
button:focus-visible { outline: 3px solid var(--accent); outline-offset: 3px }
svg { inline-size: 22px; block-size: 22px; fill: none; stroke: currentColor; stroke-width: 1.8; stroke-linecap: round; stroke-linejoin: round; flex: none }
button[aria-expanded=true] .speech, button[aria-expanded=false] .fold { display: none }
.count { min-inline-size: 22px; padding: 0 6px; border-radius: 11px; box-sizing: border-box; background: var(--on-fill); color: var(--fill); text-align: center; font-variant-numeric: tabular-nums }
.unseen { position: absolute; inline-size: 1px; block-size: 1px; overflow: hidden; clip-path: inset(50%); white-space: nowrap }
section { position: fixed; inset-block-end: 76px; inset-inline-end: 16px; inline-size: min(400px, 100vw - 32px); block-size: min(640px, 100dvh - 92px); display: grid; overflow: hidden; border: 1px solid var(--line); border-radius: 14px; background: var(--paper); box-shadow: 0 8px 32px rgb(0 0 0 / .24) }
iframe { grid-area: 1 / 1; inline-size: 100%; block-size: 100%; border: 0; color-scheme: light dark }
iframe:has(+ p) { visibility: hidden }
p { grid-area: 1 / 1; place-self: center; margin: 24px; text-align: center }
a { color: inherit }
@media (max-width: 520px), (max-height: 420px) {
  section { inset: 0; inline-size: 100%; block-size: 100dvh; border: 0; border-radius: 0 }
  section[data-greeted]:not([hidden]) + button { display: none }
}
@media (prefers-reduced-motion: no-preference) {
  section:not([hidden]) { animation: rise .16s ease-out }
  @keyframes rise { from { opacity: 0; transform: translateY(8px) } }
}
@media (forced-colors: active) { button, section { border: 1px solid ButtonText } }
@media print { section, button { display: none } }
`

/** The sheet for the shadow root. */
export function sheet(): CSSStyleSheet {
  const made = new CSSStyleSheet()
  made.replaceSync(css.replace(/\n\s*/g, ''))
  return made
}

/** A sheet with a desk's own colours; see messages.ts for their order. */
export function colourSheet(): { readonly sheet: CSSStyleSheet; show(colours: readonly string[]): void } {
  const made = new CSSStyleSheet()
  return {
    sheet: made,
    show([fill, onFill, accent, ...dark]) {
      const shade = (fill = '', onFill = '', accent = '') =>
        `:host{--fill:${fill}!important;--on-fill:${onFill}!important;--accent:${accent}!important}`
      made.replaceSync(fill ? `${shade(fill, onFill, accent)}@media(prefers-color-scheme:dark){${shade(...dark)}}` : '')
    },
  }
}
