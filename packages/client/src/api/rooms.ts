// What staff ask of rooms over HTTP.

import { type Fellow, type NewRoomBody, PATHS, type RoomLine, type RoomMade, type RoomStanding } from '@earshot/contract'
import { type Ask, at } from './ask.ts'

export const roomEndpoints = (ask: Ask) => ({
  rooms: () => ask<readonly RoomLine[]>('GET', PATHS.rooms),
  makeRoom: (room: NewRoomBody) => ask<RoomMade>('POST', PATHS.rooms, room),
  direct: (person: string) => ask<RoomMade>('POST', PATHS.directs, { person }),
  standing: (c: string) => ask<RoomStanding>('GET', at(PATHS.standing, { c })),
  fellows: () => ask<readonly Fellow[]>('GET', PATHS.fellows),
})
