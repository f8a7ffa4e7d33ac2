// What stays secret, and what is served to whom. One process for all of it.

import './secrecy/pages.ts'
import './secrecy/reading.ts'
import './secrecy/secrets.ts'
