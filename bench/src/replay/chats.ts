// The chats of a file, read and checked: what is wrong with one is said in a sentence that names the place.

import { readFile } from 'node:fs/promises'
import { Problem } from '../../../apps/server/src/problem.ts'
import type { Side } from '../wire.ts'

export type Turn = { readonly from: Side; readonly text: string }
export type FileChat = { readonly id: string; readonly turns: readonly Turn[] }

/** Reads the chats of a file. Rejects with a `Problem`. */
export async function readChats(path: string): Promise<readonly FileChat[]> {
  const text = await readFile(path, 'utf8').catch((error: unknown) => {
    throw new Problem(`The file ${path} cannot be read (${codeOf(error)}). Nothing was played.`)
  })
  return chatsIn(text)
}

/** The chats in the text of a file. Throws a `Problem`. */
export function chatsIn(text: string): readonly FileChat[] {
  const chats = parsed(text)
  if (!Array.isArray(chats)) throw wrong('it must be a list of chats')
  if (chats.length === 0) throw wrong('it holds no chats')
  const read = chats.map((chat, nth) => chatOf(chat, nth))
  const twice = read.find(({ id }, nth) => read.findIndex((other) => other.id === id) !== nth)
  if (twice !== undefined) throw wrong(`the id “${twice.id}” is there twice`)
  return read
}

const wrong = (what: string): Problem =>
  new Problem(
    `This is not a file of chats: ${what}. Nothing was played. It holds a list of {"id", "topic", "turns": [{"from": "visitor" or "staff", "text"}]}.`,
  )

function parsed(text: string): unknown {
  try {
    return JSON.parse(text.replace(/^\uFEFF/, ''))
  } catch {
    throw wrong('it is not JSON')
  }
}

function chatOf(chat: unknown, nth: number): FileChat {
  const id = at(chat, 'id')
  if (typeof id !== 'string' || id === '') throw wrong(`chat ${nth + 1} has no id`)
  const turns = at(chat, 'turns')
  if (!Array.isArray(turns) || turns.length === 0) throw wrong(`chat “${id}” has no turns`)
  return { id, turns: turns.map((turn, place) => turnOf(turn, `turn ${place + 1} of chat “${id}”`)) }
}

function turnOf(turn: unknown, name: string): Turn {
  const [from, text] = [at(turn, 'from'), at(turn, 'text')]
  if (from !== 'visitor' && from !== 'staff') throw wrong(`${name} is neither from “visitor” nor from “staff”`)
  if (typeof text !== 'string') throw wrong(`${name} has no text`)
  return { from, text }
}

const at = (value: unknown, key: string): unknown => (typeof value === 'object' && value !== null ? Reflect.get(value, key) : undefined)

const codeOf = (error: unknown): unknown => at(error, 'code')
