// A file in the log: what is seen of a picture, and a way to keep it.

import { fileAddress, sizeWords } from '@earshot/client'
import type { AttachedFile } from '@earshot/domain'
import { buttonClass } from '../ui/button.tsx'
import { Icon } from '../ui/icon.tsx'
import { WORDS } from './words.ts'

type Props = { c: string; id: string; name: string; file: AttachedFile }

export const FileCard = ({ c, id, name, file: { picture, size } }: Props) => (
  <div className="grid justify-items-start gap-2 py-1">
    {picture !== undefined && (
      <img
        src={fileAddress({ base: '', c }, id, 'preview')}
        alt={name}
        width={picture.width}
        height={picture.height}
        className="h-auto max-h-80 w-auto max-w-full rounded-field"
      />
    )}
    <a className={`${buttonClass('plain')} max-w-full`} href={fileAddress({ base: '', c }, id)} download={name}>
      <Icon name="clip" />
      <bdi className="wrap-anywhere">{WORDS.download(name, sizeWords(size))}</bdi>
    </a>
  </div>
)
