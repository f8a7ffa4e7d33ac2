// Keys as people read them.

const SIGNS: Readonly<Record<string, readonly [string, string]>> = {
  Mod: ['Ctrl', '⌘'],
  Alt: ['Alt', '⌥'],
  ArrowDown: ['↓', '↓'],
  ArrowUp: ['↑', '↑'],
  Escape: ['Esc', 'Esc'],
  PageUp: ['Page up', '⇞'],
  PageDown: ['Page down', '⇟'],
}

/** The parts of a key as they stand on the keyboard: `Alt+W` as Alt and W, `g c` as G and C. */
export const keyParts = (keys: string, mac: boolean): readonly string[] =>
  keys.split(/[+ ]/).map((part) => SIGNS[part]?.[mac ? 1 : 0] ?? part.toUpperCase())

/** A key in one line: `Alt+W`, `G then C`. */
export const keyWords = (keys: string, mac: boolean): string => keyParts(keys, mac).join(keys.includes(' ') ? ' then ' : '+')

/** A key as `aria-keyshortcuts` has it; undefined for one letter after the other, which it cannot say. */
export const ariaKeys = (keys: string, mac: boolean): string | undefined =>
  keys.includes(' ') ? undefined : keys.replace('Mod', mac ? 'Meta' : 'Control')
