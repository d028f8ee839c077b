// Drafts and notes between two laptops, in the window: two apps with two data folders on real Electron. Cards by text
// and by a picture of a QR code, a draft there and notes back while the draft moves on, files that must be refused,
// and every way a file comes in: button, drag and drop, double click.

import { spawn } from 'node:child_process'
import { once } from 'node:events'
import { readdir, readFile } from 'node:fs/promises'
import path from 'node:path'
import type { Page } from '@playwright/test'
import { expect, expectNoViolations, test, type Language, type LaunchedApp } from './app.ts'
import { lockVault, request } from './bridge-request.ts'
import { goTo, openDraft } from './rooms.ts'

const texts = {
  es: {
    title: 'Burgos',
    text: 'Ayer contesté mal.\n\nLa planta no cierra: trasladamos dos líneas y formamos a cuarenta personas.\n\nEl jueves vuelvo a Burgos.',
    first: 'Ayer contesté mal.',
    passage: 'La planta no cierra: trasladamos dos líneas y formamos a cuarenta personas.',
    rewording: 'La planta sigue abierta. Llevamos dos líneas a Lerma y formamos a cuarenta personas.',
    opening: 'Buenos días. ',
    question: '¿Suena a excusa?',
    note: 'Esta no la toques.',
    overall: 'Mejor que la de ayer.',
    answer: 'Hecho.',
  },
  en: {
    title: 'Leeds',
    text: 'I answered badly yesterday.\n\nThe plant isn’t closing: we’re moving two lines and training forty people.\n\nI’m back in Leeds on Thursday.',
    first: 'I answered badly yesterday.',
    passage: 'The plant isn’t closing: we’re moving two lines and training forty people.',
    rewording: 'The plant stays open. Two lines go to Hull and we’re training forty people.',
    opening: 'Good morning. ',
    question: 'Does it sound like an excuse?',
    note: 'Don’t touch this one.',
    overall: 'Better than yesterday’s.',
    answer: 'Done.',
  },
} as const

const words = {
  es: {
    read: 'Leer la tarjeta',
    paste: 'Su tarjeta, pegada aquí',
    addDiego: 'Añadir a Diego',
    addElena: 'Añadir a Elena',
    compared: 'Lo hemos comparado',
    comparedOn: /Comparada el/u,
    send: 'Mandar a su mentor',
    question: 'Su pregunta',
    save: 'Guardar el archivo',
    sent: /Ahora mándeselo a Diego/u,
    noteText: 'Lo que quiere decir',
    wording: 'Otras palabras para el pasaje',
    done: 'Listo',
    overall: 'Su nota sobre el conjunto',
    export: 'Guardar la respuesta',
    exported: /Ahora mándesela a Elena/u,
    again: 'Este archivo ya lo había abierto',
    close: 'Cerrar',
    accept: /Poner estas palabras/u,
    reply: /Responder/u,
    yours: 'Su respuesta',
    keep: 'Guardar la respuesta',
    talk: 'Lo que dice Diego',
    asked: 'Elena pregunta',
  },
  en: {
    read: 'Read the card',
    paste: 'Their card, pasted here',
    addDiego: 'Add Diego',
    addElena: 'Add Elena',
    compared: 'We’ve compared it',
    comparedOn: /Compared on/u,
    send: 'Send to your mentor',
    question: 'Your question',
    save: 'Save the file',
    sent: /Now send it to Diego/u,
    noteText: 'What you want to say',
    wording: 'Other words for the passage',
    done: 'Done',
    overall: 'Your note on the whole',
    export: 'Save the answer',
    exported: /Now send it to Elena/u,
    again: 'You’ve opened this file before',
    close: 'Close',
    accept: /Use these words/u,
    reply: /Reply/u,
    yours: 'Your reply',
    keep: 'Keep the reply',
    talk: 'What Diego says',
    asked: 'Elena asks',
  },
} as const

const button = (page: Page, name: string | RegExp) =>
  page.getByRole('button', typeof name === 'string' ? { name, exact: true } : { name })

async function toContacts(page: Page): Promise<void> {
  await goTo(page, 'sessions')
  await page.locator('[data-contacts]').click()
  await expect(page.locator('.qr')).toBeVisible()
}

const nameIn = async (page: Page, displayName: string) =>
  request(page, 'profile.save', { displayName, role: '', organisation: '' })

/** The cards swapped below the window, both compared; answers the first one's contact. */
async function swapCards(one: Page, other: Page): Promise<void> {
  for (const [from, to] of [
    [one, other],
    [other, one],
  ] as const) {
    const { text } = await request(from, 'contacts.own')
    const added = await request(to, 'contacts.add', { text })
    if (added.kind !== 'added') throw new Error('not added')
    await request(to, 'contacts.markVerified', { id: added.contact.id, verified: true })
  }
}

/** The one review file that this app saved besides those that are known. */
async function lastSaved({ filesDir }: LaunchedApp, known: readonly string[] = []): Promise<string> {
  const fresh = async () =>
    (await readdir(filesDir)).filter(
      (name) => /^ensayo-.*\.ensayo$/u.test(name) && !known.some((file) => path.basename(file) === name),
    )
  await expect.poll(async () => (await fresh()).length).toBe(1)
  return path.join(filesDir, (await fresh())[0] ?? '')
}

async function dropFile(page: Page, bytes: Uint8Array, name: string): Promise<void> {
  const data = await page.evaluateHandle(
    ([base64, fileName]) => {
      const transfer = new DataTransfer()
      const binary = Uint8Array.from(atob(base64 ?? ''), (sign) => sign.charCodeAt(0))
      transfer.items.add(new File([binary], fileName ?? ''))
      return transfer
    },
    [Buffer.from(bytes).toString('base64'), name],
  )
  await page.dispatchEvent('main', 'dragover', { dataTransfer: data })
  await page.dispatchEvent('main', 'drop', { dataTransfer: data })
}
const drop = async (page: Page, file: string) => dropFile(page, await readFile(file), path.basename(file))

/** A second start of the app with a file, as a file manager makes it; the first one takes it over. */
async function doubleClick({ app, dataDir }: LaunchedApp, file: string): Promise<void> {
  const { spawnfile, spawnargs } = app.process()
  const root = process.getuid?.() === 0 ? ['--no-sandbox'] : []
  const build = spawnargs.find((argument) => argument.endsWith('dist-test')) ?? ''
  const env = { ...process.env, ELECTRON_RUN_AS_NODE: undefined }
  const second = spawn(spawnfile, [build, ...root, `--user-data-dir=${dataDir}`, file], {
    env,
    stdio: 'ignore',
  })
  await once(second, 'exit')
}

/** The words that notes stand beside; a hint on some of them cuts their line in pieces. */
const underlined = (page: Page): Promise<string> =>
  page.evaluate(() =>
    [...document.querySelectorAll('.remark')].map(({ textContent }) => textContent).join(''),
  )

async function startPair(
  launch: (options?: { language?: Language }) => Promise<LaunchedApp>,
  language: Language,
): Promise<{ readonly executive: LaunchedApp; readonly mentor: LaunchedApp }> {
  const executive = await launch({ language })
  const mentor = await launch({ language })
  await nameIn(executive.page, 'Elena')
  await nameIn(mentor.page, 'Diego')
  return { executive, mentor }
}

const makeDraft = (page: Page, language: Language) =>
  request(page, 'drafts.create', {
    title: texts[language].title,
    language,
    channel: 'linkedin',
    text: texts[language].text,
    origin: 'free',
    scenario: null,
  })

for (const language of ['es', 'en'] as const)
  test(`two people swap cards, a draft goes out and notes come back while it moves on (${language})`, async ({
    launch,
  }) => {
    test.setTimeout(180_000)
    const t = words[language]
    const say = texts[language]
    const { executive, mentor } = await startPair(launch, language)
    const [elena, diego] = [executive.page, mentor.page]

    // Elena's card as a picture of its QR code, Diego's as text.
    await toContacts(elena)
    await toContacts(diego)
    const picture = await elena.locator('.qr').screenshot()
    await diego
      .locator('input[type=file]')
      .setInputFiles({ name: 'foto.png', mimeType: 'image/png', buffer: picture })
    await button(diego, t.addElena).click()
    await expect(button(diego, t.compared)).toBeFocused()
    await diego.keyboard.press('Enter')
    await expect(diego.getByText(t.comparedOn)).toBeVisible()
    const { text: card, fingerprint } = await request(diego, 'contacts.own')
    await elena.getByLabel(t.paste).fill(card)
    await button(elena, t.read).click()
    await expect(elena.locator('.found-card .digits')).toHaveText(fingerprint)
    await expectNoViolations(elena)
    await button(elena, t.addDiego).click()
    await button(elena, t.compared).click()
    await expectNoViolations(diego)

    // The draft goes out.
    await makeDraft(elena, language)
    await openDraft(elena, say.title)
    await button(elena, t.send).click()
    await elena.getByLabel(t.question).fill(say.question)
    await expectNoViolations(elena)
    await button(elena, t.save).click()
    await expect(elena.getByText(t.sent).first()).toBeVisible()
    const out = await lastSaved(executive)

    // It is dropped on the mentor's window, twice.
    await drop(diego, out)
    await expect(diego.getByRole('heading', { level: 1, name: say.title })).toBeVisible()
    await expect(diego.getByRole('region', { name: t.asked }).getByText(say.question)).toBeVisible()
    await drop(diego, out)
    await expect(diego.getByRole('dialog', { name: t.again })).toBeVisible()
    await expectNoViolations(diego)
    await diego.getByRole('dialog').getByRole('button', { name: t.close }).click()

    // Two notes by keyboard alone: one with other words, one without.
    const page = diego.locator('.cm-content')
    const annotate = async (line: number, text: string, rewording: string | null) => {
      await page.focus()
      await diego.keyboard.press('Control+Home')
      for (let down = 1; down < line; down += 1) await diego.keyboard.press('ArrowDown')
      await diego.keyboard.press('Home')
      for (const _ of say.text.split('\n')[line - 1] ?? '') await diego.keyboard.press('Shift+ArrowRight')
      await diego.keyboard.press('n')
      await diego.getByLabel(t.noteText).fill(text)
      if (rewording !== null) await diego.getByLabel(t.wording).fill(rewording)
      await button(diego, t.done).click()
      await expect(diego.getByRole('dialog')).toBeHidden()
      // One goes on reading where one was.
      await expect(page).toBeFocused()
    }
    await annotate(1, say.note, null)
    await annotate(3, '', say.rewording)
    await expect(diego.locator('.remark-note')).toHaveCount(2)
    await expect.poll(() => underlined(diego)).toContain(say.passage)
    await page.focus()
    await diego.keyboard.type('zzz')
    await expect(page).not.toContainText('zzz')
    await diego.getByLabel(t.overall).fill(say.overall)
    await button(diego, t.export).click()
    await expect(diego.getByText(t.exported).first()).toBeVisible()
    await expectNoViolations(diego)
    const back = await lastSaved(mentor)

    // Meanwhile the draft has moved on; the answer comes by double click.
    await elena.locator('.cm-content').click()
    await elena.keyboard.press('Control+Home')
    await elena.keyboard.type(say.opening)
    await doubleClick(executive, back)
    const remarks = elena.locator('.remark-note')
    await expect(remarks).toHaveCount(2)
    await expect.poll(() => underlined(elena)).toContain(say.first)
    await expect(elena.getByRole('region', { name: t.talk }).getByText(say.overall)).toBeVisible()
    await expectNoViolations(elena)

    // Taking the other words is one step of undo, and opens the note again.
    await elena.locator('.cm-content').focus()
    await elena.keyboard.press('Control+Home')
    const rewording = remarks.filter({ hasText: say.rewording })
    await rewording.locator('.note-head').click()
    await button(elena, t.accept).click()
    await expect(elena.locator('.cm-content')).toContainText(say.rewording)
    await expect(remarks).toHaveCount(1)
    await elena.keyboard.press('Control+z')
    await expect(elena.locator('.cm-content')).toContainText(say.passage)
    await expect(remarks).toHaveCount(2)
    await elena.keyboard.press('Control+y')
    await expect(remarks).toHaveCount(1)
    const verdicts = async () => {
      const [draft] = await request(elena, 'drafts.list')
      const threads = draft === undefined ? [] : await request(elena, 'review.threads', { draftId: draft.id })
      return threads
        .flatMap(({ conversation }) => conversation.notes.map(({ verdict }) => verdict))
        .toSorted()
    }
    await expect.poll(verdicts).toEqual(['accepted', 'open'])

    // By key to the note that is left, and an answer to it.
    await elena.keyboard.press('Control+j')
    await expect.poll(() => elena.evaluate(() => document.activeElement?.className ?? '')).toContain('note')
    await remarks.first().focus()
    await elena.keyboard.press('r')
    await elena.getByLabel(t.yours).fill(say.answer)
    await button(elena, t.keep).click()
    await expect(elena.locator('.talk')).toBeVisible()
    await button(
      elena,
      language === 'es' ? 'Guardar la respuesta para Diego' : 'Save the answer for Diego',
    ).click()
    await expect(elena.getByText(t.sent).first()).toBeVisible()
    const answer = await lastSaved(executive, [out])
    await drop(diego, answer)
    await expect(diego.locator('.remark-note').filter({ hasText: say.note })).toBeVisible()
    await diego.locator('.remark-note').filter({ hasText: say.note }).locator('.note-head').click()
    await expect(diego.locator('.remark-note').getByText(say.answer)).toBeVisible()

    expect(executive.output() + mentor.output()).not.toContain(say.passage.slice(0, 20))
    expect([...(await executive.requests()), ...(await mentor.requests())]).toEqual([])
  })

test('a file that must be refused says why and changes nothing', async ({ launch }) => {
  test.setTimeout(180_000)
  const { executive, mentor } = await startPair(launch, 'es')
  const third = await launch({ language: 'es' })
  const [elena, diego, marta] = [executive.page, mentor.page, third.page]
  await nameIn(marta, 'Marta')
  await swapCards(elena, diego)
  const draft = await makeDraft(elena, 'es')
  const [contact] = await request(elena, 'contacts.list')
  if (contact === undefined) throw new Error('no contact')
  const about = { draftId: draft.id, versionId: null, contactId: contact.id, question: null }
  await request(elena, 'review.exportDraft', about)
  const file = await lastSaved(executive)
  const bytes = new Uint8Array(await readFile(file))
  const refused = async (page: Page, given: Uint8Array, title: string, name = 'revision.ensayo') => {
    await goTo(page, 'today')
    await dropFile(page, given, name)
    const dialog = page.getByRole('dialog', { name: title })
    await expect(dialog).toBeVisible()
    await expectNoViolations(page)
    await page.keyboard.press('Escape')
    await expect(dialog).toBeHidden()
    expect(await request(page, 'review.rooms')).toEqual([])
  }
  const altered = Uint8Array.from(bytes)
  altered[altered.length - 40] = (altered[altered.length - 40] ?? 0) ^ 1
  await refused(diego, bytes.slice(0, -100), 'El archivo ha llegado cortado')
  await refused(diego, altered, 'El archivo ha cambiado por el camino')
  await refused(diego, Buffer.from('Hola'), 'Esto no es un archivo de revisión')
  await refused(marta, bytes, 'Este archivo no es para usted')

  // From a stranger: nothing is opened before the fingerprint was on screen; then the same file opens.
  await request(diego, 'contacts.remove', {
    id: (await request(diego, 'contacts.list'))[0]?.id ?? contact.id,
  })
  await goTo(diego, 'today')
  await drop(diego, file)
  const stranger = diego.getByRole('dialog', { name: 'Quien lo manda no está entre sus contactos' })
  await expect(stranger.locator('.digits')).toHaveText((await request(elena, 'contacts.own')).fingerprint)
  await expectNoViolations(diego)
  expect(await request(diego, 'review.rooms')).toEqual([])
  await button(diego, 'Añadir a Elena y abrirlo').click()
  await expect(diego.getByRole('heading', { level: 1, name: 'Burgos' })).toBeVisible()
  expect(await request(diego, 'contacts.list')).toMatchObject([{ name: 'Elena', verifiedAt: null }])

  // One's own file, and notes on a draft that is gone.
  await goTo(elena, 'today')
  await drop(elena, file)
  await expect(elena.getByRole('dialog', { name: 'Este archivo lo hizo usted' })).toBeVisible()
  await button(elena, 'Verlo').click()
  await expect(elena.locator('.cm-content')).toBeVisible()

  // Another key under a name that one knows is told before it is taken.
  await request(marta, 'profile.save', { displayName: 'Elena', role: '', organisation: '' })
  await toContacts(diego)
  await diego.getByLabel(words.es.paste).fill((await request(marta, 'contacts.own')).text)
  await button(diego, words.es.read).click()
  await expect(diego.getByRole('alert')).toContainText('con otra huella')
  await expectNoViolations(diego)
})

test('files that come out of order are put in order', async ({ launch }) => {
  const { executive, mentor } = await startPair(launch, 'es')
  const [elena, diego] = [executive.page, mentor.page]
  await swapCards(elena, diego)
  const draft = await makeDraft(elena, 'es')
  const [contact] = await request(elena, 'contacts.list')
  if (contact === undefined) throw new Error('no contact')
  const send = (question: string) =>
    request(elena, 'review.exportDraft', {
      draftId: draft.id,
      versionId: null,
      contactId: contact.id,
      question,
    })
  await send('¿Y la primera?')
  const first = await lastSaved(executive)
  await send('¿Y la segunda?')
  const second = await lastSaved(executive, [first])
  await drop(diego, second)
  await expect(diego.getByRole('region', { name: 'Elena pregunta' })).toContainText('¿Y la segunda?')
  await drop(diego, first)
  await expect(diego.getByRole('dialog', { name: 'Llegó tarde y está en su sitio' })).toBeVisible()
  await diego.getByRole('dialog').getByRole('button', { name: 'Cerrar' }).click()
  await expect(diego.getByRole('region', { name: 'Elena pregunta' })).toContainText('¿Y la segunda?')
})

test('a double click on a file waits at a locked door, says so, and opens once inside', async ({
  launch,
}) => {
  const { executive, mentor } = await startPair(launch, 'es')
  const [elena] = [executive.page]
  await swapCards(elena, mentor.page)
  const draft = await makeDraft(elena, 'es')
  const [contact] = await request(elena, 'contacts.list')
  if (contact === undefined) throw new Error('no contact')
  const about = { draftId: draft.id, versionId: null, contactId: contact.id, question: null }
  await request(elena, 'review.exportDraft', about)
  const file = await lastSaved(executive)

  await lockVault(mentor.page)
  await expect(mentor.page.locator('.doorway')).toBeVisible()
  await doubleClick(mentor, file)
  await expect(mentor.page.getByText('Hay un archivo esperando. Se abrirá en cuanto entre.')).toBeVisible()
  await expectNoViolations(mentor.page)
  await mentor.page.locator('.doorway button[type=submit]').click()
  await expect(mentor.page.getByRole('heading', { level: 1, name: 'Burgos' })).toBeVisible()

  // And one that starts the app.
  await mentor.close()
  const again = await mentor.relaunch({ language: 'es', args: [file] })
  await expect(again.page.getByRole('dialog', { name: 'Este archivo ya lo había abierto' })).toBeVisible()
})

test('a note whose passage is gone or could be several stands apart, and can be dealt with there', async ({
  launch,
}) => {
  const { executive, mentor } = await startPair(launch, 'es')
  const [elena, diego] = [executive.page, mentor.page]
  await swapCards(elena, diego)
  const draft = await makeDraft(elena, 'es')
  const [contact] = await request(elena, 'contacts.list')
  if (contact === undefined) throw new Error('no contact')
  const about = { draftId: draft.id, versionId: null, contactId: contact.id, question: null }
  await request(elena, 'review.exportDraft', about)
  const opened = await request(diego, 'review.open', {
    bytes: new Uint8Array(await readFile(await lastSaved(executive))),
  })
  if (opened.kind !== 'opened') throw new Error('not opened')
  const room = await request(diego, 'review.room', { id: opened.roomId })
  const start = texts.es.text.indexOf('El jueves vuelvo a Burgos.')
  await request(diego, 'review.addNote', {
    roomId: room.id,
    textHash: room.conversation.versions[0]?.event.textHash ?? '',
    range: { start, end: start + 'El jueves vuelvo a Burgos.'.length },
    noteKind: 'works',
    text: 'Esto es lo mejor.',
    rewording: null,
    replaces: null,
  })
  await request(diego, 'review.exportNotes', { roomId: room.id })
  await openDraft(elena, 'Burgos')
  await elena.locator('.cm-content').click()
  await elena.keyboard.press('Control+End')
  await elena.keyboard.press('Shift+Home')
  await elena.keyboard.press('Delete')
  await drop(elena, await lastSaved(mentor))
  const talk = elena.getByRole('region', { name: 'Lo que dice Diego' })
  await expect(talk.getByText('El pasaje ya no está')).toBeVisible()
  await expect(talk.getByText('Esto es lo mejor.')).toBeVisible()
  await expect(elena.locator('.remark-note')).toHaveCount(0)
  await expectNoViolations(elena)
  // Undoing the edit brings the passage back, and the note beside it.
  await elena.locator('.cm-content').focus()
  await elena.keyboard.press('Control+z')
  await expect(elena.locator('.remark-note')).toHaveCount(1)
  await expect(talk.getByText('El pasaje ya no está')).toBeHidden()
  await elena.keyboard.press('Control+y')
  await expect(talk.getByText('El pasaje ya no está')).toBeVisible()
  await talk.getByRole('button', { name: 'Dejar a un lado' }).click()
  await talk.getByText('Ya resueltas').click()
  await expect(talk.getByText('Dejada a un lado', { exact: true })).toBeVisible()
  await expectNoViolations(elena)
})
