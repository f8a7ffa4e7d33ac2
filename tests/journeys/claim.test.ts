// Two listeners reach for the same chat at the same moment: one has it, the other sees at once who, and sees nothing else any more.

import { expect, test } from './journey.ts'
import type { Staff } from './people/staff.ts'

const ROUNDS = 3

test('of two who claim at once exactly one wins', async ({ house, people, picture }) => {
  const { ana, ben } = { ana: await people.staff(house, 'Ana'), ben: await people.staff(house, 'Ben') }
  const visitor = await people.visitor(house, 'listening-line')
  for (let round = 1; round <= ROUNDS; round++) {
    await visitor.says(`Before the claim, round ${round}`)
    const handle = await visitor.handle()
    for (const listener of [ana, ben]) {
      await listener.opens(handle)
      await expect(listener.log).toContainText(`Before the claim, round ${round}`)
    }
    await bothAtOnce([ana, ben])
    const winner = await winnerOf(ana, ben, handle)
    const [loser, name] = winner === ana ? [ben, 'Ana'] : [ana, 'Ben']

    await expect(visitor.chat.getByText(`${name} is with you`, { exact: true })).toBeVisible()
    await expect(visitor.log.getByText(/ is with you now\.$/)).toHaveCount(1)
    await expect(loser.row(handle)).toContainText(`with ${name}`)
    await expect(loser.group('Taken by others').getByText(handle)).toBeVisible()
    await expect(loser.page.getByText('This conversation is not open to you now')).toBeVisible()
    await expect(loser.page.getByText(`Before the claim, round ${round}`)).toHaveCount(0)
    await expect(loser.page.getByRole('link', { name: handle })).toHaveCount(0)
    if (round === 1) await picture(loser.page, 'claim-1-loser')

    const told = loser.wire.told
    await winner.says(`Between us, round ${round}`)
    await expect(visitor.log).toContainText(`Between us, round ${round}`)
    await loser.page.reload()
    await expect(loser.page.getByText('This conversation is not open to you now')).toBeVisible()
    expect((await told()).includes(`Between us, round ${round}`)).toBe(false)
    await visitor.ends()
    await visitor.button('Start a new chat').click()
    await expect(visitor.box).toBeVisible()
  }
})

/** Both buttons are found first and pressed then, so that nothing stands between the two. */
async function bothAtOnce(listeners: readonly Staff[]): Promise<void> {
  const buttons = await Promise.all(listeners.map((listener) => listener.button('Claim this chat').elementHandle()))
  await Promise.all(buttons.map((button) => button?.evaluate((element) => element instanceof HTMLElement && element.click())))
}

async function winnerOf(ana: Staff, ben: Staff, handle: string): Promise<Staff> {
  await expect(ana.group('Waiting').getByText(handle)).toHaveCount(0)
  await expect(ben.group('Waiting').getByText(handle)).toHaveCount(0)
  const won = await Promise.all([ana, ben].map((one) => one.group('Mine').getByText(handle).count()))
  expect(won[0] === won[1], 'one wins and one does not').toBe(false)
  return won[0] === 1 ? ana : ben
}
