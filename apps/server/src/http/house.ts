// What the routes reach of the house.

import type { IncomingMessage } from 'node:http'
import type { Verdict } from '@earshot/domain'
import type { Conversations } from '../conversations/conversations.ts'
import type { DeskLives } from '../desks/life.ts'
import type { Live } from '../live/live.ts'
import type { Post } from '../mail-port.ts'
import type { Parts } from '../ports.ts'
import type { HouseRooms } from '../rooms/rooms.ts'
import type { AttendingParts } from '../shifts/attending-parts.ts'
import type { RosterParts } from '../shifts/parts.ts'
import type { Visit } from '../visits-port.ts'

export type House = Parts & {
  readonly conversations: Conversations
  readonly lives: DeskLives
  readonly live: Live
  readonly houseRooms: HouseRooms
  readonly visit: (token: string) => Promise<Verdict<Visit>>
  readonly post: Post
  readonly planning: RosterParts
  readonly attending: AttendingParts
  readonly ownOrigin: (request: Pick<IncomingMessage, 'headers'>) => boolean
  /** Has the people of a sample organisation that was just made talk. */
  readonly enliven: () => Promise<void>
}
