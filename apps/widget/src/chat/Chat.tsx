// A chat, from before its first message to after its end.

import type { FileDoor } from '@earshot/client'
import type { ReadonlySignal } from '@preact/signals'
import type { Draft } from '../desk/drafts.ts'
import { Offer } from '../desk/Offer.tsx'
import { filePart, mailPart, ratingPart } from '../parts.ts'
import type { Acts, DeskView, View } from '../view.ts'
import { unavailable, words } from '../words.ts'
import { Composer } from './Composer.tsx'
import { Ended } from './Ended.tsx'
import { EndSure } from './EndSure.tsx'
import { Keeping } from './Keeping.tsx'
import { Log } from './Log.tsx'
import { isAsked, linesOf, mayDefer, welcomeOf } from './lines.ts'
import type { Stage } from './stage.ts'
import { Text } from './Text.tsx'
import { Waiting } from './Waiting.tsx'

type ChatProps = { readonly stage: Stage; readonly view: View; readonly draft: ReadonlySignal<Draft>; readonly acts: Acts }

export function Chat({ stage, view, draft, acts }: ChatProps) {
  const { chat } = view
  const desk = typeof view.desk === 'string' ? null : view.desk
  const greeting = desk?.greeting ?? ''
  const typing = chat.typing && stage.is === 'taken' ? stage.name : null
  return (
    <main class="chat" aria-label={words.log}>
      <Log
        lines={linesOf(chat.entries, chat.outgoing, greeting !== '')}
        door={chat.door}
        typing={typing}
        status={stage.is === 'waiting' ? words.waitingWhat : ''}
        below={<Waiting wait={chat.wait} />}
        retry={acts.retry}
        discard={acts.discard}
      >
        <div class="intro">
          <Text text={greeting || welcomeOf(chat.entries) || desk?.welcome || words.welcome} />
          <p class="soft">
            {words.private} {desk?.trail && words.trail} {desk != null && desk.exit !== null && words.exitWhat}
          </p>
        </div>
      </Log>
      <Foot stage={stage} view={view} draft={draft} acts={acts} />
    </main>
  )
}

function Foot({ stage, view: { chat, aside, desk }, draft, acts }: ChatProps) {
  if (aside === 'keep' && typeof desk !== 'string')
    return <Keeping desk={desk} entries={chat.entries} mail={acts.mail} close={() => acts.turn(null)} />
  if (stage.is === 'ended') {
    const asks = typeof desk !== 'string' && desk.rating && stage.name !== null && !chat.expired
    const Rating = asks ? ratingPart()?.Rating : null
    return (
      <>
        {Rating && <Rating {...chat.rating} rate={acts.rate} />}
        <Ended text={words.endedWhat} startNew={acts.startNew} keep={() => acts.turn('keep')} />
      </>
    )
  }
  if (chat.expired) return <Ended text={words.expiredWhat} startNew={acts.startNew} />
  if (stage.is === 'ending') return <Ended text={words.endingWhat} startNew={null} />
  if (aside === 'end') return <EndSure end={acts.end} goOn={() => acts.turn(null)} />
  const Defer = stage.is === 'waiting' && mayDefer(chat.entries) ? mailPart()?.Defer : null
  return (
    <>
      <Offer offer={offerIn(stage, chat, desk, acts)} />
      {Defer && <Defer draft={draft} {...chat.deferring} write={(draft) => acts.write(draft, 'chat')} defer={acts.defer} />}
      <Composer draft={draft} write={(draft) => acts.write(draft, 'chat')} send={acts.send} attach={attachTo(stage, chat.door, desk)} />
    </>
  )
}

/** Files are for a chat that runs, on a desk that takes them. */
function attachTo(stage: Stage, door: FileDoor | null, desk: DeskView) {
  if (door === null || typeof desk === 'string' || desk.files === null) return null
  const Attach = stage.is === 'waiting' || stage.is === 'taken' ? filePart()?.Attach : null
  return Attach ? <Attach key={door.c} door={door} taken={desk.files} /> : null
}

/** What there is to press beside what is written. */
function offerIn(stage: Stage, { entries, outgoing }: View['chat'], desk: DeskView, acts: Acts) {
  if (isAsked(entries)) return { what: '', way: words.stillHere, take: acts.here }
  return stage.is === 'none' && outgoing.length === 0 ? offerToLeave(desk, acts) : null
}

/** The way for a first message that would find nobody. */
function offerToLeave(desk: DeskView, { goTo }: Acts) {
  if (typeof desk === 'string' || desk.availability === 'open') return null
  return { what: unavailable(desk.availability), way: words.leaveInstead, take: () => goTo('leave') }
}
