// The last search and what it found, kept for as long as the window is, so that whoever comes back from a hit goes on where they were.

import type { Hit } from '@earshot/contract'

export type Searched = { readonly text: string; readonly hits: readonly Hit[]; readonly more: string | null }

let last: Searched | null = null

export const lastSearch = (): Searched | null => last

export function keepSearch(searched: Searched): void {
  last = searched
}

/** The next person at this window is somebody else. */
export const forgetSearch = (): void => {
  last = null
}
