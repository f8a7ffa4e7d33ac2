// How chats that wait are heard of: by sound, and by the browser's own notifications.

import { useState } from 'react'
import { useActions } from '../actions/use-actions.ts'
import { usePreference } from '../preferences/preference.ts'
import { notifications, sound } from '../preferences/preferences.ts'
import { Checkbox } from '../ui/checkbox.tsx'
import { chime } from './chime.ts'
import { hasNotifications, turnNotifications } from './desktop.ts'
import { WORDS } from './words.ts'

export function RingSwitches() {
  const [loud] = usePreference(sound)
  const [notifying] = usePreference(notifications)
  const [refused, setRefused] = useState(false)
  return (
    <div className="grid gap-2">
      <Checkbox label={WORDS.sound} help={WORDS.soundHelp} checked={loud} change={turnSound} />
      {hasNotifications && (
        <Checkbox
          label={WORDS.notifications}
          help={WORDS.notificationsHelp}
          checked={notifying}
          change={async (on) => setRefused(!(await turnNotifications(on)))}
        />
      )}
      <p role="status" className="text-sm text-alarm empty:sr-only">
        {refused && WORDS.refused}
      </p>
    </div>
  )
}

/** The same from everywhere. */
export function useRingActions(): void {
  useActions({
    sound: () => turnSound(!sound.get()),
    notifications: hasNotifications ? () => void turnNotifications(!notifications.get()) : null,
  })
}

/** Whoever switches it on hears what they will hear. */
function turnSound(on: boolean): void {
  sound.set(on)
  if (on) chime(1)
}
