// Bad input gets a clear error and harms nothing. One process and one PostgreSQL for all of it.

import './input/crowds.ts'
import './input/frames.ts'
import './input/requests.ts'
import './input/text.ts'
