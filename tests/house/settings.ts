// What a desk is set to, as a test changes it: with its stamp, so that it goes back as somebody who has just opened it sends it.

import { type ShownDeskSettings, shownDeskSettingsSchema } from '@earshot/contract'

export const settingsIn = (body: unknown): ShownDeskSettings => shownDeskSettingsSchema.parse(body)
