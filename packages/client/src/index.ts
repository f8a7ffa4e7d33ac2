// The public face of the client.

export { type Answer, type Api, openApi } from './api.ts'
export type { ChatView, VisitedPage } from './chat-view.ts'
export type { LineState } from './connection.ts'
export { DeskLine } from './desk-line.ts'
export { browserEffects, type Ear, type Effects, type Keep, type Line, newId, openWebSocket } from './effects.ts'
export { linkify, safeHref } from './links.ts'
export type { Pending } from './outbox.ts'
export { takePass } from './pass.ts'
export type { LogEntry } from './replica.ts'
export { StaffClient, type StaffOptions, type StaffSnapshot } from './staff.ts'
export { VisitorClient } from './visitor.ts'
export type { VisitorOptions, VisitorSnapshot } from './visitor-snapshot.ts'
