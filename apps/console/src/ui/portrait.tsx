// A person's picture, or their first letter where they have none.

import { useState } from 'react'
import { client } from '../live/client.ts'

/** `size` in pixels. Goes beside the name, so nothing of it is read out. */
export function Portrait({ person, name, size }: { person: string; name: string; size: number }) {
  const [there, setThere] = useState(false)
  return (
    <span
      aria-hidden="true"
      className="relative grid shrink-0 place-content-center overflow-hidden rounded-full bg-accent-wash leading-none font-semibold text-accent"
      style={{ width: size, height: size, fontSize: size / 2 }}
    >
      {[...name][0]?.toUpperCase()}
      <img
        src={client.api.picture(person)}
        alt=""
        className={`absolute inset-0 size-full object-cover ${there ? '' : 'invisible'}`}
        onLoad={() => setThere(true)}
        onError={() => setThere(false)}
      />
    </span>
  )
}
