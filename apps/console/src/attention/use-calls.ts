// Everything that calls for me now, as one list: chats, my shift and my desks, and my colleagues.

import { useHouse } from '../live/house.ts'
import type { ShiftCall } from '../shift/call.ts'
import { useDay } from '../shift/day.ts'
import { type AnyCall, type Call, callsFor, deskCalls, roomCalls } from './calls.ts'

/** All of it stands among the alerts; `heard` is what is rung and read out: while one is offline only what is about one's shifts. */
export function useCalls(): { readonly all: readonly AnyCall[]; readonly heard: readonly AnyCall[] } {
  const { me, useBoard, useRooms } = useHouse()
  const { items, lives } = useBoard()
  const { day, calls } = useDay()
  const chats = callsFor(items, lives, me)
  const shifts = calls.filter((call) => !isSaid(call, chats))
  // One is called to the room of a shift by the shift.
  const shiftRooms = new Set(day.now.map(({ room }) => room))
  const rooms = roomCalls(useRooms(), me).filter(({ of, id }) => of !== 'invited' || !shiftRooms.has(id))
  const all = [...chats, ...shifts, ...deskCalls(me), ...rooms]
  return { all, heard: me.status === 'offline' ? shifts : all }
}

/** That nobody takes calls is said once. */
const isSaid = (call: ShiftCall, chats: readonly Call[]): boolean =>
  call.of === 'soon' &&
  call.watched.every(
    ({ series, slot, desk }) => series !== null && slot === null && chats.some(({ of, id }) => of === 'unstaffed' && id === desk),
  )
