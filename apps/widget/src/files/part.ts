// What comes late: showing files, and attaching them.

export { Attach } from './Attach.tsx'
export { FileShown } from './FileShown.tsx'
