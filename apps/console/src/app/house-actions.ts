// What one can do from everywhere: go to a screen or a chat, claim, say whether one is there and takes calls, leave.

import type { BoardItem, Me, StatusBody } from '@earshot/contract'
import { mayAnswer, mayManage, type Status } from '@earshot/domain'
import { useNavigate, useParams } from '@tanstack/react-router'
import type { Offer } from '../actions/registry.ts'
import { useActions, useOffers } from '../actions/use-actions.ts'
import { WORDS } from '../actions/words.ts'
import { nextUnread, stepFrom } from '../chats/going.ts'
import { groupsOf } from '../chats/groups.ts'
import { wantFocus } from '../composer/focus.ts'
import { placeIn } from '../conversation/places.ts'
import { isLook, may, placeOn } from '../conversation/rules.ts'
import { isTicket, sectionOf } from '../conversation/section.ts'
import { useHouse } from '../live/house.ts'
import { useClaim } from './use-claim.ts'

type Told = (problem: string | null) => void
type Parts = { told: Told; setStatus: (body: StatusBody) => void; accept: (desk: string, on: boolean) => void; signOut: () => void }

export function useHouseActions({ told, setStatus, accept, signOut }: Parts): void {
  const { me } = useHouse()
  usePlaces(me)
  useChats(told)
  const status = (to: Status) => (me.status === to ? null : () => setStatus({ status: to }))
  useActions({ online: status('online'), away: status('away'), offline: status('offline'), signOut })
  useOffers(
    me.desks
      .filter(({ role, training }) => mayAnswer(role, training))
      .map(({ desk, name, accepting }) => ({
        ...FOUND_ONLY,
        id: `accept ${desk}`,
        name: accepting ? WORDS.stopCalls(name) : WORDS.takeCalls(name),
        group: 'self',
        run: () => accept(desk, !accepting),
      })),
  )
}

/** What has no key of its own, because there may be any number of it. */
const FOUND_ONLY = { words: '', about: '', keys: [] } as const

function usePlaces(me: Me): void {
  const navigate = useNavigate()
  const to =
    (place: '/' | '/chats' | '/tickets' | '/team' | '/schedule' | '/search' | '/people' | '/desks' | '/outbox' | '/profile') => () =>
      void navigate({ to: place })
  const managers = mayManage(me.organisation)
  useActions({
    dashboard: to('/'),
    chats: to('/chats'),
    tickets: to('/tickets'),
    team: to('/team'),
    schedule: to('/schedule'),
    search: to('/search'),
    people: managers ? to('/people') : null,
    desks: managers ? to('/desks') : null,
    outbox: me.organisation === 'admin' ? to('/outbox') : null,
    profile: to('/profile'),
  })
}

function useChats(told: Told): void {
  const house = useHouse()
  const { me } = house
  const board = house.useBoard()
  const items = [...board.items, ...board.promised]
  const [names, unread] = [house.useNames(), house.useUnread()]
  const { c: current = null } = useParams({ strict: false })
  const open = useOpen()
  const claim = useClaim(told)
  const claimable = items.filter((item) => item.phase !== 'taken' && may(item, me, 'claim'))
  const oldest = claimable.find((item) => !isTicket(item))
  const { waiting, mine } = groupsOf(items, me.person)
  // Never through what others hold: to read that is a look, which goes on record.
  const round = (mine.length > 0 ? mine : waiting.filter((item) => may(item, me, 'read'))).map(({ c }) => c)
  const openIn = (c: string | null) => {
    const item = items.find((one) => one.c === c)
    return item === undefined ? null : () => open(item)
  }
  useActions({
    claimNext: oldest === undefined ? null : () => void claim(oldest),
    next: openIn(stepFrom(round, current, 1)),
    previous: openIn(stepFrom(round, current, -1)),
    unread: openIn(nextUnread(round, current, unread)),
  })
  const parts = (item: BoardItem) => ({ ...FOUND_ONLY, words: `${names.get(item.c) ?? ''} ${deskOf(item, me)}`, group: 'lists' as const })
  useOffers([
    ...items
      .filter((item) => may(item, me, 'read'))
      .map((item): Offer => {
        const name = names.get(item.c)
        const title = name === undefined ? item.handle : `${item.handle}, ${name}`
        return { ...parts(item), id: `open ${item.c}`, name: WORDS.open(title), about: standing(item, me), run: () => open(item) }
      }),
    ...claimable.map((item): Offer => {
      return { ...parts(item), id: `claim ${item.c}`, name: WORDS.claim(item.handle), about: deskOf(item, me), run: () => void claim(item) }
    }),
  ])
}

/** Opens a conversation; where one has not been in it yet and may write, the cursor goes to its composer. */
function useOpen(): (item: BoardItem) => void {
  const { me } = useHouse()
  const navigate = useNavigate()
  return (item) => {
    if (placeIn(item.c).field === null && may(item, me, 'say')) wantFocus(item.c)
    void navigate({ to: sectionOf(item).here, params: { c: item.c } })
  }
}

const deskOf = (item: BoardItem, me: Me): string => placeOn(item, me)?.name ?? ''

function standing(item: BoardItem, me: Me): string {
  if (item.phase === 'waiting') return WORDS.waiting[item.kind]
  if (item.phase === 'closed') return WORDS.ticket
  if (item.holder?.person === me.person) return WORDS.yours
  return isLook(item, me) ? WORDS.looked(item.holder?.name ?? '') : WORDS.with(item.holder?.name ?? '')
}
