// What was asked for on the command line, or a sentence that says what is wrong with it.

import { parseArgs } from 'node:util'
import { ORGANISATION_ROLES, type OrganisationRole, ROLES, type Role } from '@earshot/domain'

export type AddStaff = {
  readonly command: 'add-staff'
  readonly email: string
  readonly name: string
  readonly role: Role
  readonly desks: readonly string[]
  readonly organisation: OrganisationRole
  readonly passwordFromInput: boolean
}
export type ResetPassword = { readonly command: 'reset-password'; readonly email: string; readonly passwordFromInput: boolean }
export type Task = AddStaff | ResetPassword | { readonly command: 'list-desks' | 'list-staff' }
type Reading =
  | { readonly ok: true; readonly asked: Task | { readonly command: 'help' } }
  | { readonly ok: false; readonly sentence: string }

const TEXTS = { 'add-staff': ['email', 'name', 'role', 'desk', 'organisation'], 'reset-password': [], 'list-desks': [], 'list-staff': [] }
type Command = keyof typeof TEXTS

type Values = Readonly<Record<string, readonly string[]>>
type Given = { readonly command: Command; readonly values: Values; readonly rest: readonly string[]; readonly passwordFromInput: boolean }

const wrong = (sentence: string): Reading => ({ ok: false, sentence })
const isCommand = (word: string | undefined): word is Command => word !== undefined && Object.hasOwn(TEXTS, word)

/** `words` are the arguments after the program's name. */
export function read(words: readonly string[]): Reading {
  const { values, positionals } = parseArgs({
    args: [...words],
    strict: false,
    options: {
      ...Object.fromEntries(TEXTS['add-staff'].map((name) => [name, { type: 'string', multiple: true } as const])),
      'password-stdin': { type: 'boolean' },
      help: { type: 'boolean', short: 'h' },
    },
  })
  const [command, ...rest] = positionals
  if (values.help !== undefined || words.length === 0) return { ok: true, asked: { command: 'help' } }
  if (!isCommand(command)) return wrong(command === undefined ? 'No command was named.' : `There is no command “${command}”.`)
  const problem = problemOf(command, values)
  if (problem !== null) return wrong(problem)
  return understand({ command, values: texts(values), rest, passwordFromInput: values['password-stdin'] !== undefined })
}

/** The first option that the command does not know, or that has no value. */
function problemOf(command: Command, values: Readonly<Record<string, unknown>>): string | null {
  const known: readonly string[] = TEXTS[command]
  const hasPassword = command === 'add-staff' || command === 'reset-password'
  for (const [name, value] of Object.entries(values)) {
    if (name === 'password-stdin' && hasPassword) continue
    if (!known.includes(name)) return `The command ${command} has no option --${name}.`
    if (Array.isArray(value) && value.some((one) => typeof one !== 'string' || one === '')) return `The option --${name} needs a value.`
  }
  return null
}

const texts = (values: Readonly<Record<string, unknown>>): Values =>
  Object.fromEntries(
    Object.entries(values).map(([name, value]) => [name, Array.isArray(value) ? value.filter((one) => typeof one === 'string') : []]),
  )

function understand(given: Given): Reading {
  const { command, rest } = given
  const [first, ...more] = rest
  if (command === 'reset-password') {
    if (first === undefined || more.length > 0) return wrong('Name one email: reset-password EMAIL.')
    return { ok: true, asked: { command, email: first, passwordFromInput: given.passwordFromInput } }
  }
  if (first !== undefined) return wrong(`“${first}” is one word too many.`)
  return command === 'add-staff' ? newcomer(given) : { ok: true, asked: { command } }
}

function newcomer({ values, passwordFromInput }: Given): Reading {
  const [email, name] = [values.email?.at(-1), values.name?.at(-1)]
  const role = ROLES.find((one) => one === values.role?.at(-1))
  const organisation = ORGANISATION_ROLES.find((one) => one === (values.organisation?.at(-1) ?? 'member'))
  const desks = values.desk ?? []
  if (email === undefined) return wrong('Who is it? Name --email.')
  if (name === undefined) return wrong('What are they called here? Name --name, the public name.')
  if (role === undefined) return wrong(`What are they on the desk? Name --role, one of: ${ROLES.join(', ')}.`)
  if (desks.length === 0) return wrong('Which desk are they on? Name --desk, its address as list-desks shows it.')
  if (organisation === undefined) return wrong(`--organisation is one of: ${ORGANISATION_ROLES.join(', ')}.`)
  return { ok: true, asked: { command: 'add-staff', email, name, role, desks, organisation, passwordFromInput } }
}
