// Eight weeks of reverse mentoring between two laptops, on real Electron, in both languages: cards swapped, a pair
// and its agreement, a programme of eight, sessions whole and quick, drafts that go there and back while they are
// written on, the questions of the beginning answered again at the end, and papers opened and read.

import { copyFile } from 'node:fs/promises'
import path from 'node:path'
import { expect, expectNoViolations, test } from './app.ts'
import { request } from './bridge-request.ts'
import { acceptNote, answer, carry, openFile, sendDraft, writeNotes } from './laptops/files.ts'
import { button, fill, type Laptop, openLaptop } from './laptops/laptop.ts'
import { assess, followProgramme, makePair, openPair, takeCard } from './laptops/people.ts'
import { holdSession, planNext, quickSession, savePaper } from './laptops/sessions.ts'
import { diegoName, elenaName, localDay, stories, week } from './laptops/story.ts'
import { goTo, openDraft } from './rooms.ts'

for (const language of ['es', 'en'] as const) {
  test(`two laptops, eight weeks (${language})`, async ({ launch }) => {
    test.setTimeout(150_000)
    const story = stories[language]
    const time = week(1, 8)
    const [elena, diego] = await Promise.all([
      openLaptop(launch, { owner: elenaName, language, time }),
      openLaptop(launch, { owner: diegoName, language, time }),
    ])
    const both = [elena, diego]

    await test.step('They swap cards and compare the digits', async () => {
      const [forElena] = await Promise.all([takeCard(elena, diego), takeCard(diego, elena)])
      expect(forElena).not.toBe('')
      await expectNoViolations(elena.page)
    })

    await test.step('They make the pair, agree, answer the questions, choose the programme', async () => {
      const { agreement, howOften, goals } = story
      const words = { mentor: diegoName, executive: elenaName, agreement, howOften, goals }
      await Promise.all(both.map((one) => makePair(one, words)))
      // Diego guides somebody else as well, so he has a desk.
      await makePair(diego, { ...words, executive: 'Bruno Leal' })
      await followProgramme(elena, story.programme, localDay(week(1)))
      await openPair(elena, elenaName)
      for (const name of ['Elena', 'Diego']) await assess(elena, { name, time: 'start', answer: 1 })
      const [pair] = await request(elena.page, 'pairs.list')
      expect(pair).toMatchObject({ agreement, howOften, executive: { goals } })
    })

    await test.step('Week 1: a session from its plan to its paper', async () => {
      await planNext(elena, week(1))
      await goTo(elena.page, 'today')
      await expect(elena.page.locator('.programme')).toContainText('Diego')
      await holdSession(elena, story, week(1))
      const paper = await savePaper(elena)
      const { notes, action, learned, secret } = story
      expect(paper.language?.slice(0, 2)).toBe(language)
      for (const line of [notes, action, learned, elenaName, diegoName]) expect(paper.text).toContain(line)
      expect(paper.text).not.toContain(secret)
    })

    const draftId = await test.step('Week 2: a draft goes to Diego and comes back with notes', async () => {
      await Promise.all(both.map((one) => one.setTime(week(2, 9))))
      await goTo(elena.page, 'today')
      // What was agreed in the first session is overdue by a day.
      await expect(elena.page.locator('.programme li').first()).toContainText(story.action)
      await quickSession(elena, 2)
      const { title, text, question } = story.draft
      const draft = await request(elena.page, 'drafts.create', {
        title,
        language,
        channel: 'linkedin',
        text,
        origin: 'free',
        scenario: null,
      })
      await elena.page.reload()
      await sendDraft(elena, title, question)
      await carry(elena, diego)
      await openFile(diego)
      await expect(diego.page.locator('main.review-room h1')).toHaveText(title)
      await expectDesk(
        diego,
        elenaName,
        fill(diego.say.desk.matters['draft-waits'], { name: 'Elena', title }),
      )
      await writeNotes(diego, story.draft)
      await carry(diego, elena)
      return draft.id
    })

    await test.step('Week 3: the draft has moved on; the notes find their passage', async () => {
      await Promise.all(both.map((one) => one.setTime(week(3, 9))))
      await quickSession(elena, 3)
      const { title, text, added, rewording, passage, overall } = story.draft
      await openDraft(elena.page, title)
      await elena.page.locator('.cm-content').click()
      await elena.page.keyboard.press('ControlOrMeta+Home')
      await elena.page.keyboard.type(added)
      await openFile(elena)
      const note = elena.page.locator('.remark-note')
      await expect(note).toContainText(rewording)
      await expect(elena.page.locator('.talk')).toContainText(overall)
      await expectNoViolations(elena.page)
      await acceptNote(elena)
      const expected = `${added}${text.replace(passage, rewording)}`
      await expect
        .poll(async () => (await request(elena.page, 'drafts.get', { id: draftId })).text)
        .toBe(expected)
      await answer(elena, overall, story.draft.reply)
      const file = await carry(elena, diego)
      await openFile(diego)
      await expect(diego.page.locator('main.review-room')).toContainText(story.draft.reply)
      // The same file again changes nothing, and says so.
      await copyFile(file, path.join(diego.launched.filesDir, 'review.ensayo'))
      await openFile(diego)
      await expect(diego.page.getByRole('dialog')).toContainText(diego.say.review.arrival.again)
      await button(diego, diego.say.review.arrival.close, diego.page.getByRole('dialog')).click()
    })

    await test.step('Week 4: Elena’s laptop loses its power; two files arrive the wrong way round', async () => {
      await Promise.all(both.map((one) => one.setTime(week(4, 9))))
      await quickSession(elena, 4)
      await elena.restart('kill')
      await diego.restart('quit')
      const [contact] = await request(elena.page, 'contacts.list')
      if (!contact) throw new Error('the contact survives')
      const send = async (text: string) => {
        const { revision } = await request(elena.page, 'drafts.get', { id: draftId })
        await request(elena.page, 'drafts.save', { id: draftId, baseRevision: revision, patch: { text } })
        const given = { draftId, versionId: null, contactId: contact.id, question: null }
        await request(elena.page, 'review.exportDraft', given)
        return carry(elena, diego)
      }
      const first = await send(story.late)
      await send(`${story.late} ${story.draft.passage}`)
      await openFile(diego)
      await expect(diego.page.locator('main.review-room .cm-content')).toContainText(story.draft.passage)
      await copyFile(first, path.join(diego.launched.filesDir, 'review.ensayo'))
      await openFile(diego)
      await expect(diego.page.getByRole('dialog')).toContainText(diego.say.review.arrival.lateTitle)
      await button(diego, diego.say.review.arrival.close, diego.page.getByRole('dialog')).click()
      await expect(diego.page.locator('main.review-room .cm-content')).toContainText(story.draft.passage)
    })

    await test.step('Week 5: Diego answers the second round, and Today has his word', async () => {
      await Promise.all(both.map((one) => one.setTime(week(5, 9))))
      const [room] = await request(diego.page, 'review.rooms')
      if (!room) throw new Error('the room survives')
      const { conversation, texts } = await request(diego.page, 'review.room', { id: room.id })
      const textHash = conversation.versions.at(-1)?.event.textHash ?? ''
      const start = texts[textHash]?.indexOf(story.draft.passage) ?? -1
      await request(diego.page, 'review.addNote', {
        roomId: room.id,
        textHash,
        range: { start, end: start + story.draft.passage.length },
        noteKind: 'concern',
        text: story.draft.note,
        rewording: null,
        replaces: null,
      })
      const overall = { roomId: room.id, textHash, text: story.round, replaces: null }
      await request(diego.page, 'review.addOverall', overall)
      await request(diego.page, 'review.exportNotes', { roomId: room.id })
      await carry(diego, elena)
      await quickSession(elena, 5)
      expect(await request(elena.page, 'review.choose')).toMatchObject({ kind: 'opened', order: 'next' })
      await goTo(elena.page, 'today')
      const { due, word } = elena.say.today
      const arrived = fill(due.notesArrived, { name: 'Diego', title: story.draft.title })
      const row = elena.page.locator('.programme li').filter({ hasText: arrived })
      await expect(elena.page.getByRole('region', { name: fill(word.of, { name: 'Diego' }) })).toContainText(
        story.round,
      )
      await expectNoViolations(elena.page)
      await row.getByRole('button').click()
      await expect(elena.page.locator('.remark-note')).toContainText(story.draft.note)
    })

    await test.step('Weeks 6 and 7: sessions in a row', async () => {
      for (const number of [6, 7]) {
        await elena.setTime(week(number, 9))
        await quickSession(elena, number)
      }
    })

    await test.step('Week 8: the last session, the closing questions and what has moved', async () => {
      await Promise.all(both.map((one) => one.setTime(week(8, 9))))
      // The programme’s own pace is a fortnight: it would propose the week to come.
      await elena.page.reload()
      await goTo(elena.page, 'today')
      const proposed = elena.page.locator('.programme li').filter({
        hasText: fill(elena.say.today.due.proposed, { number: 8, of: 8, name: 'Diego' }),
      })
      await expect(proposed).toBeVisible()
      await planNext(elena, week(8))
      await holdSession(elena, story, week(8))
      const paper = await savePaper(elena)
      expect(paper.text).toContain(story.learned)
      await goTo(elena.page, 'today')
      const closing = fill(elena.say.today.due.closing, { name: 'Diego' })
      await expect(elena.page.locator('.programme')).toContainText(closing)
      await openPair(elena, elenaName)
      await expect(elena.page.locator('.programme-steps > li.done')).toHaveCount(8)
      await assess(elena, { name: 'Elena', time: 'closing', answer: 3 })
      await assess(elena, { name: 'Diego', time: 'closing', answer: 1 })
      await button(elena, elena.say.mentoring.assessment.compare).click()
      const changes = elena.page.locator('.changes')
      const { furtherCount_other: further, sameCount_other: same } = elena.say.mentoring.assessment
      await expect(changes.filter({ hasText: elenaName })).toContainText(fill(further, { count: 8 }))
      await expect(changes.filter({ hasText: diegoName })).toContainText(fill(same, { count: 8 }))
      await expectNoViolations(elena.page)
    })

    await test.step('Nothing else left either laptop, and nothing of it is in their logs', async () => {
      for (const { launched } of both) {
        expect(await launched.requests()).toEqual([])
        for (const text of [story.secret, story.notes, story.draft.text, story.action])
          expect(launched.output()).not.toContain(text)
      }
      const exits = (await request(elena.page, 'ledger.list')).length
      // Two papers, and four files for Diego.
      expect(exits).toBe(6)
    })
  })
}

async function expectDesk({ page, say }: Laptop, name: string, line: string): Promise<void> {
  await goTo(page, 'sessions')
  const desk = page.getByRole('region', { name: say.desk.title })
  // Who waits comes first.
  const first = desk.locator(':scope > ul > li').first()
  await expect(first.locator('h3')).toHaveText(name)
  await expect(first).toContainText(line)
  await first
    .getByRole('button', { name: new RegExp(`^${say.desk.open}`, 'u') })
    .first()
    .click()
  await expect(page.locator('main.review-room')).toBeVisible()
}
