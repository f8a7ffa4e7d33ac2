// What is said in a room, to whoever reads it later as well: the rest only happens in it.

import type { EntryKind } from '../conversation/entry.ts'

export const isSaid = ({ kind }: { readonly kind: EntryKind }): boolean => kind === 'message' || kind === 'engaged'
