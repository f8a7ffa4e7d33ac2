// Team: the rooms one is in beside the one that is open. On a phone one of them is shown at a time.

import { useParams } from '@tanstack/react-router'
import { ListScreen } from '../chats/screen.tsx'
import { Empty } from '../conversation/empty.tsx'
import { client, settled } from '../live/client.ts'
import { useHouse } from '../live/house.ts'
import { useProblem } from '../live/use-problem.ts'
import { RoomList } from './list.tsx'
import { RoomPane } from './pane.tsx'
import type { RoomNews } from './rooms.ts'
import { WORDS } from './words.ts'

export function TeamScreen() {
  const { c = null } = useParams({ strict: false })
  const house = useHouse()
  const rooms = house.useRooms()
  const { ready } = house.useBoard()
  const [problem, setProblem] = useProblem()
  const join = async (c: string) => setProblem(await house.join(c))
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
      {c === null ? <Empty title={WORDS.nothingOpen} what={WORDS.nothingOpenWhat} /> : <Opened key={c} c={c} news={open} />}
    </ListScreen>
  )
}

function Opened({ c, news }: { c: string; news: RoomNews | undefined }) {
  const house = useHouse()
  const { view, actions } = house.useRoom(c)
  const { ready } = house.useBoard()
  if (view.phase === 'shut') return <Empty title={WORDS.gone} what={view.words ?? ''} back="/team" />
  if (news === undefined || news.line.stands === 'asked' || view.room === null)
    return <Empty title={ready && view.phase === 'open' ? WORDS.gone : WORDS.opening} what="" back="/team" />
  return <RoomPane line={news.line} title={news.title} room={view.room} me={house.me} view={view} actions={actions} />
}
