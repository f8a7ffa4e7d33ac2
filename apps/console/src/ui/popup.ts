// The paper of everything that floats above the page.

export const popupClass = 'rounded-card border border-line bg-surface text-ink shadow-float'

/** What dims the page behind a dialog. */
export const backdropClass = 'fixed inset-0 z-30 bg-ink/30 dark:bg-paper/70'

/** A dialog in the middle of the page, as high as what is in it and never higher than the window; its width is its own. */
export const dialogClass = `${popupClass} fixed top-1/2 left-1/2 z-40 grid max-h-[calc(100dvh-2rem)] max-w-[calc(100vw-2rem)] -translate-x-1/2 -translate-y-1/2 gap-3 overflow-y-auto p-5`
