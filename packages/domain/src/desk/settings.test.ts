// What a desk can be set to.

import assert from 'node:assert/strict'
import test from 'node:test'
import {
  type DeskSettings,
  deskSettings,
  HAND_OFF_SECONDS,
  IDLE_HOURS,
  LADDER,
  type Ladder,
  MOST_LINES,
  PLAIN_LOOK,
  policyOf,
  ROSTER_POLICY,
  SILENCE,
  slugOf,
} from '../index.ts'

const settings: DeskSettings = {
  name: 'Night line',
  slug: 'night-line',
  timeZone: 'Europe/Berlin',
  hours: { week: [{ day: 5, from: 1320, to: 1560 }], closures: [{ from: '2026-12-25', to: '2026-12-28', reason: 'holidays' }] },
  sites: ['https://library.example'],
  look: PLAIN_LOOK,
  policy: policyOf('listening-line'),
}
const outcome = (change: Partial<DeskSettings>): string => {
  const verdict = deskSettings({ ...settings, ...change })
  return verdict.ok ? 'kept' : verdict.refusal.rule
}
const policy = (change: Partial<DeskSettings['policy']>) => ({ policy: { ...settings.policy, ...change } })

test('D-5 a desk is kept tidied: empty rules go, sites become origins, each once', () => {
  const asked = { ...settings, name: ' Night  line ', sites: [' HTTPS://Library.example/ ', 'https://library.example'] }
  const verdict = deskSettings({ ...asked, ...policy({ welcome: ' Hello. ', houseRules: ['One.', ' ', 'Two.'] }) })
  assert.ok(verdict.ok)
  const { name, sites, policy: kept } = verdict.value
  assert.deepEqual([name, sites, kept.welcome, kept.houseRules], ['Night line', ['https://library.example'], 'Hello.', ['One.', 'Two.']])
  assert.equal(outcome(policy({ welcome: '', houseRules: [] })), 'kept')
})

test('D-6 an address is of small letters, digits and single hyphens', () => {
  for (const slug of ['', 'Night', 'night_line', '-night', 'night--line', 'a/b', 'x'.repeat(41)])
    assert.equal(outcome({ slug }), 'not-a-desk-address', slug)
  assert.equal(outcome({ slug: 'x'.repeat(40) }), 'kept')
})

test('D-7 hours begin on a day of the week and last at most a day; closures begin before they end', () => {
  const week = (day: number, from: number, to: number) => outcome({ hours: { week: [{ day, from, to }], closures: [] } })
  assert.deepEqual([week(1, 0, 1440), week(7, 1439, 2879)], ['kept', 'kept'])
  for (const [day, from, to] of [
    [0, 0, 60],
    [8, 0, 60],
    [1, -1, 60],
    [1, 1440, 1500],
    [1, 60, 60],
    [1, 0, 1441],
    [1.5, 0, 60],
  ] as const)
    assert.equal(week(day, from, to), 'not-hours', `${day} ${from} ${to}`)
  const closure = (from: string, to: string) => outcome({ hours: { week: [], closures: [{ from, to, reason: '' }] } })
  assert.equal(closure('2026-12-25', '2026-12-25'), 'kept')
  for (const [from, to] of [
    ['2026-12-26', '2026-12-25'],
    ['2026-13-01', '2026-13-02'],
    ['2026-02-30', '2026-03-02'],
    ['tomorrow', '2026-12-25'],
  ] as const)
    assert.equal(closure(from, to), 'not-hours', from)
})

test('D-8 a site is an origin, and nothing that could end the policy it goes into', () => {
  for (const site of [
    'library.example',
    'https://library.example/path',
    "https://a.example 'unsafe-inline'",
    'https://a.example; script-src *',
    'javascript:1',
    '*',
  ])
    assert.equal(outcome({ sites: [site] }), 'not-a-site', site)
  assert.equal(outcome({ sites: ['http://localhost:8080', 'https://*.example.org'] }), 'kept')
})

test('D-9 what a desk has many of is bounded, and so are its idle hours', () => {
  assert.equal(outcome(policy({ houseRules: Array.from({ length: MOST_LINES + 1 }, () => 'One.') })), 'too-many-lines')
  for (const idleHours of [IDLE_HOURS.least - 1, IDLE_HOURS.most + 1, 1.5]) assert.equal(outcome(policy({ idleHours })), 'not-idle-hours')
  assert.equal(outcome(policy({ welcome: 'x'.repeat(1001) })), 'too-long')
})

test('D-10 a ladder’s steps are whole seconds, each later than the one before, at most an hour', () => {
  const ladder = (steps: Partial<Ladder>) => outcome(policy({ ladder: { ...LADDER, ...steps } }))
  assert.equal(ladder({}), 'kept')
  assert.equal(ladder({ leave: 3600 }), 'kept')
  for (const steps of [{ nudge: 0 }, { call: 15 }, { fallback: 30.5 }, { leave: 3601 }, { nudge: Number.NaN }])
    assert.equal(ladder(steps), 'not-a-ladder', JSON.stringify(steps))
})

test('D-11 a hand-off waits for whole seconds within bounds, and its words are a line', () => {
  assert.equal(outcome(policy({ handOffSeconds: HAND_OFF_SECONDS.least, handOff: '' })), 'kept')
  for (const handOffSeconds of [HAND_OFF_SECONDS.least - 1, HAND_OFF_SECONDS.most + 1, 20.5])
    assert.equal(outcome(policy({ handOffSeconds })), 'not-hand-off-seconds')
  assert.equal(outcome(policy({ handOff: 'x'.repeat(1001) })), 'too-long')
})

test('D-15 silence is counted in whole minutes, and has words where it ends a chat', () => {
  const silence = (different: Partial<DeskSettings['policy']['silence']>) => outcome(policy({ silence: { ...SILENCE, ...different } }))
  assert.deepEqual([silence({ warn: 1, end: 240 }), silence({ on: false, words: '' })], ['kept', 'kept'])
  for (const minutes of [0, 241, 1.5]) {
    assert.equal(silence({ warn: minutes }), 'not-silence-minutes')
    assert.equal(silence({ end: minutes }), 'not-silence-minutes')
  }
  assert.equal(silence({ words: ' ' }), 'not-silence-words')
})

test('D-14 a chat may be wrapped up for 1 to 168 whole hours', () => {
  const hours = (late: number) => outcome(policy({ wrapUp: { required: true, hours: late } }))
  assert.deepEqual([hours(1), hours(168)], ['kept', 'kept'])
  for (const late of [0, 169, 1.5]) assert.equal(hours(late), 'not-wrap-up-hours')
})

test('D-17 a ticket is due in 1 to 720 whole hours', () => {
  const hours = (ticketHours: number) => outcome(policy({ ticketHours }))
  assert.deepEqual([hours(1), hours(720)], ['kept', 'kept'])
  for (const late of [0, 721, 1.5]) assert.equal(hours(late), 'not-ticket-hours')
})

test('D-6 an address is made from a name by leaving out what it cannot have', () => {
  assert.equal(slugOf('Ask the Library!'), 'ask-the-library')
  assert.equal(slugOf('  Écoute – Zürich №1 '), 'ecoute-zurich-no1')
  assert.equal(slugOf('聴く'), 'desk')
  for (const name of ['a'.repeat(80), `${'a'.repeat(39)} b`, '--x--']) assert.match(slugOf(name), /^[a-z0-9]+(-[a-z0-9]+)*$/)
})

test('D-13 a colour is six signs, in small letters; none is the house’s own; a greeting is a line that may be empty', () => {
  const look = (change: Partial<DeskSettings['look']>) => outcome({ look: { ...PLAIN_LOOK, ...change } })
  for (const colour of ['red', '#fff', '#12345g', '#1d5e59;', 'url(#1d5e5)']) assert.equal(look({ colour }), 'not-a-colour', colour)
  assert.deepEqual([look({ colour: null }), look({ colour: '#1D5E59' }), look({ greeting: '' })], ['kept', 'kept', 'kept'])
  assert.equal(look({ greeting: 'x'.repeat(1001) }), 'too-long')
  const kept = deskSettings({ ...settings, look: { greeting: ' Hello. ', colour: '#1D5E59', hides: true } })
  assert.ok(kept.ok)
  assert.deepEqual(kept.value.look, { greeting: 'Hello.', colour: '#1d5e59', hides: true })
})

test('Q-3 a quick exit leads to the house’s own page or to an https address of plain signs', () => {
  const to = (address: string) => outcome(policy({ exit: { shown: true, to: address } }))
  for (const page of ['', '  ', 'https://www.example.org/weather', 'https://example.org', 'https://example.org:8443/a/b?c=d%20e'])
    assert.equal(to(page), 'kept', page)
  const wrong = [
    'http://example.org',
    'javascript:alert(1)',
    'data:text/html,x',
    'example.org',
    '//example.org',
    'https://user:pw@example.org',
    'https://example.org/"><b>',
    'https://example.org/\u202Egnp',
    `https://example.org/${'x'.repeat(500)}`,
  ]
  for (const page of wrong) assert.equal(to(page), 'not-an-exit', page)
})

test('A-7 a desk’s bounds of files are whole, and a desk that takes files takes some kind of them, each once', () => {
  const kept = settings.policy.files
  const files = (change: Partial<typeof kept>) => outcome(policy({ files: { ...kept, ...change } }))
  assert.deepEqual([files({ megabytes: 1, each: 1 }), files({ megabytes: 20, each: 100 })], ['kept', 'kept'])
  for (const wrong of [{ megabytes: 0 }, { megabytes: 21 }, { megabytes: 1.5 }, { each: 0 }, { each: 101 }, { each: Number.NaN }])
    assert.equal(files(wrong), 'not-files', JSON.stringify(wrong))
  assert.deepEqual([files({ kinds: [] }), files({ kinds: [], staff: true })], ['kept', 'not-files'])
  const verdict = deskSettings({ ...settings, ...policy({ files: { ...kept, kinds: ['text', 'pdf', 'text'] } }) })
  assert.deepEqual(verdict.ok && verdict.value.policy.files.kinds, ['pdf', 'text'])
})

test('D-16 tags have a name each that no other has, and a colour', () => {
  const tag = (name: string, colour = '#1D5E59') => ({ id: name, name, colour })
  assert.equal(outcome(policy({ tags: [tag('Loan'), tag('Room')] })), 'kept')
  for (const tags of [[tag('')], [tag('x'.repeat(41))], [tag('Loan'), tag(' loan ')], [tag('Loan', 'red')]])
    assert.equal(outcome(policy({ tags })), 'not-a-tag')
  const verdict = deskSettings({ ...settings, ...policy({ tags: [tag(' Loan ')], holderMay: ['tag', 'tag', 'delete'] }) })
  assert.ok(verdict.ok)
  assert.deepEqual(verdict.value.policy.tags, [{ id: ' Loan ', name: 'Loan', colour: '#1d5e59' }])
  assert.deepEqual(verdict.value.policy.holderMay, ['delete', 'tag'])
})

test('D-23 a desk whose roster has other numbers is not kept', () => {
  const roster = (change: Partial<typeof ROSTER_POLICY>) => outcome(policy({ roster: { ...ROSTER_POLICY, ...change } }))
  assert.deepEqual([roster({ access: 'available', weeklyHours: 20 }), roster({ firstShifts: 21 })], ['kept', 'not-a-roster-policy'])
})
