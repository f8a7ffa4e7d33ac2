// What comes late: showing files, and attaching them.

import './files.css'

export { Attach } from './Attach.tsx'
export { FileShown } from './FileShown.tsx'
