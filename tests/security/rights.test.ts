// Who has which rights, for how long, and from where. One process and one PostgreSQL for all of it.

import './rights/endings.ts'
import './rights/origins.ts'
import './rights/sign-in.ts'
import './rights/strangers.ts'
import './rights/visits.ts'
