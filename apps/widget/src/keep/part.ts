// What comes late: leaving a message or an address to be written to, and having a conversation mailed or kept.

export { Defer } from '../desk/Defer.tsx'
export { Leave } from '../desk/Leave.tsx'
export { Keep } from './Keep.tsx'
