// The paper of everything that floats above the page.

export const popupClass = 'rounded-card border border-line bg-surface text-ink shadow-float'
