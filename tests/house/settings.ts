// What a desk is set to, as a test changes it.

import { shownDeskSettingsSchema } from '@earshot/contract'
import type { DeskSettings } from '@earshot/domain'

/** The settings in an answer, without the stamp: what is sent back then is kept, whatever came in between. */
export function settingsIn(body: unknown): DeskSettings {
  const { stamp: _, ...settings } = shownDeskSettingsSchema.parse(body)
  return settings
}
