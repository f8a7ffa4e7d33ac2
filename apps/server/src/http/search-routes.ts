// Search over HTTP: the words come in the body, so that no address and no log of addresses has them.

import { type BoardItem, type Found, type Hit, idSchema, PATHS, searchBodySchema } from '@earshot/contract'
import { isRoom, readerOf, type Staff } from '@earshot/domain'
import type { FastifyInstance } from 'fastify'
import { z } from 'zod'
import { itemOf } from '../live/board.ts'
import type { OpenConversation } from '../ports.ts'
import { find, type Hit as Made } from '../search/finding.ts'
import type { Mark } from '../search-port.ts'
import { bodyAs, refuseWith } from './answer.ts'
import type { House } from './house.ts'
import { openRate } from './rate.ts'
import { staffWho } from './who.ts'

const PER_MINUTE = 30
const params = z.object({ c: idSchema })

export function searchRoutes(http: FastifyInstance, house: House): void {
  const rate = openRate(PER_MINUTE, house.clock)

  http.post(PATHS.search, async (request, reply) => {
    const who = await staffWho(house, request)
    if (!who.ok) return refuseWith(reply, who.refusal)
    const body = bodyAs(searchBodySchema, request.body)
    if (body === null) return refuseWith(reply, { rule: 'malformed' })
    if (!rate.take(who.value.staff.person)) return refuseWith(reply, { rule: 'too-many-searches' })
    const found = await find({ ...house, ...house.search }, who.value.staff, body.text, markOf(body.before))
    if (!found.ok) return refuseWith(reply, found.refusal)
    const { hits, after } = found.value
    const shown = await Promise.all(hits.map((hit) => shownTo(house, who.value.staff, hit)))
    const answer: Found = { hits: shown, more: after === null ? null : `${after.at}.${after.c}.${after.place}` }
    return answer
  })

  http.get(PATHS.item, async (request, reply) => {
    const who = await staffWho(house, request)
    if (!who.ok) return refuseWith(reply, who.refusal)
    const at = bodyAs(params, request.params)
    if (at === null) return refuseWith(reply, { rule: 'malformed' })
    const state = await house.conversations.state(at.c)
    if (state === null || isRoom(state)) return refuseWith(reply, { rule: 'no-such-conversation' })
    const reader = readerOf(state, who.value.staff, house.lives.facts(state.desk))
    return 'tier' in reader ? lineOf({ c: at.c, state }) : refuseWith(reply, reader.refusal)
  })
}

/** A conversation as on the board. Who has nudged whom is the board's own to tell. */
const lineOf = ({ c, state }: OpenConversation): BoardItem => ({ ...itemOf(c, state), nudges: [] })

async function shownTo({ houseRooms }: House, staff: Staff, { state, told, ...hit }: Made): Promise<Hit> {
  const shown = { ...hit, by: told?.by ?? null, what: told?.what ?? null, look: told === null }
  return isRoom(state) ? { ...shown, room: await houseRooms.nameOf(staff, hit.c, state) } : { ...shown, item: lineOf({ c: hit.c, state }) }
}

/** What the contract has read as the beginning of a page. */
function markOf(before: string | undefined): Mark | null {
  if (before === undefined) return null
  const [at = '', c = '', place = ''] = before.split('.')
  return { at: Number(at), c, place: Number(place) }
}
