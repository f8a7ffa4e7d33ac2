/** A room has any number of people, a direct conversation two. */
export type RoomKind = 'room' | 'direct'
