// Looking after people and oneself over HTTP: invitations, roles, passwords, the profile and its sign-ins.

import {
  type DeskAnswerBody,
  type InviteBody,
  type Invited,
  type MadeLink,
  type Me,
  type OwnSignIn,
  PATHS,
  type PlaceBody,
  type PushState,
  type Roll,
  type StatusBody,
} from '@earshot/contract'
import { type Ask, at } from './ask.ts'

export const peopleEndpoints = (ask: Ask) => ({
  roll: () => ask<Roll>('GET', PATHS.roll),
  invite: (body: InviteBody) => ask<MadeLink>('POST', PATHS.invitations, body),
  revoke: (id: string) => ask<object>('DELETE', at(PATHS.invitation, { id })),
  place: (person: string, body: PlaceBody) => ask<object>('PUT', at(PATHS.person, { person }), body),
  makeReset: (person: string) => ask<MadeLink>('POST', at(PATHS.personReset, { person }), {}),
  invited: (token: string) => ask<Invited>('POST', PATHS.invited, { token }),
  join: (token: string, name: string, password: string) => ask<object>('POST', PATHS.invitedAccept, { token, name, password }),
  reset: (token: string, password: string) => ask<object>('POST', PATHS.reset, { token, password }),
  losePassword: (email: string) => ask<object>('POST', PATHS.lostPassword, { email }),
})

export const ownEndpoints = (ask: Ask) => ({
  me: () => ask<Me>('GET', PATHS.me),
  setStatus: (body: StatusBody) => ask<Me>('PUT', PATHS.status, body),
  setDirect: (on: boolean) => ask<Me>('PUT', PATHS.takesDirect, { on }),
  answerInvitation: (desk: string, answer: DeskAnswerBody) => ask<Me>('PUT', at(PATHS.deskInvitation, { desk }), answer),
  setAccepting: (desk: string, on: boolean) => ask<Me>('PUT', at(PATHS.accepting, { desk }), { on }),
  signIn: (email: string, password: string) => ask<object>('POST', PATHS.signIn, { email, password }),
  signOut: () => ask<object>('POST', PATHS.signOut, {}),
  setName: (name: string) => ask<object>('PUT', PATHS.myName, { name }),
  setPicture: (data: string) => ask<object>('PUT', PATHS.myPicture, { data }),
  removePicture: () => ask<object>('DELETE', PATHS.myPicture),
  push: () => ask<PushState>('GET', PATHS.myPush),
  startPush: (endpoint: string) => ask<object>('PUT', PATHS.myPush, { endpoint }),
  endPush: () => ask<object>('DELETE', PATHS.myPush),
  signIns: () => ask<readonly OwnSignIn[]>('GET', PATHS.mySignIns),
  endSignIn: (id: string) => ask<object>('DELETE', at(PATHS.mySignIn, { id })),
})
