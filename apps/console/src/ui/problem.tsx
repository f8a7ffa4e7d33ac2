// Something that went wrong, said where it happened and read out at once.

import { Icon } from './icon.tsx'

/** Always there, so that what it says is read out; where it says nothing it takes no room, not even that between two things. */
export const Problem = ({ words }: { words: string | null }) => (
  <div role="alert" className="empty:sr-only">
    {words !== null && (
      <p className="flex gap-2 rounded-field bg-alarm-wash px-3 py-2 text-alarm">
        <span className="mt-0.5">
          <Icon name="warning" />
        </span>
        {words}
      </p>
    )}
  </div>
)
