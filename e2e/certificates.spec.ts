// Certificates on the real app: saved as PDF and opened again, copied out of it and checked; altered, cut, foreign;
// carried by a session's summary. By keyboard, in both languages and themes.

import { copyFile, readFile, readdir, writeFile } from 'node:fs/promises'
import path from 'node:path'
import type { Locator, Page } from '@playwright/test'
import { expect, expectNoViolations, resize, test, type Language, type LaunchedApp } from './app.ts'
import { request } from './bridge-request.ts'
import { readPdf } from './read-pdf.ts'

const words = {
  es: {
    theme: 'light',
    section: 'Certificados',
    title: 'Formación de mentores',
    none: 'Todavía no hay ninguno.',
    facts: '9 lecciones, unos 95 minutos de lectura y ejercicios, y la evaluación final aprobada.',
    day: '3 de noviembre de 2026',
    honest: 'no prueba quién es',
    label: 'Certificado de Ensayo',
    quoted: '«Formación de mentores»',
    savePdf: 'Guardar en PDF…',
    saveFile: 'Guardar el archivo…',
    copy: 'Copiar el texto',
    fileName: 'Certificado de Diego Anaya Núñez',
    saved: (file: string) => `Guardado como ${file}.`,
    text: 'El texto del certificado',
    check: 'Comprobarlo',
    choose: 'Elegir un archivo…',
    own: 'Es suyo y está intacto.',
    unknown: 'Está intacto. Quién lo firma, este Ensayo no lo sabe.',
    altered: 'No es lo que se firmó.',
    none2: 'Ahí no hay ningún certificado.',
    newer: 'Lo emitió un Ensayo más nuevo que este.',
    renew: 'Hacer otra identidad…',
    renewDo: 'Hacer otra',
    remove: 'Quitar…',
    removeDo: 'Quitarlo',
    editPair: 'Cambiar…',
    mentor: 'Certificado de quien guía',
    useOwn: 'Usar el mío: Formación de mentores',
    savePair: 'Guardar la pareja',
    said: 'Diego Anaya Núñez terminó «Formación de mentores», de Ensayo, el 3 de noviembre de 2026.',
    saveMarkdown: 'Guardar en Markdown…',
    session: 'Responder sin incendiar',
  },
  en: {
    theme: 'dark',
    section: 'Certificates',
    title: 'Training for mentors',
    none: 'None yet.',
    facts: '9 lessons, some 95 minutes of reading and exercises, and the final assessment passed.',
    day: 'November 3, 2026',
    honest: 'doesn’t prove who they are',
    label: 'Ensayo certificate',
    quoted: '“Training for mentors”',
    savePdf: 'Save as PDF…',
    saveFile: 'Save the file…',
    copy: 'Copy the text',
    fileName: 'Certificate of Diego Anaya Núñez',
    saved: (file: string) => `Saved as ${file}.`,
    text: 'The certificate’s text',
    check: 'Check it',
    choose: 'Choose a file…',
    own: 'It’s yours, and it’s intact.',
    unknown: 'It’s intact. This Ensayo doesn’t know who signed it.',
    altered: 'It isn’t what was signed.',
    none2: 'There’s no certificate in there.',
    newer: 'It was issued by a newer Ensayo than this one.',
    renew: 'Make another identity…',
    renewDo: 'Make another',
    remove: 'Remove…',
    removeDo: 'Remove it',
    editPair: 'Change…',
    mentor: 'The mentor’s certificate',
    useOwn: 'Use mine: Training for mentors',
    savePair: 'Save the pair',
    said: 'Diego Anaya Núñez finished “Training for mentors” in Ensayo on November 3, 2026.',
    saveMarkdown: 'Save as Markdown…',
    session: 'Answering without fuel',
  },
} as const
const name = 'Diego Anaya Núñez'
/** Noon in UTC is the same day in every zone that a machine of ours stands in. */
const now = '2026-11-03T12:00:00.000Z'

async function openCertificates(page: Page, language: Language) {
  await page.keyboard.press('ControlOrMeta+,')
  await press(page.locator('.side').getByRole('button', { name: words[language].section, exact: true }))
  await expect(page.getByRole('heading', { level: 1, name: words[language].section })).toBeFocused()
}

/** Tabs on until the element has the focus, as a person without a mouse would. */
async function press(target: Locator, key: 'Enter' | 'Space' = 'Enter') {
  await expect(target).toBeVisible()
  const isFocused = async () => target.evaluate((element) => element === document.activeElement)
  for (let presses = 0; presses < 120; presses += 1) {
    if (await isFocused()) return target.page().keyboard.press(key)
    await target.page().keyboard.press('Tab')
  }
  throw new Error(`no number of Tabs reaches ${String(target)}`)
}

const issue = (page: Page, language: Language) =>
  request(page, 'certificates.issue', {
    track: { id: 'trainer', version: 1 },
    title: words[language].title,
    language,
    name,
    lessons: 9,
    minutes: 95,
    assessed: true,
  })

async function checkText(page: Page, language: Language, text: string) {
  const say = words[language]
  await page.getByRole('textbox', { name: say.text }).fill(text)
  await press(page.getByRole('button', { name: say.check, exact: true }))
}

for (const language of ['es', 'en'] as const) {
  const say = words[language]

  test(`a certificate goes to paper, and back from it into the check, ${language}`, async ({ launch }) => {
    test.setTimeout(150_000)
    const launched = await launch({ language, theme: say.theme, now })
    const { page, filesDir } = launched
    await openCertificates(page, language)
    await expect(page.getByText(say.none)).toBeVisible()
    await expectNoViolations(page)

    const { text, fingerprint } = await issue(page, language)
    await page.keyboard.press('ControlOrMeta+1')
    await openCertificates(page, language)
    const sheet = page.getByRole('article')
    await expect(sheet).toContainText(name)
    await expect(sheet).toContainText(say.facts)
    await expect(sheet).toContainText(say.day)
    await expect(page.getByText(say.honest)).toBeVisible()
    await expect(page.locator('.fingerprint')).toHaveText(`${fingerprint} `)
    await expectNoViolations(page)

    await press(page.getByRole('button', { name: say.savePdf }))
    await expect(page.getByText(say.saved(`${say.fileName}.pdf`))).toBeVisible({ timeout: 30_000 })
    const paper = await readPdf(path.join(filesDir, `${say.fileName}.pdf`))
    expect(paper.pages).toHaveLength(1)
    expect(paper.pages[0]?.width).toBeGreaterThan(paper.pages[0]?.height ?? Infinity)
    expect(paper.title).toBe(name)
    for (const phrase of [say.label, name, say.quoted, say.facts, say.day, fingerprint, say.honest])
      expect(paper.text).toContain(phrase)

    // Everything on the page, marked and copied, as somebody in a hurry does.
    await checkText(page, language, paper.pages[0]?.lines.join('\n') ?? '')
    const answer = page.locator('.check-answer')
    await expect(answer).toContainText(say.own)
    await expect(answer).toContainText(name)
    await expect(answer).toContainText(fingerprint)
    await expectNoViolations(page)

    await press(page.getByRole('button', { name: say.saveFile }))
    const saved = path.join(filesDir, `${say.fileName}.ensayo-certificate`)
    await expect(page.getByText(say.saved(path.basename(saved)))).toBeVisible()
    expect(await readFile(saved, 'utf8')).toBe(`${text}\n`)
    // Playwright hands over names in ASCII only, where the system has no UTF-8 locale.
    const copied = path.join(filesDir, 'copied.ensayo-certificate')
    await copyFile(saved, copied)
    await page.locator('input[type="file"]').setInputFiles(copied)
    await expect(page.getByRole('textbox', { name: say.text })).toHaveValue(`${text}\n`)
    await expect(answer).toContainText(say.own)

    const middle = Math.floor(text.length / 2)
    const altered = text.slice(0, middle) + (text[middle] === 'A' ? 'B' : 'A') + text.slice(middle + 1)
    for (const [bad, verdict] of [
      [altered, say.altered],
      [text.slice(0, -1), say.altered],
      ['Diego terminó.', say.none2],
      [text.replace('certificate-1', 'certificate-2'), say.newer],
    ] as const) {
      await checkText(page, language, bad)
      await expect(answer).toContainText(verdict)
      await expect(answer).not.toContainText(name)
    }
    await expectNoViolations(page)
    await press(page.getByRole('button', { name: say.copy }))
    expect(await launched.app.evaluate(({ clipboard }) => clipboard.readText())).toBe(text)
    await staysInItsPlace(launched)
    expect(await launched.requests()).toEqual([])
    expect(launched.output()).not.toContain('Anaya')
  })

  test(`another laptop finds it intact and by keys it doesn’t know, ${language}`, async ({ launch }) => {
    const diego = await launch({ language, now })
    const { text, fingerprint } = await issue(diego.page, language)
    await openCertificates(diego.page, language)
    await expect(diego.page.locator('.fingerprint')).toHaveText(`${fingerprint} `)

    const elena = await launch({ language, theme: say.theme })
    await openCertificates(elena.page, language)
    await drop(elena.page, text)
    const answer = elena.page.locator('.check-answer')
    await expect(answer).toContainText(say.unknown)
    await expect(answer).toContainText(say.honest)
    // What Elena sees is what Diego reads to her.
    await expect(answer.locator('.fingerprint')).toHaveText(`${fingerprint} `)
    await expectNoViolations(elena.page)

    // Another identity is an act of its own; what was signed before it stays good and one’s own.
    await press(diego.page.getByRole('button', { name: say.renew }))
    await expect(diego.page.getByRole('dialog')).toBeVisible()
    await expectNoViolations(diego.page)
    await press(diego.page.getByRole('button', { name: say.renewDo, exact: true }))
    await expect(diego.page.getByRole('dialog')).toHaveCount(0)
    await expect(diego.page.locator('.fingerprint')).not.toHaveText(`${fingerprint} `)
    await checkText(diego.page, language, text)
    await expect(diego.page.locator('.check-answer')).toContainText(say.own)
    await press(diego.page.getByRole('button', { name: say.remove }))
    await press(diego.page.getByRole('button', { name: say.removeDo, exact: true }))
    await expect(diego.page.getByText(say.none)).toBeVisible()
    expect(await request(diego.page, 'certificates.list')).toEqual([])
  })

  test(`the summary of a session carries the mentor’s, as long as it is intact, ${language}`, async ({
    launch,
  }) => {
    test.setTimeout(120_000)
    const { page, filesDir } = await launch({ language, now, theme: say.theme })
    const { text, fingerprint } = await issue(page, language)
    await request(page, 'profile.save', { displayName: name, role: '', organisation: '' })
    await finishedSession(page, say.session)
    await page.keyboard.press('ControlOrMeta+5')
    await press(page.getByRole('button', { name: say.editPair }))
    const field = page.getByRole('dialog').getByRole('textbox', { name: say.mentor })
    await field.fill(text.slice(0, -3))
    await expect(page.getByRole('dialog').getByRole('alert')).toContainText(say.altered)
    await expectNoViolations(page)
    await field.fill('')
    await press(page.getByRole('dialog').getByRole('button', { name: say.useOwn }))
    await expect(page.getByRole('dialog').getByRole('status')).toContainText(say.own)
    await expectNoViolations(page)
    await press(page.getByRole('button', { name: say.savePair }))
    await expect(page.getByRole('dialog')).toHaveCount(0)

    await press(page.locator('.side').getByRole('button', { name: say.session }))
    await expect(page.getByRole('main')).toContainText(say.said)
    await expectNoViolations(page)
    await press(page.getByRole('button', { name: say.saveMarkdown }))
    await expect(page.getByText(say.saved(`${say.session}.md`))).toBeVisible()
    const markdown = await readFile(path.join(filesDir, `${say.session}.md`), 'utf8')
    expect(markdown).toContain(say.said)
    expect(markdown).toContain(fingerprint)
    await press(page.getByRole('button', { name: say.savePdf }))
    await expect(page.getByText(say.saved(`${say.session}.pdf`))).toBeVisible({ timeout: 30_000 })
    const paper = await readPdf(path.join(filesDir, `${say.session}.pdf`))
    expect(paper.text).toContain(say.said)
    for (const found of [markdown, paper.pages.flatMap(({ lines }) => lines).join('\n')])
      expect(await request(page, 'certificates.verify', { text: found })).toMatchObject({
        kind: 'valid',
        text,
      })
  })
}

test('an identity that cannot be read is said, and another one is an act', async ({ launch }) => {
  const first = await launch({ language: 'es', now })
  const documents = path.join(first.dataDir, 'vault', 'documents')
  const before = new Set(await readdir(documents))
  const { fingerprint } = await request(first.page, 'identity.get')
  const made = (await readdir(documents)).find((file) => !before.has(file))
  if (made === undefined) throw new Error('the identity is no document of its own')
  await first.close()
  const file = path.join(documents, made)
  const bytes = await readFile(file)
  await writeFile(file, bytes.subarray(0, bytes.length - 50))

  const { page } = await first.relaunch()
  await openCertificates(page, 'es')
  await expect(page.getByRole('alert')).toBeVisible()
  await expect(page.locator('.fingerprint')).toHaveCount(0)
  await expectNoViolations(page)
  await press(page.getByRole('button', { name: words.es.renew }))
  await expect(page.getByRole('dialog')).toContainText('no se puede leer')
  await press(page.getByRole('button', { name: words.es.renewDo, exact: true }))
  await expect(page.locator('.fingerprint')).toBeVisible()
  await expect(page.getByRole('alert')).toHaveCount(0)
  expect((await request(page, 'identity.get')).fingerprint).not.toBe(fingerprint)
})

async function finishedSession(page: Page, title: string) {
  const pairId = 'pair-of-the-test' as never
  const person = { name: 'Elena Valcárcel', role: '' }
  await request(page, 'pairs.save', {
    id: pairId,
    mentor: { ...person, name },
    executive: person,
    agreement: '',
    createdAt: now,
    updatedAt: now,
  })
  await request(page, 'sessions.save', {
    id: 'session-of-the-test' as never,
    pairId,
    number: 1,
    title,
    checklist: null,
    agenda: [{ id: 'arrive', title: 'x', minutes: 5 }],
    state: 'finished',
    current: 0,
    elapsedMs: { arrive: 300_000 },
    runningSince: null,
    ticks: {},
    notes: '',
    actions: [],
    draftId: null,
    plannedFor: null,
    startedAt: now,
    finishedAt: now,
    createdAt: now,
    updatedAt: now,
  })
}

/** A file dragged over from the desktop onto the field. */
async function drop(page: Page, text: string) {
  const data = await page.evaluateHandle((held) => {
    const transfer = new DataTransfer()
    transfer.items.add(new File([held], 'x.ensayo-certificate', { type: 'text/plain' }))
    return transfer
  }, text)
  for (const event of ['dragover', 'drop'])
    await page.locator('.check-certificate').dispatchEvent(event, { dataTransfer: data })
}

/** In the smallest window and with the largest text nothing is cut off at its side. */
async function staysInItsPlace(launched: LaunchedApp) {
  const { page } = launched
  await resize(launched, { width: 960, height: 640 })
  await page.evaluate(() => document.documentElement.style.setProperty('--text-scale', '2'))
  const wide = await page.evaluate(() =>
    [...document.querySelectorAll('.scroll, .certificate, .check-answer, .fingerprint, .row-of-buttons')]
      .filter((element) => element.scrollWidth > element.clientWidth + 1)
      .map((element) => element.className),
  )
  expect(wide).toEqual([])
  await page.evaluate(() => document.documentElement.style.removeProperty('--text-scale'))
}
