// The way to keep a conversation, fetched when somebody wants it: nothing of it is needed to write.

import type { FunctionComponent } from 'preact'
import { useEffect, useState } from 'preact/hooks'
import type { KeepProps } from '../keep/Keep.tsx'
import { words } from '../words.ts'
import { Ended } from './Ended.tsx'

export function Keeping(props: KeepProps) {
  const [Keep, setKeep] = useState<FunctionComponent<KeepProps> | 'lost' | null>(null)
  useEffect(() => {
    import('../keep/part.ts').then(
      (part) => setKeep(() => part.Keep),
      () => setKeep('lost'),
    )
  }, [])
  if (Keep === 'lost') return <Ended text={words.unreachable} startNew={null} back={props.close} />
  return Keep === null ? <Ended text={words.loading} startNew={null} /> : <Keep {...props} />
}
