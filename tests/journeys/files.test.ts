// Files in a chat, both ways: picked, pasted and dropped, shown, kept, refused, tried again.

import { readFile } from 'node:fs/promises'
import type { Locator } from '@playwright/test'
import sharp from 'sharp'
import { expect, test } from './journey.ts'
import { look } from './look.ts'

const picture = (background: string) =>
  sharp({ create: { width: 480, height: 320, channels: 3, background } })
    .png()
    .toBuffer()

/** Lets files fall on an element, or pastes them into it. */
const brings = (to: Locator, how: 'drop' | 'paste', name: string, text: string): Promise<void> =>
  to.evaluate(
    (element, { how, name, text }) => {
      const data = new DataTransfer()
      data.items.add(new File([text], name))
      const event =
        how === 'drop'
          ? new DragEvent('drop', { dataTransfer: data, bubbles: true, cancelable: true })
          : new ClipboardEvent('paste', { clipboardData: data, bubbles: true, cancelable: true })
      element.dispatchEvent(event)
    },
    { how, name, text },
  )

test('a picture from the visitor is seen and kept by staff, and a file that lies is refused', async ({ house, people }) => {
  const hana = await people.staff(house, 'Hana')
  const wen = await people.staff(house, 'Wen')
  const visitor = await people.visitor(house, 'ask-the-library')
  const { page } = visitor
  await expect(visitor.button('Attach a file')).toHaveCount(0)
  await visitor.says('Which map is this?')
  const handle = await visitor.handle()
  await hana.claims(handle)

  await test.step('a picture, picked and sent', async () => {
    const picked = page.waitForEvent('filechooser')
    await visitor.button('Attach a file').click()
    await (await picked).setFiles({ name: 'map.png', mimeType: 'image/png', buffer: await picture('#7aa') })
    await expect(visitor.button('Send map.png')).toBeFocused()
    await visitor.button('Send map.png').click()
    await expect(visitor.log.getByRole('img', { name: 'map.png' })).toBeVisible()
    await expect(visitor.button('Send map.png')).toHaveCount(0)
    await expect(visitor.box).toBeFocused()
    await brings(page.locator('body'), 'drop', 'list.txt', 'one, two, three')
    await expect(visitor.button('Send list.txt')).toBeVisible()
    await look(page, 'visitor-files')
    await visitor.button('Remove list.txt').click()
  })

  await test.step('staff see it and keep it, redrawn', async () => {
    const shown = hana.log.getByRole('img', { name: 'map.png' })
    await expect(shown).toBeVisible()
    await expect.poll(() => shown.evaluate((img: HTMLImageElement) => img.naturalWidth)).toBe(480)
    const coming = hana.page.waitForEvent('download')
    await hana.log.getByRole('link', { name: /^Download map\.png/ }).click()
    const file = await coming
    expect(file.suggestedFilename()).toBe('map.png')
    const { width, height, format } = await sharp(await readFile(await file.path())).metadata()
    expect([width, height, format]).toEqual([480, 320, 'png'])
  })

  await test.step('a colleague gets none of it, by its address either', async () => {
    const src = (await hana.log.getByRole('img', { name: 'map.png' }).getAttribute('src')) ?? ''
    for (const path of [src, src.replace('/preview', '')]) expect((await wen.page.request.get(house.url + path)).status()).toBe(409)
  })

  await test.step('a page that is called a picture is refused with a sentence', async () => {
    await brings(visitor.box, 'paste', 'cat.png', '<html><script>document.title = "taken"</script>')
    await visitor.button('Send cat.png').click()
    await expect(page.getByText('This file is called .png, but what is in it is something else. It was not sent.')).toBeVisible()
    await look(page, 'visitor-file-refused')
    await visitor.button('Remove cat.png').click()
    await expect(hana.log.getByText('cat.png')).toHaveCount(0)
  })

  await test.step('staff send one back, and one among themselves', async () => {
    await brings(hana.messageBox, 'paste', 'answer.txt', 'It is the map of 1890.')
    await hana.button('Send answer.txt').click()
    const coming = page.waitForEvent('download')
    await visitor.log.getByRole('button', { name: /^Download answer\.txt/ }).click()
    expect(await readFile(await (await coming).path(), 'utf8')).toBe('It is the map of 1890.')
    await hana.page.getByRole('tab', { name: 'Whisper' }).click()
    await brings(hana.whisperBox, 'paste', 'for-staff.txt', 'ask Mateo')
    await hana.button('Send for-staff.txt').click()
    await expect(hana.log.getByRole('link', { name: /^Download for-staff\.txt/ })).toBeVisible()
    await hana.says('Anything else?')
    await expect(visitor.log).toContainText('Anything else?')
    await expect(visitor.chat.getByText('for-staff.txt')).toHaveCount(0)
    await look(hana.page, 'staff-files')
  })
})

test('a file that did not arrive says so, is kept, and goes when it is tried again', async ({ house, people, watch }) => {
  const hana = await people.staff(house, 'Hana')
  const visitor = await people.visitor(house, 'ask-the-library')
  const { page } = visitor
  await visitor.says('I have a list')
  await hana.claims(await visitor.handle())
  watch.linesBreak()
  await page.route('**/files/**', (route) => route.abort())
  await brings(visitor.box, 'paste', 'list.txt', 'one, two, three')
  await visitor.button('Send list.txt').click()
  await expect(page.getByText('The file did not arrive. It is kept here; please try again.')).toBeVisible()
  await page.unroute('**/files/**')
  await visitor.button('Send list.txt').click()
  await expect(hana.log.getByRole('link', { name: /^Download list\.txt/ })).toHaveCount(1)
  await expect(visitor.button('Send list.txt')).toHaveCount(0)
})

test('a manager says which files a desk takes', async ({ ownHouse, people }) => {
  const tobias = await people.staff(ownHouse, 'Tobias')
  const { page } = tobias
  await page.goto(`${ownHouse.url}/desks`)
  await page.getByRole('link', { name: 'Listening line', exact: true }).click()
  await expect(page.getByRole('checkbox', { name: /^Visitors may attach files/ })).not.toBeChecked()
  await page.getByRole('checkbox', { name: /^Visitors may attach files/ }).check()
  const kinds = [/^Pictures/, /^PDF/, /^Documents/, /^Plain text/].map((name) => page.getByRole('checkbox', { name }))
  for (const kind of kinds) await kind.uncheck()
  await tobias.button('Save').click()
  await expect(page.getByText('a desk that takes files takes some kind of them. Nothing was changed.')).toBeVisible()
  await page.getByLabel('Megabytes at most').fill('1')
  await page.getByRole('checkbox', { name: /^Plain text/ }).check()
  await tobias.button('Save').click()
  await expect(page.getByText('Saved.')).toBeVisible()
  await look(page, 'staff-desk-files', page.getByRole('heading', { name: 'Files', exact: true }))

  const ana = await people.staff(ownHouse, 'Ana')
  const visitor = await people.visitor(ownHouse, 'listening-line')
  await visitor.says('May I show you something?')
  await ana.claims(await visitor.handle())
  await expect(ana.button('Attach a file for the visitor')).toHaveCount(0)
  await brings(visitor.box, 'paste', 'long.txt', 'x'.repeat(1_048_577))
  await expect(visitor.page.getByText('This file is larger than 1 MB, which is the most that is taken here.')).toBeVisible()
})
