// A file in the log: what is seen of a picture, and a way to keep it. It is fetched by the visit's token, which goes in no address.

import { type FileDoor, fetchFile, sizeWords } from '@earshot/client'
import type { AttachedFile } from '@earshot/domain'
import { useEffect, useState } from 'preact/hooks'
import { words } from './words.ts'

type Props = { readonly id: string; readonly name: string; readonly file: AttachedFile; readonly door: FileDoor }

export function FileShown({ id, name, file, door }: Props) {
  const [problem, setProblem] = useState<string | null>(null)
  const download = async () => {
    const fetched = await fetchFile(door, id, 'content')
    setProblem(fetched.ok ? null : fetched.refusal.words)
    if (fetched.ok) keep(fetched.value, name)
  }
  return (
    <div class="text shown">
      {file.picture && <Preview id={id} name={name} picture={file.picture} door={door} />}
      <button type="button" onClick={download}>
        <bdi>{words.download(name, sizeWords(file.size))}</bdi>
      </button>
      {problem !== null && (
        <p class="wrong" role="alert">
          {problem}
        </p>
      )}
    </div>
  )
}

function Preview({ id, name, picture: { width, height }, door }: Omit<Props, 'file'> & { picture: NonNullable<AttachedFile['picture']> }) {
  const [src, setSrc] = useState<string | null>(null)
  useEffect(() => {
    let gone = false
    fetchFile(door, id, 'preview').then((fetched) => {
      if (fetched.ok && !gone) asAddress(fetched.value, setSrc)
    })
    return () => {
      gone = true
    }
  }, [id, door.c])
  // Its place is kept until it is here, so that nothing moves.
  return <img src={src ?? NOTHING} alt={name} width={width} height={height} />
}

const NOTHING = 'data:image/gif;base64,R0lGODlhAQABAAAAACH5BAEKAAEALAAAAAABAAEAAAICTAEAOw=='

/** The picture as an address that the page's policy lets in. */
function asAddress(picture: Blob, hear: (address: string) => void): void {
  const reader = new FileReader()
  reader.onload = () => hear(String(reader.result))
  reader.readAsDataURL(picture)
}

function keep(file: Blob, name: string): void {
  const href = URL.createObjectURL(file)
  const link = document.createElement('a')
  link.href = href
  link.download = name
  link.click()
  // The browser has taken it up by then.
  setTimeout(() => URL.revokeObjectURL(href), 60_000)
}
