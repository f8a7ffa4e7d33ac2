// Attaching files: picked, pasted or dropped, shown before they go, and sent one by one.

import { type FileDoor, FileTray, sizeWords, type TrayFile } from '@earshot/client'
import type { FilesTaken } from '@earshot/contract'
import { endingsOf } from '@earshot/domain'
import { useEffect, useRef, useState } from 'preact/hooks'
import { words } from './words.ts'

type Props = { readonly door: FileDoor; readonly taken: NonNullable<FilesTaken> }

export function Attach({ door, taken }: Props) {
  const [tray] = useState(() => new FileTray({ door, taken, whisper: false }))
  const files = useTray(tray)
  const picker = useRef<HTMLInputElement>(null)
  const over = useBrought((brought) => tray.add(brought))
  return (
    <>
      {(files.length > 0 || over) && (
        <ul class="tray" aria-label={words.tray}>
          {files.map((file) => (
            <InTray key={file.id} file={file} tray={tray} />
          ))}
          {over && <li class="soft">{words.drop}</li>}
        </ul>
      )}
      <button type="button" class="bare" aria-label={words.attach} title={words.attach} onClick={() => picker.current?.click()}>
        <svg class="icon" viewBox="0 0 24 24" aria-hidden="true">
          <path d="M8 12.5l6-6a3 3 0 0 1 4.5 4.5l-8 8a5 5 0 0 1-7-7l7.5-7.5" />
        </svg>
      </button>
      <input
        ref={picker}
        type="file"
        multiple
        hidden
        accept={endingsOf(taken.kinds).join()}
        onChange={({ currentTarget }) => {
          tray.add(currentTarget.files ?? [])
          currentTarget.value = ''
        }}
      />
    </>
  )
}

function InTray({ file: { id, name, size, state, part, why, again }, tray }: { file: TrayFile; tray: FileTray }) {
  return (
    <li>
      <p>
        <bdi>{name}</bdi>
        {state === 'ready' && <span class="soft"> {words.ready(sizeWords(size))}</span>}
      </p>
      {state === 'sending' && <progress value={part} aria-label={name} />}
      <p role="status" class="soft">
        {state === 'sending' && words.going(part)}
      </p>
      {state === 'failed' && (
        <p class="wrong" role="alert">
          {why}
        </p>
      )}
      {(state === 'ready' || again) && state !== 'sending' && (
        <button
          type="button"
          class="main"
          ref={state === 'ready' ? focused : null}
          aria-label={words.sendThis(name)}
          onClick={then(() => tray.send(id))}
        >
          {state === 'failed' ? words.again : words.send}
        </button>
      )}
      <button type="button" aria-label={words.removeThis(name)} onClick={then(() => tray.remove(id))}>
        {words.remove}
      </button>
    </li>
  )
}

/** Then one is back to writing: the button is gone. */
const then = (act: () => void) => () => {
  act()
  document.getElementById('message')?.focus()
}
const focused = (button: HTMLButtonElement | null): void => button?.focus()

function useTray(tray: FileTray): readonly TrayFile[] {
  const [files, setFiles] = useState(tray.snapshot())
  useEffect(() => tray.subscribe(() => setFiles(tray.snapshot())), [tray])
  return files
}

/** Hears of files that are pasted or dropped anywhere on the page; true while some are held over it. */
function useBrought(hear: (files: Iterable<File>) => void): boolean {
  const [over, setOver] = useState(false)
  useEffect(() => {
    const paste = (event: ClipboardEvent) => bring(event, event.clipboardData)
    const drop = (event: DragEvent) => {
      setOver(false)
      bring(event, event.dataTransfer)
    }
    const bring = (event: Event, data: DataTransfer | null) => {
      if (!data?.files.length) return
      event.preventDefault()
      hear(data.files)
    }
    const drag = (event: DragEvent) => {
      if (!event.dataTransfer?.types.includes('Files')) return
      event.preventDefault()
      setOver(event.type === 'dragover')
    }
    const heard = { paste, drop, dragover: drag, dragleave: drag }
    for (const [name, ear] of Object.entries(heard)) document.addEventListener(name, ear as EventListener)
    return () => {
      for (const [name, ear] of Object.entries(heard)) document.removeEventListener(name, ear as EventListener)
    }
  }, [])
  return over
}
