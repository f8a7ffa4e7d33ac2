// Looking after desks over HTTP: their settings, agreements, forms and canned responses.

import {
  type Acceptances,
  type AgreementBody,
  type Canned,
  type NewDeskBody,
  PATHS,
  type ShownDeskSettings,
  type ShownForm,
} from '@earshot/contract'
import type { CannedOwner, CannedWords, Form, FormWords } from '@earshot/domain'
import { type Ask, at } from './ask.ts'

const listAt = (owner: CannedOwner): string => ('desk' in owner ? at(PATHS.canned, { desk: owner.desk }) : PATHS.myCanned)
const responseAt = (owner: CannedOwner, id: string): string =>
  'desk' in owner ? at(PATHS.cannedOne, { desk: owner.desk, id }) : at(PATHS.myCannedOne, { id })

export const deskEndpoints = (ask: Ask) => ({
  deskSettings: (desk: string) => ask<ShownDeskSettings>('GET', at(PATHS.deskSettings, { desk })),
  setDesk: (desk: string, settings: ShownDeskSettings) => ask<{ stamp: string }>('PUT', at(PATHS.deskSettings, { desk }), settings),
  makeDesk: (body: NewDeskBody) => ask<{ desk: string }>('POST', PATHS.desks, body),
  agreement: (desk: string) => ask<AgreementBody>('GET', at(PATHS.agreement, { desk })),
  publishAgreement: (desk: string, text: string) => ask<object>('PUT', at(PATHS.agreement, { desk }), { text }),
  acceptances: (desk: string) => ask<Acceptances>('GET', at(PATHS.acceptances, { desk })),
  acceptAgreement: (desk: string, version: number) => ask<object>('POST', at(PATHS.acceptances, { desk }), { version }),
  forms: (desk: string) => ask<readonly ShownForm[]>('GET', at(PATHS.forms, { desk })),
  addForm: (desk: string, words: FormWords) => ask<{ id: string }>('POST', at(PATHS.forms, { desk }), words),
  changeForm: (desk: string, id: string, words: FormWords & Pick<Form, 'version'>) =>
    ask<object>('PUT', at(PATHS.formsOne, { desk, id }), words),
  removeForm: (desk: string, id: string) => ask<object>('DELETE', at(PATHS.formsOne, { desk, id })),
  canned: (desk: string) => ask<readonly Canned[]>('GET', at(PATHS.canned, { desk })),
  myCanned: () => ask<readonly Canned[]>('GET', PATHS.myCanned),
  addCanned: (owner: CannedOwner, words: CannedWords) => ask<{ id: string }>('POST', listAt(owner), words),
  changeCanned: (owner: CannedOwner, id: string, words: CannedWords) => ask<object>('PUT', responseAt(owner, id), words),
  removeCanned: (owner: CannedOwner, id: string) => ask<object>('DELETE', responseAt(owner, id)),
})
