// What I may do in a room: asks the domain's own rules about how it stands.

import type { Me } from '@earshot/contract'
import { type Action, mayDo, NOTHING_YET, type Room, type RoomState } from '@earshot/domain'
import { staffOf } from '../conversation/rules.ts'

const roomOf = (state: RoomState): Room => ({ ...state, version: 0, heads: NOTHING_YET, openedAt: 0, lastAt: 0 })
const RULES = { training: false, policy: { holderMay: [] } } as const

/** True when I may do this in it now. */
export const mayIn = (state: RoomState, me: Me, action: Action): boolean => mayDo(roomOf(state), staffOf(me), action, RULES) === null
