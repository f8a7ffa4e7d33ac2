// Whether this is a Mac, whose keys have other names.

const agent = globalThis.navigator?.userAgent ?? ''

export const isMac = /Mac|iPhone|iPad/.test(agent)
