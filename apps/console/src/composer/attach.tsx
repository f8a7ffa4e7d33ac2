// Attaching files on one side of the wall: picked, pasted or dropped into its field, shown before they go, and sent one by one.

import { FileTray, sizeWords, type TrayFile } from '@earshot/client'
import type { FilesTaken } from '@earshot/contract'
import { endingsOf } from '@earshot/domain'
import { useEffect, useRef, useState, useSyncExternalStore } from 'react'
import type { Side } from '../conversation/places.ts'
import { Button } from '../ui/button.tsx'
import { Icon } from '../ui/icon.tsx'
import { Problem } from '../ui/problem.tsx'
import { WORDS } from './words.ts'

type Props = { c: string; side: Side; taken: NonNullable<FilesTaken>; back: () => void }

export function Attach({ c, side, taken, back }: Props) {
  const tray = useTray(c, side, taken)
  const files = useSyncExternalStore(tray.subscribe, tray.snapshot)
  const picker = useRef<HTMLInputElement>(null)
  const over = useBrought((brought) => tray.add(brought))
  return (
    <>
      {(files.length > 0 || over) && (
        <ul aria-label={WORDS.tray} className="order-first grid w-full gap-2">
          {files.map((file) => (
            <InTray key={file.id} file={file} tray={tray} side={side} back={back} />
          ))}
          {over && <li className="text-sm text-soft">{WORDS.drop[side]}</li>}
        </ul>
      )}
      <Button look="bare" aria-label={WORDS.attach[side]} title={WORDS.attach[side]} onClick={() => picker.current?.click()}>
        <Icon name="clip" />
      </Button>
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

const TRAY = 'flex flex-wrap items-center gap-2 rounded-field border border-dashed border-edge bg-surface px-3 py-2 text-ink'

type InTrayProps = { file: TrayFile; tray: FileTray; side: Side; back: () => void }

function InTray({ file: { id, name, size, state, part, why, again }, tray, side, back }: InTrayProps) {
  const going = state === 'sending'
  // The button that was pressed goes: one is back to writing.
  const send = () => {
    tray.send(id)
    back()
  }
  const remove = () => {
    tray.remove(id)
    back()
  }
  return (
    <li className={TRAY}>
      <p className="min-w-32 flex-1 wrap-anywhere">
        <bdi>{name}</bdi>
        {state === 'ready' && <span className="text-sm text-soft"> {WORDS.fileReady(sizeWords(size))}</span>}
      </p>
      {going && <progress value={part} aria-label={name} />}
      <p role="status" className="text-sm text-soft">
        {going && WORDS.fileGoing(part)}
      </p>
      <Problem words={why} />
      {(state === 'ready' || again) && !going && (
        <Button
          look={side === 'whisper' ? 'whisper' : 'main'}
          autoFocus={state === 'ready'}
          aria-label={WORDS.sendFile(name)}
          onClick={send}
        >
          {state === 'failed' ? WORDS.again : WORDS.send}
        </Button>
      )}
      <Button aria-label={WORDS.removeFile(name)} onClick={remove}>
        {WORDS.remove}
      </Button>
    </li>
  )
}

/** What was picked stays, whichever side or conversation is looked at meanwhile. */
const TRAYS = new Map<string, FileTray>()

function useTray(c: string, side: Side, taken: NonNullable<FilesTaken>): FileTray {
  const key = `${c} ${side}`
  const [tray] = useState(() => TRAYS.get(key) ?? new FileTray({ door: { base: '', c, token: null }, taken, whisper: side === 'whisper' }))
  useEffect(() => {
    TRAYS.set(key, tray)
    return () => {
      if (tray.snapshot().length === 0) TRAYS.delete(key)
    }
  }, [key, tray])
  return tray
}

/** Hears of files that are pasted or dropped anywhere in the console; true while some are held over it. */
function useBrought(hear: (files: Iterable<File>) => void): boolean {
  const [over, setOver] = useState(false)
  const heard = useRef(hear)
  heard.current = hear
  useEffect(() => {
    const stop = new AbortController()
    const bring = (event: Event, data: DataTransfer | null) => {
      setOver(false)
      if (!data?.files.length) return
      event.preventDefault()
      heard.current(data.files)
    }
    const drag = (event: DragEvent) => {
      if (!event.dataTransfer?.types.includes('Files')) return
      event.preventDefault()
      setOver(event.type === 'dragover')
    }
    const on = { signal: stop.signal }
    document.addEventListener('paste', (event) => bring(event, event.clipboardData), on)
    document.addEventListener('drop', (event) => bring(event, event.dataTransfer), on)
    document.addEventListener('dragover', drag, on)
    document.addEventListener('dragleave', drag, on)
    return () => stop.abort()
  }, [])
  return over
}
