// Closing a conversation, after a moment to think; and what kind of chat it was, where the desk asks for that.

import { AlertDialog } from '@base-ui/react/alert-dialog'
import type { BoardItem } from '@earshot/contract'
import type { ToldEntry } from '@earshot/domain'
import { type FormEvent, useState } from 'react'
import { ActionKey, useKeyProps } from '../actions/kbd.tsx'
import { useActions } from '../actions/use-actions.ts'
import { type Ask, type Fill, fill, useFilling } from '../forms/filling.ts'
import { isWrapped, useWrapUpForm, WrapUpQuestions } from '../forms/wrap-up.tsx'
import { Button, buttonClass } from '../ui/button.tsx'
import { backdropClass, dialogClass } from '../ui/popup.ts'
import { Problem } from '../ui/problem.tsx'
import { WORDS } from './words.ts'

type Props = { item: BoardItem; entries: readonly ToldEntry[]; ask: Ask }

export function CloseConversation({ item, entries, ask }: Props) {
  const [open, setOpen] = useState(false)
  useActions({ close: () => setOpen(true) })
  return (
    <AlertDialog.Root open={open} onOpenChange={setOpen}>
      <AlertDialog.Trigger className={buttonClass('plain')} {...useKeyProps('close')}>
        {WORDS.close}
        <ActionKey of="close" />
      </AlertDialog.Trigger>
      <AlertDialog.Portal>
        <AlertDialog.Backdrop className={backdropClass} />
        <AlertDialog.Popup className={`${dialogClass} w-md`}>
          <AlertDialog.Title className="text-lg font-semibold">{WORDS.closeAsk}</AlertDialog.Title>
          <AlertDialog.Description>{WORDS.closeWhat}</AlertDialog.Description>
          <Closing item={item} entries={entries} ask={ask} />
        </AlertDialog.Popup>
      </AlertDialog.Portal>
    </AlertDialog.Root>
  )
}

function Closing({ item, entries, ask }: Props) {
  const { form, known, again } = useWrapUpForm(item.desk)
  // As it was when one began: what is filled in here does not put the form away before it is closed.
  const [wrapped] = useState(() => isWrapped(entries))
  const asks = form !== null && !wrapped
  const close = () => ask({ do: 'close' })
  if (!known) return null
  return asks ? <WrapUpAndClose form={form} entries={entries} ask={ask} again={again} close={close} /> : <Confirm close={close} />
}

type CloseProps = { close: () => Promise<string | null> }

function Confirm({ close }: CloseProps) {
  const [problem, setProblem] = useState<string | null>(null)
  const submit = async (event: FormEvent) => {
    event.preventDefault()
    setProblem(await close())
  }
  return (
    <form onSubmit={submit} className="grid gap-3">
      <Problem words={problem} />
      <Feet />
    </form>
  )
}

/** Nothing answered is nothing kept: then it is closed, where the desk lets one leave it for later. */
function WrapUpAndClose({ entries, close, ...to }: Pick<Props, 'entries'> & CloseProps & Fill) {
  const { form } = to
  const filling = useFilling(form, entries)
  const [problem, setProblem] = useState<string | null>(null)
  const submit = async (event: FormEvent) => {
    event.preventDefault()
    if (!filling.untouched && !filling.check()) return
    const refused = filling.untouched ? null : await fill(to, filling)
    setProblem(refused ?? (await close()))
  }
  return (
    <form onSubmit={submit} noValidate className="grid grid-cols-1 gap-3">
      <WrapUpQuestions form={form} filling={filling}>
        <p className="text-sm text-soft">{WORDS.closeLater}</p>
      </WrapUpQuestions>
      <Problem words={problem} />
      <Feet />
    </form>
  )
}

const Feet = () => (
  <div className="sticky -bottom-5 -mb-5 flex flex-wrap justify-end gap-2 bg-surface pt-2 pb-5">
    <AlertDialog.Close className={buttonClass('plain')}>{WORDS.closeNo}</AlertDialog.Close>
    <Button type="submit" look="main">
      {WORDS.closeYes}
    </Button>
  </div>
)
