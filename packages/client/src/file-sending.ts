// A file on its way to the server, with how much of it has arrived; and one that is fetched.

import { type RefusalBody, VISITOR_PATHS } from '@earshot/contract'
import type { Answer } from './api/ask.ts'

/** Where files of a conversation go: the server's origin (empty for the page's own), and a visitor's token. Staff are known by their cookie. */
export type FileDoor = { readonly base: string; readonly c: string; readonly token: string | null }

/** `id` becomes the entry's, so that the same file is sent once however often it is tried. */
export type FileToSend = { readonly id: string; readonly name: string; readonly body: Blob; readonly whisper: boolean }

/** `done` answers why it was not taken, or null once it is in the log. */
export type FileOnItsWay = { readonly done: Promise<RefusalBody | null>; readonly stop: () => void }

const UNREACHED: RefusalBody = { rule: 'unavailable', words: 'The file did not arrive. It is kept here; please try again.' }

/** The address of a file, whole or as its preview. */
export const fileAddress = ({ base, c }: Pick<FileDoor, 'base' | 'c'>, id: string, form: 'content' | 'preview' = 'content'): string =>
  base + (form === 'preview' ? VISITOR_PATHS.filePreview : VISITOR_PATHS.file).replace(':c', c).replace(':id', id)

/** Sends a file; `progress` hears which part of it has gone, from 0 to 1. */
export function sendFile(door: FileDoor, { id, name, body, whisper }: FileToSend, progress: (part: number) => void): FileOnItsWay {
  // The one thing in browsers that says how much has gone.
  const request = new XMLHttpRequest()
  const done = new Promise<RefusalBody | null>((resolve) => {
    request.open('PUT', `${fileAddress(door, id)}?to=${whisper ? 'staff' : 'visitor'}`)
    request.setRequestHeader('content-type', 'application/octet-stream')
    request.setRequestHeader('x-file-name', encodeURIComponent(name.toWellFormed()))
    if (door.token !== null) request.setRequestHeader('authorization', `Bearer ${door.token}`)
    request.upload.onprogress = ({ loaded, total }) => progress(total === 0 ? 0 : loaded / total)
    request.onloadend = () => resolve(request.status === 200 ? null : refusalIn(request.responseText))
    request.send(body)
  })
  return { done, stop: () => request.abort() }
}

function refusalIn(text: string): RefusalBody {
  try {
    const body = JSON.parse(text)
    return typeof body?.rule === 'string' ? body : UNREACHED
  } catch {
    return UNREACHED
  }
}

/** A file as a visitor fetches it, whose token goes in no address. */
export async function fetchFile(door: FileDoor, id: string, form: 'content' | 'preview'): Promise<Answer<Blob>> {
  try {
    const headers = door.token === null ? {} : { authorization: `Bearer ${door.token}` }
    const response = await fetch(fileAddress(door, id, form), { credentials: 'same-origin', headers })
    return response.ok ? { ok: true, value: await response.blob() } : { ok: false, refusal: refusalIn(await response.text()) }
  } catch {
    return { ok: false, refusal: UNREACHED }
  }
}
