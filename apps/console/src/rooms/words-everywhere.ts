// Words of rooms that stand outside of them, on every screen.

export const GUIDES = { title: 'My supervisor and coordinator', button: 'Ask for help' } as const

export const ASK = { button: 'Ask the room' } as const

/** The other one of two, where nobody knows who that was. */
export const SOMEBODY = 'Somebody who has left'
