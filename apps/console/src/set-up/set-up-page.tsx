// The first run, opened by the link that the server printed. The token stands behind the #, which browsers never send.

import { Tabs } from '@base-ui/react/tabs'
import type { SetUpBody, SetUpDone } from '@earshot/contract'
import { useState } from 'react'
import { setFirstChat } from '../first-chat/begun.ts'
import { buttonClass } from '../ui/button.tsx'
import { Sheet } from '../ui/sheet.tsx'
import { OwnForm } from './own-form.tsx'
import { SampleForm, SignIns } from './sample.tsx'
import { WORDS } from './words.ts'

export type SetUpAnswer = { readonly done: SetUpDone } | { readonly problem: string }
type Props = { needed: boolean; token: string; carryOut: (body: SetUpBody) => Promise<SetUpAnswer> }

export function SetUpPage({ needed, token, carryOut }: Props) {
  const [done, setDone] = useState<SetUpDone | null>(null)
  const attempt = async (body: SetUpBody): Promise<string | null> => {
    const answer = await carryOut(body)
    if ('problem' in answer) return answer.problem
    setDone(answer.done)
    return null
  }
  if (done !== null && done.signIns.length > 0)
    return (
      <Sheet title={WORDS.signIns} wide>
        <SignIns signIns={done.signIns} />
      </Sheet>
    )
  if (done !== null) return <Done />
  if (!needed) return <Already />
  if (token === '')
    return (
      <Sheet title={WORDS.noToken}>
        <p>{WORDS.noTokenWhat}</p>
      </Sheet>
    )
  return (
    <Sheet title={WORDS.title} wide>
      <p>{WORDS.intro}</p>
      <Ways own={(own) => attempt({ way: 'own', token, ...own })} sample={() => attempt({ way: 'sample', token })} />
    </Sheet>
  )
}

const TAB =
  'min-h-10 flex-1 rounded-field border border-edge px-3 font-medium data-active:border-accent data-active:bg-accent data-active:text-on-accent'

type WaysProps = { own: Parameters<typeof OwnForm>[0]['carryOut']; sample: () => Promise<string | null> }

const Ways = ({ own, sample }: WaysProps) => (
  <Tabs.Root defaultValue="own" className="grid gap-5">
    <Tabs.List aria-label={WORDS.ways} className="flex flex-wrap gap-2">
      <Tabs.Tab value="own" className={TAB}>
        {WORDS.own}
      </Tabs.Tab>
      <Tabs.Tab value="sample" className={TAB}>
        {WORDS.sample}
      </Tabs.Tab>
    </Tabs.List>
    <Tabs.Panel value="own">
      <OwnForm carryOut={own} />
    </Tabs.Panel>
    <Tabs.Panel value="sample">
      <SampleForm carryOut={sample} />
    </Tabs.Panel>
  </Tabs.Root>
)

const Already = () => (
  <Sheet title={WORDS.already}>
    <p>{WORDS.alreadyWhat}</p>
    <a href="/" className={buttonClass('main')}>
      {WORDS.toSignIn}
    </a>
  </Sheet>
)

const Done = () => (
  <Sheet title={WORDS.done}>
    <p role="status">{WORDS.doneWhat}</p>
    <a href="/chats" className={buttonClass('main')} onClick={() => setFirstChat('begun')}>
      {WORDS.firstChat}
    </a>
    <a href="/chats" className={buttonClass('plain')}>
      {WORDS.noFirstChat}
    </a>
  </Sheet>
)
