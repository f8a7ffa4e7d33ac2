// Handing a chat over: offering it, and what the other side does about the offer.

import type { BoardItem, Me, SentCommand, Target } from '@earshot/contract'
import { type FormEvent, useCallback, useState } from 'react'
import { ActionKey, useKeyProps } from '../actions/kbd.tsx'
import { KeyedTrigger } from '../actions/keyed-trigger.tsx'
import { useActions } from '../actions/use-actions.ts'
import { client } from '../live/client.ts'
import { useAsked } from '../live/use-asked.ts'
import { Button } from '../ui/button.tsx'
import { Field } from '../ui/field.tsx'
import { FormDialog, Leave } from '../ui/form-dialog.tsx'
import { Problem } from '../ui/problem.tsx'
import { Select } from '../ui/select.tsx'
import { TextArea } from '../ui/text-area.tsx'
import { may } from './rules.ts'
import { WORDS } from './words.ts'

type Ask = (command: SentCommand) => Promise<string | null>
type Props = { item: BoardItem; me: Me; ask: Ask }

/** The holder's button, or what they have offered and may take back. */
export function HandOver({ item, me, ask }: Props) {
  const [open, setOpen] = useState(false)
  const keys = useKeyProps('handOver')
  const mine = may(item, me, 'offer') && item.kind === 'chat'
  const takeBack = () => void ask({ do: 'withdraw' })
  useActions({ handOver: mine ? (item.handOff === null ? () => setOpen(true) : takeBack) : null })
  if (!mine) return null
  if (item.handOff !== null)
    return (
      <Button onClick={takeBack} {...keys}>
        {WORDS.withdraw}
        <ActionKey of="handOver" />
      </Button>
    )
  return (
    <FormDialog
      trigger={<KeyedTrigger action="handOver" words={WORDS.handOver} />}
      title={WORDS.handOver}
      what={WORDS.handOverWhat}
      open={open}
      turn={setOpen}
    >
      <Offer item={item} me={me} ask={ask} made={() => setOpen(false)} />
    </FormDialog>
  )
}

function Offer({ item, me, ask, made }: Props & { made: () => void }) {
  const { value: targets, problem: unread } = useAsked(useCallback(() => client.api.targets(), []))
  const [desk, setDesk] = useState('')
  const [person, setPerson] = useState('')
  const [brief, setBrief] = useState('')
  const [problem, setProblem] = useState<string | null>(null)
  const found = (targets ?? [])
    .map((target) => withoutMe(target, me))
    .filter((target) => target.desk !== item.desk || target.people.length > 0)
  const target = found.find((one) => one.desk === desk) ?? found[0]
  const submit = async (event: FormEvent) => {
    event.preventDefault()
    if (target === undefined) return
    const refused = await ask({ do: 'offer', desk: target.desk, person: personOn(target, item, person), brief })
    setProblem(refused)
    if (refused === null) made()
  }
  return (
    <form onSubmit={submit} className="grid gap-3">
      <Select label={WORDS.toDesk} value={target?.desk ?? ''} options={found.map(deskOption)} choose={setDesk} />
      {target !== undefined && (
        <Select
          label={WORDS.toPerson}
          value={personOn(target, item, person) ?? ''}
          options={[...(target.desk === item.desk ? [] : [{ value: '', words: WORDS.anybody }]), ...target.people.map(personOption)]}
          choose={setPerson}
        />
      )}
      <TextArea label={WORDS.brief} help={WORDS.briefHelp} rows={4} value={brief} change={setBrief} />
      <Problem words={problem ?? unread} />
      <div className="flex flex-wrap justify-end gap-2">
        <Leave words={WORDS.offerNo} />
        <Button type="submit" look="main" disabled={target === undefined || brief.trim() === ''}>
          {WORDS.offer}
        </Button>
      </div>
    </form>
  )
}

const withoutMe = (target: Target, me: Me): Target => ({ ...target, people: target.people.filter(({ person }) => person !== me.person) })

/** One's own desk as a whole has the chat already, so there it is to a person. */
function personOn(target: Target, item: BoardItem, chosen: string): string | null {
  if (target.people.some(({ person }) => person === chosen)) return chosen
  return target.desk === item.desk ? (target.people[0]?.person ?? null) : null
}

const deskOption = ({ desk, name, answering, usual }: Target) => ({ value: desk, words: WORDS.deskThere(name, answering, usual) })
const personOption = ({ person, name, holding, limit }: Target['people'][number]) => ({
  value: person,
  words: WORDS.personHolds(name, holding, limit),
})

/** What is offered to me: the brief, and yes or no. */
export function Offered({ item, ask }: Pick<Props, 'item' | 'ask'>) {
  const { value, problem: unread } = useAsked(useCallback(() => client.api.brief(item.c), [item.c]))
  const [reason, setReason] = useState('')
  const [problem, setProblem] = useState<string | null>(null)
  const answer = async (command: SentCommand) => setProblem(await ask(command))
  const take = () => void answer({ do: 'take' })
  useActions({ claim: take })
  return (
    <div className="m-auto grid w-full max-w-lg gap-3 p-6">
      <h2 className="text-lg font-semibold">{WORDS.offeredBy(item.holder?.name ?? '')}</h2>
      <p className="text-soft">{WORDS.offeredWhat}</p>
      <blockquote dir="auto" className="rounded-card border border-line bg-sunken px-4 py-3 whitespace-pre-wrap wrap-anywhere">
        {value?.brief ?? WORDS.loading}
      </blockquote>
      <Problem words={problem ?? unread} />
      <Button look="main" className="w-fit" onClick={take} {...useKeyProps('claim')}>
        {WORDS.take}
        <ActionKey of="claim" />
      </Button>
      <form
        className="grid gap-2"
        onSubmit={(event) => {
          event.preventDefault()
          answer({ do: 'decline', reason })
        }}
      >
        <Field label={WORDS.reason} help={WORDS.reasonHelp} dir="auto" value={reason} onChange={({ target }) => setReason(target.value)} />
        <Button type="submit" className="w-fit" disabled={reason.trim() === ''}>
          {WORDS.decline}
        </Button>
      </form>
    </div>
  )
}
