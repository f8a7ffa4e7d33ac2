// Team: the rooms one is in beside the one that is open. On a phone one of them is shown at a time.

import { useParams } from '@tanstack/react-router'
import { ListScreen } from '../chats/screen.tsx'
import { Empty } from '../conversation/empty.tsx'
import { client, settled, useClient } from '../live/client.ts'
import { useHouse } from '../live/house.ts'
import { useProblem } from '../live/use-problem.ts'
import { Button } from '../ui/button.tsx'
import { RowAct } from '../ui/listed.tsx'
import { RoomList } from './list.tsx'
import { RoomPane } from './pane.tsx'
import type { RoomNews } from './rooms.ts'
import { useGoTo } from './use-direct.ts'
import { WORDS } from './words.ts'

export function TeamScreen() {
  const { c = null } = useParams({ strict: false })
  const house = useHouse()
  const rooms = house.useRooms()
  const { ready } = house.useBoard()
  const [problem, setProblem] = useProblem()
  const goTo = useGoTo()
  const join = async (c: string) => {
    const refused = await house.join(c)
    setProblem(refused)
    if (refused === null) await goTo(c)
  }
  const part = async (c: string) => setProblem(await settled(client.ask(c, { do: 'part' })))
  const open = rooms.find(({ line }) => line.c === c)
  return (
    <ListScreen
      title={WORDS.list}
      loading={WORDS.loading}
      ready={ready}
      problem={problem}
      open={c !== null}
      list={<RoomList rooms={rooms} me={house.me} join={join} part={part} />}
    >
      {c === null ? (
        <Empty title={WORDS.nothingOpen} what={WORDS.nothingOpenWhat} />
      ) : (
        <Opened key={c} c={c} news={open} join={join} part={part} />
      )}
    </ListScreen>
  )
}

type OpenedProps = { c: string; news: RoomNews | undefined; join: (c: string) => Promise<void>; part: (c: string) => Promise<void> }

function Opened({ c, news, join, part }: OpenedProps) {
  const house = useHouse()
  const { view, actions } = house.useRoom(c)
  const { roomsKnown } = useClient()
  if (news?.line.stands === 'asked') return <Asked news={news} join={join} part={part} />
  if (news === undefined && roomsKnown) return <Empty title={WORDS.gone} what={WORDS.goneWhat} back="/team" />
  if (view.phase === 'shut') return <Empty title={WORDS.gone} what={view.words ?? ''} back="/team" />
  if (news === undefined || view.room === null) return <Empty title={WORDS.opening} what="" back="/team" />
  return <RoomPane line={news.line} title={news.title} room={view.room} me={house.me} view={view} actions={actions} />
}

/** What I am invited to, before I have accepted. */
const Asked = ({ news: { line, title }, join, part }: Omit<OpenedProps, 'c' | 'news'> & { news: RoomNews }) => (
  <Empty title={title} what={line.who === null ? WORDS.invited : WORDS.invitedBy(line.who.name)} back="/team">
    <div className="mt-2 flex gap-2">
      <RowAct words={WORDS.accept} underWay={WORDS.accepting} label={WORDS.acceptRoom(title)} act={() => join(line.c)} />
      <Button onClick={() => void part(line.c)} aria-label={WORDS.declineRoom(title)}>
        {WORDS.decline}
      </Button>
    </div>
  </Empty>
)
