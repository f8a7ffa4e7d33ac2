// A person's picture, or their first letter where they have none.

import { useState } from 'react'
import { client } from '../live/client.ts'

export function Portrait({ person, name, size }: { person: string; name: string; size: number }) {
  const [missing, setMissing] = useState(false)
  if (missing)
    return (
      <span
        aria-hidden="true"
        className="grid shrink-0 place-content-center rounded-full bg-sunken font-semibold text-soft"
        style={{ width: size, height: size }}
      >
        {[...name][0]?.toUpperCase()}
      </span>
    )
  return (
    <img
      src={client.api.picture(person)}
      alt=""
      width={size}
      height={size}
      className="shrink-0 rounded-full object-cover"
      onError={() => setMissing(true)}
    />
  )
}
