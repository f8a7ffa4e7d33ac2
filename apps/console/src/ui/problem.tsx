// Something that went wrong, said where it happened and read out at once.

import { Icon } from './icon.tsx'

export const Problem = ({ words }: { words: string | null }) => (
  <div role="alert">
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
