// Many chats and long ones, made without a browser for each of their visitors.

import { makeChats } from '../../../bench/src/house.ts'
import { fill } from '../../../bench/src/pages/fill.ts'
import type { Chat } from '../../../bench/src/wire.ts'
import type { House } from '../house/house.ts'
import type { Staff } from './staff.ts'

/** Somebody of staff as the server knows them by their browser. */
const asSeen = async ({ page }: Staff) => {
  const cookies = await page.context().cookies()
  return { cookie: cookies.map(({ name, value }) => `${name}=${value}`).join('; ') }
}
const portOf = ({ url }: House) => ({ port: Number(new URL(url).port) })

/** So many chats at a desk that is open, held by this person or waiting. */
export const chatsOf = async (
  house: House,
  staff: Staff,
  slug: string,
  count: number,
  how: 'claimed' | 'waiting',
): Promise<readonly Chat[]> => makeChats(portOf(house), { ...(await asSeen(staff)), slug }, count, how)

/** Makes a chat so many messages longer, from one side or both in turns: "Message 0." and so on. */
export const longer = async (
  house: House,
  staff: Staff,
  chat: Chat,
  count: number,
  sides: readonly ('visitor' | 'staff')[],
): Promise<void> => fill(portOf(house), await asSeen(staff), chat, count, sides)
