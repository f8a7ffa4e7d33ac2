// A logger for graphile-worker that says nothing: failures are heard from the tasks themselves, once.

import { Logger } from 'graphile-worker'

export const quiet = new Logger(() => () => {})
