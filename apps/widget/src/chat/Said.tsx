// What a message says: a text, or a file.

import type { FileDoor } from '@earshot/client'
import type { AttachedFile } from '@earshot/domain'
import { filePart } from '../parts.ts'
import { Text } from './Text.tsx'

type Said = { readonly key: string; readonly text: string; readonly file?: AttachedFile | undefined }

export function Said({ line: { key, text, file }, door }: { line: Said; door: FileDoor | null }) {
  const FileShown = file === undefined ? null : filePart()?.FileShown
  if (!FileShown || file === undefined || door === null) return <Text text={text} />
  return <FileShown id={key} name={text} file={file} door={door} />
}
