// A wallboard, filled from the house.

import { useUnattended } from '../live/activity.ts'
import { useHouse } from '../live/house.ts'
import { groupsOf } from '../tickets/groups.ts'
import { Sheet } from '../ui/sheet.tsx'
import { Wallboard } from '../wallboard/wallboard.tsx'
import { WORDS } from '../wallboard/words.ts'
import { useTeam } from './use-team.ts'

export function WallboardOfHouse({ desk: id }: { desk: string }) {
  const { me, useBoard } = useHouse()
  useUnattended()
  const { items, promised, lives, connected } = useBoard()
  const { value } = useTeam()
  const desk = me.desks.find(({ desk, closed }) => desk === id && closed.length === 0)
  if (desk === undefined) return <Sheet title={WORDS.unknown}>{null}</Sheet>
  const answering = (value?.find((one) => one.desk === id)?.people ?? []).filter(({ answers }) => answers)
  const tickets = groupsOf([...items, ...promised], null, me).waiting.filter(({ item }) => item.desk === id).length
  return <Wallboard desk={desk} items={items} tickets={tickets} life={lives.get(id)} answering={answering} connected={connected} />
}
