// Looking after people.

import assert from 'node:assert/strict'
import test from 'node:test'
import { mayInvite, mayLookAfter, mayPlace, type OrganisationRole, type Refused } from '../index.ts'

const rule = (refused: Refused | null): string => refused?.refusal.rule ?? 'may'
const office = (organisation: OrganisationRole, person: string = organisation) => ({ person, organisation })
const someone = (organisation: OrganisationRole, active = true) => ({ person: 'someone', organisation, active })
const [member, manager, admin] = [office('member'), office('manager'), office('admin')]

test('M-1 only managers and admins look after people', () => {
  assert.equal(rule(mayInvite(member, 'member')), 'manager-only')
  assert.equal(rule(mayLookAfter(member, someone('member'))), 'manager-only')
  assert.equal(rule(mayPlace(member, someone('member'), { organisation: 'member', active: false })), 'manager-only')
  assert.equal(rule(mayInvite(manager, 'member')), 'may')
  assert.equal(rule(mayPlace(manager, someone('member'), { organisation: 'member', active: false })), 'may')
})

test('M-2 only admins make, change or let out managers and admins', () => {
  for (const organisation of ['manager', 'admin'] as const) {
    assert.equal(rule(mayInvite(manager, organisation)), 'admin-only')
    assert.equal(rule(mayLookAfter(manager, someone(organisation))), 'admin-only')
    assert.equal(rule(mayPlace(manager, someone('member'), { organisation, active: true })), 'admin-only')
    assert.equal(rule(mayPlace(manager, someone(organisation), { organisation: 'member', active: true })), 'admin-only')
    assert.equal(rule(mayInvite(admin, organisation)), 'may')
    assert.equal(rule(mayPlace(admin, someone(organisation), { organisation: 'member', active: false })), 'may')
  }
})

test('M-3 nobody gives up their own office or shuts themselves out', () => {
  const self = { ...admin, active: true }
  assert.equal(rule(mayPlace(admin, self, { organisation: 'member', active: true })), 'not-yourself')
  assert.equal(rule(mayPlace(admin, self, { organisation: 'admin', active: false })), 'not-yourself')
  assert.equal(rule(mayPlace(admin, self, { organisation: 'admin', active: true })), 'may')
})
