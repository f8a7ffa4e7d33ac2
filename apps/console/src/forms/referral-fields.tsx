// Where a form goes that passes a question on, and in which words.

import type { Roll } from '@earshot/contract'
import { type Destination, REFERRAL_LETTER, type Referral } from '@earshot/domain'
import { useCallback } from 'react'
import { client } from '../live/client.ts'
import { useAsked } from '../live/use-asked.ts'
import { Field } from '../ui/field.tsx'
import { Problem } from '../ui/problem.tsx'
import { Select } from '../ui/select.tsx'
import { TextArea } from '../ui/text-area.tsx'
import { WORDS } from './words.ts'

type Props = { desk: string; referral: Referral; change: (referral: Referral) => void }

const WAYS = (['here', 'desk', 'person', 'address'] as const).map((value) => ({ value, words: WORDS.going[value] }))

export const ReferralFields = ({ desk, referral, change }: Props) => (
  <>
    <Goes desk={desk} referral={referral} change={change} />
    {(referral.goes.to === 'person' || referral.goes.to === 'address') && (
      <TextArea
        label={WORDS.letter}
        help={WORDS.letterHelp}
        rows={6}
        value={referral.letter}
        change={(letter) => change({ ...referral, letter })}
      />
    )}
    <Field
      label={WORDS.phrase}
      help={WORDS.phraseHelp}
      dir="auto"
      value={referral.phrase}
      onChange={({ target }) => change({ ...referral, phrase: target.value })}
    />
  </>
)

function Goes({ desk, referral, change }: Props) {
  const { value: roll, problem } = useAsked(useCallback(() => client.api.roll(), []))
  const { goes, letter } = referral
  const send = (to: Destination) => change({ ...referral, goes: to, letter: letter === '' ? REFERRAL_LETTER : letter })
  const places = placesIn(roll, desk)
  return (
    <>
      <Problem words={problem} />
      <Select label={WORDS.goes} help={WORDS.goesHelp} value={goes.to} options={WAYS} choose={(to) => send(begun(to, places))} />
      {goes.to === 'desk' && (
        <Select
          label={WORDS.toDesk}
          value={goes.desk}
          options={withGone(places.desks, goes.desk)}
          choose={(other) => send({ to: 'desk', desk: other })}
        />
      )}
      {goes.to === 'person' && (
        <Select
          label={WORDS.toPerson}
          help={WORDS.toPersonHelp}
          value={`${goes.desk} ${goes.person}`}
          options={withGone(places.people, `${goes.desk} ${goes.person}`)}
          choose={(chosen) => send(personOf(chosen))}
        />
      )}
      {goes.to === 'address' && (
        <Field
          label={WORDS.toAddress}
          help={WORDS.toAddressHelp}
          type="email"
          autoComplete="off"
          value={goes.address}
          onChange={({ target }) => send({ to: 'address', address: target.value })}
        />
      )}
    </>
  )
}

type Choice = { readonly value: string; readonly words: string }
type Places = { readonly desks: readonly Choice[]; readonly people: readonly Choice[] }

/** Where a form of a desk may go: other desks as real as it is, and whoever is on one of them. */
function placesIn(roll: Roll | null, desk: string): Places {
  if (roll === null) return { desks: [], people: [] }
  const own = roll.desks.find((one) => one.desk === desk)
  const alike = roll.desks.filter(({ training }) => training === own?.training)
  const onDesk = (at: (typeof alike)[number]) =>
    roll.people
      .filter(({ active, roles }) => active && roles.some((role) => role.desk === at.desk))
      .map(({ person, name }) => ({ value: `${at.desk} ${person}`, words: `${name}, ${at.name}` }))
  return {
    desks: alike.filter((one) => one.desk !== desk).map((one) => ({ value: one.desk, words: one.name })),
    people: alike.flatMap(onDesk),
  }
}

/** What is chosen and not there any more, or nothing that is chosen yet, stands on top. */
const withGone = (choices: readonly Choice[], chosen: string): readonly Choice[] =>
  choices.some(({ value }) => value === chosen) ? choices : [{ value: chosen, words: WORDS.goneChoice }, ...choices]

function personOf(chosen: string): Destination {
  const [desk = '', person = ''] = chosen.split(' ')
  return { to: 'person', desk, person }
}

function begun(to: Destination['to'], { desks, people }: Places): Destination {
  if (to === 'here') return { to }
  if (to === 'address') return { to, address: '' }
  return to === 'desk' ? { to, desk: desks[0]?.value ?? '' } : personOf(people[0]?.value ?? '')
}
