// The forms that a new desk begins with.

import type { Preset } from '../policy/policy.ts'
import type { FieldKind, FormField, FormWords, Option, TakenOver } from './form.ts'

type Asked = {
  readonly help?: string
  readonly options?: readonly Option[]
  readonly required?: boolean
  readonly takes?: TakenOver
}

const field = (id: string, kind: FieldKind, label: string, asked: Asked = {}): FormField => ({
  ...{ id, kind, label, help: '', required: false, options: [], least: null, most: null, takes: null },
  ...asked,
})

const plain = (...labels: readonly string[]): readonly Option[] => labels.map((label) => ({ label, help: '' }))

/** The steps of the READ scale: how much it took to answer. */
const READ: readonly Option[] = [
  { label: '1', help: 'Answered at once, without looking anything up: hours, directions.' },
  { label: '2', help: 'A short look in a place one knows.' },
  { label: '3', help: 'Several places, or showing how to search.' },
  { label: '4', help: 'Sources of the subject, and some thought about how to search.' },
  { label: '5', help: 'Much searching, or asking a colleague of the subject.' },
  { label: '6', help: 'Research over days.' },
]

const LIBRARY: FormWords = {
  ...{ use: 'wrap-up', title: 'Wrap-up', note: '', referral: null },
  fields: [
    field('question', 'choice', 'Kind of question', {
      required: true,
      options: plain('Finding something', 'Subject or research', 'Account or loans', 'Technical', 'Place and hours', 'Something else'),
    }),
    field('patron', 'choice', 'Who asked', {
      help: 'As far as the chat says so. Do not ask only for this.',
      options: plain('Student', 'Teaching or research', 'Staff', 'Alumni', 'From outside', 'Not known'),
    }),
    field('referral', 'short', 'Referred to', {
      help: 'The desk or office, where you referred somebody on. Not a colleague’s private details.',
    }),
    field('read', 'scale', 'READ scale', { required: true, help: 'How much it took to answer.', options: READ }),
  ],
}

const LINE: FormWords = {
  ...{ use: 'wrap-up', title: 'Wrap-up', note: '', referral: null },
  fields: [
    field('about', 'several', 'What it was about', {
      help: 'As many as fit. No names and no details here.',
      options: plain(
        'Loneliness',
        'Family or partner',
        'Friends',
        'School or work',
        'Grief',
        'Fear or low mood',
        'Health',
        'Something else',
      ),
    }),
    field('went', 'choice', 'How it ended', {
      required: true,
      options: plain('Said goodbye', 'Left without a word', 'Referred to other help', 'Not a call for us'),
    }),
    field('me', 'yes-no', 'I would like to talk this one over with my supervisor'),
  ],
}

const LIBRARY_MESSAGE: FormWords = {
  ...{ use: 'message', title: 'A message to the library', note: '', referral: null },
  fields: [
    field('message', 'long', 'Your message', { required: true, takes: 'question' }),
    field('for', 'choice', 'What is it for?', {
      options: plain('A course', 'My own research', 'A loan or my account', 'Something else'),
    }),
    field('name', 'short', 'Your name', { takes: 'name' }),
    field('email', 'email', 'Your email', {
      help: 'Only if you would like an answer. It is shown to nobody but the people of this desk.',
      takes: 'email',
    }),
  ],
}

const LINE_MESSAGE: FormWords = {
  ...{ use: 'message', title: 'A message to us', note: 'You need not say who you are.', referral: null },
  fields: [
    field('message', 'long', 'Your message', { required: true, takes: 'question' }),
    field('how', 'choice', 'How may we answer you?', {
      options: plain('By email', 'By phone', 'I will come back to the chat', 'No answer, please'),
    }),
    field('name', 'short', 'Your name', { help: 'Or what we may call you.', takes: 'name' }),
    field('email', 'email', 'Your email', { help: 'Only for an answer, and for nobody but us.', takes: 'email' }),
    field('phone', 'phone', 'Your phone number', { help: 'Only for an answer, and for nobody but us.' }),
  ],
}

/** A question waits among the messages of the desk itself until somebody says where else it goes. */
const LIBRARY_REFERRAL: FormWords = {
  use: 'referral',
  title: 'Quick referral',
  note: 'Confidential: what stands here goes to whoever answers, and to nobody else. Write down only what they need.',
  fields: [
    field('question', 'long', 'The question, as it was asked', { required: true, takes: 'question' }),
    field('name', 'short', 'Name', { takes: 'name' }),
    field('email', 'email', 'Email', { help: 'Without one there is no way to answer.', takes: 'email' }),
    field('tried', 'long', 'What was tried', { help: 'Where you have looked already, and what you have told them.' }),
    field('by', 'date', 'Wanted by'),
  ],
  referral: {
    goes: { to: 'here' },
    letter: '',
    phrase: 'I have passed your question on, and somebody will answer you as soon as they can.',
  },
}

const FORMS: Record<Preset, readonly FormWords[]> = {
  'listening-line': [LINE, LINE_MESSAGE],
  'library-desk': [LIBRARY, LIBRARY_REFERRAL, LIBRARY_MESSAGE],
  plain: [],
}

/** The forms that a desk of this preset begins with. */
export const formsOf = (preset: Preset): readonly FormWords[] => FORMS[preset]
