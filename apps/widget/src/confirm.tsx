// The page behind the link in a mail: whoever reads mail at that address says that the conversation may come. Opening it says nothing.

import { openVisitorApi } from '@earshot/client'
import { render } from 'preact'
import { useState } from 'preact/hooks'
import './app.css'
import { confirmWords as words } from './confirm/words.ts'

const token = location.hash.slice(1)
// The link is good for one use; it need not stay in the address as well.
history.replaceState(null, '', location.pathname)
// The same link once more, in the same tab.
addEventListener('hashchange', () => location.reload())
const api = openVisitorApi('', { fetch: (url, request) => fetch(url, request) })

function Confirm() {
  const [said, setSaid] = useState(token === '' ? words.incomplete : '')
  const [state, setState] = useState<'asked' | 'sending' | 'done'>(token === '' ? 'done' : 'asked')
  const send = async () => {
    if (state !== 'asked') return
    setState('sending')
    const answer = await api.confirmTranscript(token)
    setSaid(answer.ok ? words.sent : answer.refusal.words)
    setState(answer.ok || answer.refusal.rule === 'confirm-over' ? 'done' : 'asked')
  }
  return (
    <div class="page">
      <main class="middle plain">
        <h1 class="title">{words.title}</h1>
        {state !== 'done' && <p>{words.what}</p>}
        {state !== 'done' && (
          <button type="button" class="main" aria-disabled={state === 'sending'} onClick={send}>
            {state === 'sending' ? words.sending : words.send}
          </button>
        )}
        <p role="status">{said}</p>
      </main>
    </div>
  )
}

render(<Confirm />, document.body)
