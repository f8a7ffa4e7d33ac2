// The public face of the contract: everything that crosses a wire.

export * from './board.ts'
export * from './canned.ts'
export * from './command.ts'
export * from './desk.ts'
export * from './endpoint.ts'
export * from './frame.ts'
export * from './id.ts'
export * from './limits.ts'
export * from './paths.ts'
export * from './people.ts'
export * from './targets.ts'
export * from './told.ts'
