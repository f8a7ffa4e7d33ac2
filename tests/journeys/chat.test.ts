// The main journey: somebody asks, somebody answers, in two browsers, from the first message to the next chat.

import { expect, test } from './journey.ts'

test('a visitor and a listener chat from the first message to the next chat', { tag: '@both' }, async ({
  ownHouse: house,
  people,
  lineTo,
  picture,
}) => {
  const line = await lineTo(house)
  const ana = await people.staff(house, 'Ana')
  const visitor = await people.visitor(house, 'listening-line', { proxy: { server: line.server } })

  await test.step('the desk is open, and the first message starts the chat', async () => {
    await expect(visitor.chat.getByText('This chat is private, and a trained volunteer answers it.')).toBeVisible()
    await expect(ana.page).toHaveTitle('Earshot')
    await visitor.says('Hello, are you there?')
    await expect(visitor.chat.getByText('Your message has arrived. Somebody will be with you.')).toBeVisible()
  })
  const handle = await visitor.handle()

  await test.step('it rings on the console, and may be read while it waits', async () => {
    await expect(ana.page.getByText('A new chat is waiting at Listening line')).toHaveCount(1)
    await expect(ana.page).toHaveTitle('(1) Chat waiting · Earshot')
    await expect(ana.group('Waiting').getByRole('listitem')).toContainText([handle])
    await ana.opens(handle)
    await expect(ana.log).toContainText('Hello, are you there?')
    await expect(ana.messageBox).toHaveCount(0)
    await picture(ana.page, 'chat-1-waiting')
  })

  await test.step('the listener claims it, and the visitor sees who', async () => {
    await ana.button('Claim this chat').click()
    await expect(ana.group('Mine').getByText(handle)).toBeVisible()
    await expect(ana.group('Waiting')).toContainText('Nobody is waiting.')
    await expect(visitor.chat.getByText('Ana is with you', { exact: true })).toBeVisible()
    await expect(visitor.log.getByText('Ana is with you now.')).toBeVisible()
    await expect(ana.page).toHaveTitle('Earshot')
  })

  await test.step('each sees the other typing', async () => {
    await visitor.box.pressSequentially('I am')
    await expect(ana.page.getByText('The visitor is writing')).toBeVisible()
    await ana.messageBox.pressSequentially('Yes')
    await expect(visitor.chat.getByText('Ana is typing')).toBeVisible()
    await picture(visitor.page, 'chat-2-typing')
    await ana.messageBox.press('Enter')
    await expect(visitor.log).toContainText('Yes')
    await expect(visitor.chat.getByText('Ana is typing')).toHaveCount(0)
    await visitor.box.clear()
  })

  await test.step('a message is pending until it is on record', async () => {
    line.hold()
    await visitor.writes('This one takes its time')
    await expect(visitor.log.getByText('Sending')).toBeVisible()
    await expect(visitor.log.getByText('Delivered')).toHaveCount(0)
    await expect(ana.log).not.toContainText('This one takes its time')
    await picture(visitor.page, 'chat-3-sending')
    line.release()
    await expect(visitor.log.getByText('Delivered')).toBeVisible()
    await expect(visitor.log.getByText('Sending')).toHaveCount(0)
    await expect(ana.log).toContainText('This one takes its time')
  })

  await test.step('addresses are links that give nothing away', async () => {
    await visitor.says('See https://example.org/a?b=1, not javascript:alert(1)')
    await ana.says('Or this: http://example.net/help')
    for (const [log, href] of [
      [ana.log, 'https://example.org/a?b=1'],
      [visitor.log, 'http://example.net/help'],
    ] as const) {
      const link = log.getByRole('link', { name: href })
      await expect(link).toHaveAttribute('href', href)
      await expect(link).toHaveAttribute('target', '_blank')
      await expect(link).toHaveAttribute('rel', /noopener noreferrer/)
    }
    await expect(ana.log.getByRole('link')).toHaveCount(2)
  })

  await test.step('a canned response by a slash, which leads to the field for the answer', async () => {
    await ana.messageBox.pressSequentially('/1-n')
    await expect(ana.page.getByRole('listbox', { name: 'Canned responses' }).getByRole('option')).toHaveText([/Ask for a name/])
    await picture(ana.page, 'chat-4-canned')
    await ana.messageBox.press('Enter')
    await expect(ana.messageBox).toHaveValue(/^What may I call you\?/)
    await ana.messageBox.press('Enter')
    await expect(ana.page.getByLabel('Visitor’s name')).toBeFocused()
    await expect(visitor.log).toContainText('What may I call you?')
  })

  await test.step('name, email and a note are kept', async () => {
    await ana.page.getByLabel('Visitor’s name').fill('Robin')
    await ana.button('Save the name').click()
    await expect(ana.page.getByRole('heading', { level: 2, name: 'Robin' })).toBeVisible()
    await ana.page.getByLabel('Visitor’s email').fill('not an email')
    await ana.button('Save the email').click()
    await expect(ana.page.getByText('This does not look like an email address.')).toBeVisible()
    await ana.page.getByLabel('Visitor’s email').fill('robin@example.org')
    await ana.button('Save the email').click()
    await expect(ana.log.getByText('Email put on record: robin@example.org')).toBeVisible()
    await ana.notes('Sounds calmer than yesterday')
    await picture(ana.page, 'chat-5-record')
  })

  await test.step('the listener closes the chat, and both see it', async () => {
    await ana.closes()
    await expect(ana.messageBox).toHaveCount(0)
    await expect(visitor.chat.getByText('Ana ended this chat.').first()).toBeVisible()
    await expect(visitor.box).toHaveCount(0)
    await ana.notes('A last word for the record')
    await picture(visitor.page, 'chat-6-closed')
  })

  await test.step('the visitor starts anew and ends that chat themselves', async () => {
    await visitor.button('Start a new chat').click()
    await visitor.says('One more thing')
    const second = await visitor.handle()
    expect(second).not.toBe(handle)
    await ana.claims(second)
    await expect(visitor.log).not.toContainText('Hello, are you there?')
    await visitor.ends()
    await expect(ana.log.getByText('The visitor ended the chat')).toBeVisible()
    await expect(ana.messageBox).toHaveCount(0)
    await expect(ana.group('Mine')).toContainText('You hold no chat.')
    await visitor.button('Start a new chat').click()
    await expect(visitor.box).toBeVisible()
  })
})
