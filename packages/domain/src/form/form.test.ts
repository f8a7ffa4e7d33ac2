// Forms: what one can be, what is an answer, and what is kept of it.

import assert from 'node:assert/strict'
import test from 'node:test'
import {
  type Answer,
  type Answers,
  answersTo,
  FIELD_KINDS,
  type FieldKind,
  type FormField,
  type FormWords,
  formsOf,
  formWords,
  LONGEST_LABEL,
  LONGEST_NOTE,
  MOST_FIELDS,
  MOST_OPTIONS,
  mayKeepForms,
  maySeeForms,
  offers,
  PRESETS,
  REFERRAL_LETTER,
  type Referral,
  recordIn,
  referralLetter,
  TAKEN_OVER,
  type TakenOver,
  wrongIn,
} from '../index.ts'
import { ana, DESK, sue } from '../testing/given.ts'

const OPTIONS = [
  { label: 'One', help: '' },
  { label: 'Two', help: 'The second' },
]
const field = (kind: FieldKind, different: Partial<FormField> = {}): FormField => ({
  ...{ id: 'a', kind, label: 'What', help: '', required: false, options: offers(kind) ? OPTIONS : [] },
  ...{ least: null, most: null, takes: null },
  ...different,
})
const form = (...fields: readonly FormField[]): FormWords => ({
  ...{ use: 'wrap-up', title: 'Wrap-up', note: '', fields, referral: null },
})
const kept = (asked: FormWords) => {
  const verdict = formWords(asked)
  return verdict.ok ? verdict.value : `${verdict.refusal.rule}: ${verdict.refusal.what}`
}
const answered = (asked: FormField, answer: Answer) => {
  const verdict = answersTo(form(asked), { a: answer })
  return verdict.ok ? (verdict.value[0]?.answer ?? null) : verdict.refusal.rule
}

test('FORM-1 a form is tidied, and keeps of a question what its kind can have', () => {
  const asked = form(
    field('short', { label: '  What  now ', options: OPTIONS, least: 1, takes: 'name' }),
    field('number', { id: 'b', takes: 'page' }),
  )
  assert.deepEqual(kept({ ...asked, title: ' Wrap\nup ' }), {
    use: 'wrap-up',
    title: 'Wrap up',
    note: '',
    referral: null,
    fields: [field('short', { label: 'What now', takes: 'name' }), field('number', { id: 'b' })],
  })
})

test('FORM-1 what cannot be kept is refused, and says which question it is', () => {
  assert.equal(kept({ ...form(field('short')), title: ' ' }), 'not-a-form: the title')
  assert.equal(kept(form()), 'not-a-form: the number of questions')
  const many = Array.from({ length: MOST_FIELDS + 1 }, (_, at) => field('short', { id: `${at}` }))
  assert.equal(kept(form(...many)), 'not-a-form: the number of questions')
  assert.notEqual(kept(form(...many.slice(1))), 'not-a-form: the number of questions')
  assert.equal(kept(form(field('short'), field('long'))), 'not-a-form: the order of the questions')
  assert.equal(kept(form(field('short', { label: ' ' }))), 'not-a-form:  ')
  assert.equal(kept(form(field('short', { label: '' }))), 'not-a-form: question 1')
  const wrong: readonly Partial<FormField>[] = [
    { options: OPTIONS.slice(1) },
    { options: [...OPTIONS, ...OPTIONS] },
    { options: [...OPTIONS, { label: ' ', help: '' }] },
    { options: Array.from({ length: MOST_OPTIONS + 1 }, (_, at) => ({ label: `${at}`, help: '' })) },
    { help: 'x'.repeat(301) },
  ]
  for (const different of wrong) assert.equal(kept(form(field('choice', different))), 'not-a-form: What')
  assert.equal(kept(form(field('number', { least: 2, most: 1 }))), 'not-a-form: What')
  assert.equal(kept(form(field('short', { label: 'x'.repeat(LONGEST_LABEL + 1) }))), `not-a-form: ${'x'.repeat(LONGEST_LABEL)}`)
})

test('FORM-1 the forms that desks begin with are kept as they are', () => {
  for (const preset of PRESETS) for (const words of formsOf(preset)) assert.deepEqual(kept(words), words)
  assert.deepEqual(
    PRESETS.map((preset) => formsOf(preset).length),
    [2, 3, 0],
  )
})

const REFERRAL: Referral = { goes: { to: 'address', address: ' maps@example.org ' }, letter: ' From {desk} ', phrase: ' Passed  on. ' }
const referral = (different: Partial<Referral> | null) =>
  kept({ ...form(field('short')), use: 'referral', referral: different === null ? null : { ...REFERRAL, ...different } })

test('FORM-7 a note is short, and what a form for visitors takes over is theirs', () => {
  const noted = (note: string) => kept({ ...form(field('short')), note })
  assert.deepEqual(noted(' Private.\r\n '), { ...form(field('short')), note: 'Private.' })
  assert.deepEqual(noted(' '), form(field('short')))
  for (const note of ['x'.repeat(LONGEST_NOTE + 1), 'a\u0000b']) assert.equal(noted(note), 'not-a-form: the note')
  const takes = (use: FormWords['use'], taken: TakenOver, kind: FieldKind = 'short') => {
    const words = kept({ ...form(field(kind, { takes: taken })), use, referral: REFERRAL })
    return typeof words === 'string' ? words : words.fields[0]?.takes
  }
  assert.deepEqual(
    TAKEN_OVER.map((one) => takes('message', one)),
    ['name', 'email', 'question', null, null],
  )
  for (const one of TAKEN_OVER) assert.equal(takes('referral', one), one)
  assert.deepEqual(
    TAKEN_OVER.map((one) => takes('referral', one, 'long')),
    [null, null, 'question', 'page', 'notes'],
  )
})

test('FORM-7 what is asked of one line as a name or an email is checked as one', () => {
  assert.equal(answered(field('short', { takes: 'name' }), '(S) Kim'), 'name-imitates-role')
  assert.equal(answered(field('short', { takes: 'name' }), ' Kim  Lee '), 'Kim Lee')
  assert.equal(answered(field('short', { takes: 'email' }), 'kim'), 'not-an-email')
  assert.equal(answered(field('long', { takes: 'name' }), '(S) Kim and others'), '(S) Kim and others')
  const asked = form(field('long', { takes: 'name' }), field('email', { id: 'b' }), field('short', { id: 'c', takes: 'email' }))
  const of = (answers: Answers) => {
    const verdict = answersTo(asked, answers)
    return verdict.ok ? recordIn(asked, verdict.value) : verdict.refusal.rule
  }
  assert.deepEqual(of({ a: 'Kim', b: 'one@example.org', c: 'two@example.org' }), { email: 'two@example.org' })
  assert.deepEqual(of({}), {})
})

test('FORM-8 an address is the visitor’s where the form asks for theirs; where it does not, the first one asked for is', () => {
  const friends = field('email', { id: 'b' })
  const on = (fields: readonly FormField[], answers: Answers) => {
    const verdict = answersTo({ fields }, answers)
    return verdict.ok ? recordIn({ fields }, verdict.value) : verdict.refusal.rule
  }
  const theirs = field('email', { takes: 'email' })
  for (const fields of [
    [theirs, friends],
    [friends, theirs],
  ]) {
    assert.deepEqual(on(fields, { b: 'friend@example.org' }), {})
    assert.deepEqual(on(fields, { a: 'kim@example.org', b: 'friend@example.org' }), { email: 'kim@example.org' })
  }
  assert.deepEqual(on([friends, field('email')], { b: 'one@example.org' }), { email: 'one@example.org' })
  assert.deepEqual(on([friends, field('email')], { a: 'two@example.org' }), {})
})

test('REF-1 where a form goes is checked and tidied, and desks are sent no letter', () => {
  assert.deepEqual(referral({}), {
    ...form(field('short')),
    use: 'referral',
    referral: { goes: { to: 'address', address: 'maps@example.org' }, letter: 'From {desk}', phrase: 'Passed on.' },
  })
  for (const goes of [{ to: 'here' }, { to: 'desk', desk: 'd' }] as const) {
    const words = referral({ goes })
    assert.deepEqual(typeof words === 'string' ? words : words.referral, { goes, letter: '', phrase: 'Passed on.' })
  }
  assert.equal(referral(null), 'not-a-form: where it goes')
  assert.equal(referral({ goes: { to: 'address', address: 'maps' } }), 'not-an-email: undefined')
  assert.equal(referral({ letter: ' ' }), 'empty: undefined')
  assert.equal(referral({ letter: 'From {name}' }), 'not-mail-words: undefined')
  assert.equal(referral({ phrase: 'x'.repeat(301) }), 'not-a-form: the ready phrase')
  assert.deepEqual(kept({ ...form(field('short')), referral: REFERRAL }), form(field('short')))
})

test('REF-4 a mail says the desk’s words and what was filled in, and nothing else', () => {
  const answers = [
    { field: 'a', label: 'Where', answer: 'Room {desk}' },
    { field: 'b', label: 'Again', answer: false },
    { field: 'c', label: 'Which', answer: ['One', 'Two'] },
  ]
  assert.deepEqual(referralLetter('For {desk}\n\nConfidential.', answers, 'The desk'), {
    subject: 'For The desk',
    text: 'Confidential.\n\nWhere\nRoom {desk}\n\nAgain\nNo\n\nWhich\nOne, Two',
  })
  assert.match(referralLetter(REFERRAL_LETTER, answers, 'The desk').text, /confidential/)
})

test('FORM-2 what is needed has an answer; what is left empty is not kept', () => {
  const empty: readonly Answer[] = ['', ' ', []]
  for (const kind of FIELD_KINDS) {
    for (const answer of empty) assert.equal(answered(field(kind), answer), null, kind)
    for (const answer of empty) assert.equal(answered(field(kind, { required: true }), answer), 'answer-missing', kind)
  }
  assert.equal(answered(field('yes-no', { required: true }), false), false)
  assert.equal(answered(field('number', { required: true }), 0), 0)
})

test('FORM-3 an answer is of its kind', () => {
  const good: readonly (readonly [FormField, Answer, Answer])[] = [
    [field('short'), '  a  line ', 'a line'],
    [field('long'), 'two\r\nlines', 'two\nlines'],
    [field('choice'), 'Two', 'Two'],
    [field('scale'), 'One', 'One'],
    [field('several'), ['Two', 'One', 'Two'], ['One', 'Two']],
    [field('number', { least: 1, most: 3 }), 3, 3],
    [field('date'), '2028-02-29', '2028-02-29'],
    [field('email'), ' kim@example.org ', 'kim@example.org'],
    [field('phone'), '+44 (0)20 7946 0000', '+44 (0)20 7946 0000'],
    [field('phone'), '112', '112'],
    [field('yes-no'), true, true],
  ]
  for (const [asked, answer, wanted] of good) assert.deepEqual(answered(asked, answer), wanted, asked.kind)
  const wrong: readonly (readonly [FormField, Answer, string])[] = [
    [field('short'), 1, 'not-an-answer'],
    [field('short'), 'x'.repeat(301), 'not-an-answer'],
    [field('short'), 'a\u0000b', 'unreadable'],
    [field('long'), 'x'.repeat(8001), 'too-long'],
    [field('choice'), 'Three', 'not-an-answer'],
    [field('choice'), ['One'], 'not-an-answer'],
    [field('several'), ['One', 'Three'], 'not-an-answer'],
    [field('several'), 'One', 'not-an-answer'],
    [field('number', { least: 1, most: 3 }), 4, 'not-an-answer'],
    [field('number'), Number.POSITIVE_INFINITY, 'not-an-answer'],
    [field('date'), '2028-13-01', 'not-an-answer'],
    [field('date'), '2027-02-29', 'not-an-answer'],
    [field('date'), '2027-02-31', 'not-an-answer'],
    [field('date'), '2027-04-31', 'not-an-answer'],
    [field('date'), 'tomorrow', 'not-an-answer'],
    [field('email'), 'kim', 'not-an-email'],
    [field('phone'), 'call me', 'not-an-answer'],
    [field('phone'), '...', 'not-an-answer'],
    [field('phone'), '(((', 'not-an-answer'],
    [field('phone'), '1 - - 2', 'not-an-answer'],
    [field('yes-no'), 'yes', 'not-an-answer'],
  ]
  for (const [asked, answer, rule] of wrong) assert.equal(answered(asked, answer), rule, `${asked.kind} ${String(answer).slice(0, 20)}`)
})

test('FORM-3 all that is wrong is told at its question', () => {
  const asked = form(field('short', { required: true }), field('email', { id: 'b' }), field('long', { id: 'c' }))
  const wrong = Object.entries(wrongIn(asked, { b: 'kim' })).map(([id, { refusal }]) => `${id} ${refusal.rule}`)
  assert.deepEqual(wrong, ['a answer-missing', 'b not-an-email'])
})

test('FORM-4 what was answered is kept under the question, in the order of the form; what is not asked is refused', () => {
  const asked = form(field('short', { label: 'First' }), field('yes-no', { id: 'b', label: 'Second' }))
  assert.deepEqual(answersTo(asked, { b: false, a: 'x' }), {
    ok: true,
    value: [
      { field: 'a', label: 'First', answer: 'x' },
      { field: 'b', label: 'Second', answer: false },
    ],
  })
  const strange = answersTo(asked, { a: 'x', z: 'y' })
  assert.equal(!strange.ok && strange.refusal.rule, 'form-changed')
})

test('FORM-5 a desk’s forms are seen by its members and whoever manages, and kept by managers and admins alone', () => {
  const elsewhere = { ...ana, desks: {} }
  assert.deepEqual([maySeeForms(ana, DESK), mayKeepForms(sue)?.refusal.rule], [null, 'manager-only'])
  assert.equal(maySeeForms(elsewhere, DESK)?.refusal.rule, 'not-on-desk')
  for (const organisation of ['manager', 'admin'] as const) {
    const manager = { ...elsewhere, organisation }
    assert.deepEqual([maySeeForms(manager, DESK), mayKeepForms(manager)], [null, null])
  }
})
