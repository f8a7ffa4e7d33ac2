// Fills a conversation over sockets of its visitor and of who holds it, as fast as the server takes it in order.

import { Connection } from '../connection.ts'
import type { Admin } from '../house.ts'
import { openIds } from '../ids.ts'
import type { Server } from '../server.ts'
import { type Chat, type Side, type Target, WIRES } from '../wire.ts'

/** Messages of one side that are not answered yet, at most. Two sides write in turns. */
const UNDER_WAY = 100
const SENTENCE = 'It has been a long week and I do not quite know where to begin with all of it.'

/** Texts of no sentence, one, two or three after their number, as people write them. */
const textOf = (nth: number): string => `Message ${nth}. ${Array.from({ length: (nth * 7) % 4 }, () => SENTENCE).join(' ')}`.trim()

/** Lets the sides write in turns until `count` messages are on record. Rejects when the server takes one of them badly. */
export async function fill(
  { port }: Pick<Server, 'port'>,
  { cookie }: Pick<Admin, 'cookie'>,
  chat: Chat,
  count: number,
  sides: readonly Side[],
): Promise<void> {
  const target: Target = { wire: 'ours', port, cookie, chats: [chat] }
  const { promise, resolve, reject } = Promise.withResolvers<void>()
  const ids = openIds()
  const underWay = sides.length === 1 ? UNDER_WAY : 1
  const sockets: Connection[] = []
  let [sent, acked, ready] = [0, 0, 0]
  const more = () => {
    if (acked === count) return resolve()
    for (; sent < count && sent - acked < underWay; sent++)
      sockets[sent % sides.length]?.send(WIRES.ours.say(chat.c, ids.idOf(sent), textOf(sent)))
  }
  const heard = {
    ready: () => {
      if (++ready === sides.length) more()
    },
    entry: () => {},
    acked: () => {
      acked++
      more()
    },
    refused: (words: string) => reject(new Error(`A conversation could not be filled: ${words}`)),
  }
  for (const side of sides) {
    const socket: Connection = new Connection(WIRES.ours.address(target, side, [chat]), {
      opened: () => {
        for (const frame of WIRES.ours.greeting(side, [chat])) socket.send(frame)
      },
      heard: (text) => WIRES.ours.hear(text, heard),
      closed: (words) => reject(new Error(`A conversation could not be filled: ${words}`)),
    })
    sockets.push(socket)
  }
  await promise.finally(() => {
    for (const socket of sockets) socket.drop()
  })
}
