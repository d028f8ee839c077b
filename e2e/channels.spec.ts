// Channels: a text of its own for each, threads, images with their words, previews; and what then leaves.

import { readFile, writeFile } from 'node:fs/promises'
import path from 'node:path'
import type { Page } from '@playwright/test'
import { channelIds } from '../electron/shared/channels/index.ts'
import { expect, expectNoViolations, type Language, type LaunchedApp, pageAt, test } from './app.ts'
import { request } from './bridge-request.ts'
import { openDraft } from './rooms.ts'
import { startPds } from './servers/pds.ts'

const core =
  'Hace tres semanas cerramos la línea 2 de Villamorán. Lo conté tarde y lo conté mal: nuestra gente lo leyó en el periódico antes de oírmelo a mí.\n\nDesde entonces me he sentado con @elena y los cuarenta y un compañeros de la línea. Más en https://tormera.com/linea-2 #Villamorán #línea2\n\nSi tiene una mala noticia en el cajón, dígala esta semana. Yo la guardé doce días; me sobraron once.'

const words = {
  es: {
    channel: /^Canal:/,
    adapt: 'Adaptar para X',
    back: 'Volver al texto común',
    ownText: 'Texto para X',
    text: 'Texto del borrador',
    alt: 'Qué se ve en la imagen 1',
    add: 'Añadir una imagen…',
    remove: 'Quitar la imagen 1',
    undo: 'Devolverla',
    number: 'Numerar los mensajes',
    compare: 'Ver qué cambió',
    seen: 'Visto',
    inspector: /Vista y tono/,
  },
  en: {
    channel: /^Channel:/,
    adapt: 'Adapt it for X',
    back: 'Go back to the shared text',
    ownText: 'Text for X',
    text: 'Draft text',
    alt: 'What image 1 shows',
    add: 'Add an image…',
    remove: 'Take image 1 off',
    undo: 'Put it back',
    number: 'Number the posts',
    compare: 'See what changed',
    seen: 'Noted',
    inspector: /View and tone/,
  },
} as const

/** Three files; the two that say more than their pixels say this. */
const secret = 'Camara de Elena'
const picture = async (name: 'told.jpg' | 'told.png' | 'plain.png') =>
  new Uint8Array(await readFile(path.join(import.meta.dirname, 'images', name)))

const title = 'La línea 2'
const editor = (page: Page) => page.locator('.cm-content')
const button = (page: Page, name: string | RegExp) => page.getByRole('button', { name })

async function write(page: Page, text = core, channel: (typeof channelIds)[number] = 'linkedin') {
  await request(page, 'profile.save', {
    displayName: 'Elena Valcárcel',
    role: 'Directora general',
    organisation: 'Tormera',
  })
  const draft = await request(page, 'drafts.create', {
    title,
    language: 'es',
    channel,
    text,
    origin: 'free',
    scenario: null,
  })
  await openDraft(page, title)
  return draft.id
}

async function chooseChannel(page: Page, name: string, language: Language = 'es') {
  await button(page, words[language].channel).click()
  await page.getByRole('menuitemradio', { name }).click()
  await expect(button(page, words[language].channel)).toContainText(name)
}

/** What the review shows for this destination; then goes back without sending. */
async function reviewed({ app, page }: LaunchedApp, destination: string): Promise<Page> {
  await page.locator('.dispatch [data-act="publish"]').click()
  await page.locator(`[data-destination="${destination}"]`).click()
  const leaf = await pageAt(app, 'review.html')
  await expect(leaf.getByRole('dialog')).toBeVisible()
  return leaf
}

async function goBack(leaf: Page) {
  const closed = leaf.waitForEvent('close')
  await leaf.keyboard.press('Escape').catch((error: unknown) => {
    if (!leaf.isClosed()) throw error
  })
  await closed
}

/** Presses the black button, which closes the view before Playwright has seen the press through. */
async function confirm(leaf: Page) {
  const closed = leaf.waitForEvent('close')
  await leaf
    .locator('.leaf-acts .btn.outside')
    .click()
    .catch((error: unknown) => {
      if (!leaf.isClosed()) throw error
    })
  await closed
}

const saved = (page: Page, id: Awaited<ReturnType<typeof write>>) => request(page, 'drafts.get', { id })

for (const language of ['es', 'en'] as const)
  test(`a channel gets a text of its own, and what leaves is that text (${language})`, async ({ launch }) => {
    test.setTimeout(120_000)
    const launched = await launch({ language })
    const { page } = launched
    const t = words[language]
    const id = await write(page)
    await chooseChannel(page, 'X', language)
    await expect(editor(page)).toHaveAccessibleName(t.text)
    await button(page, t.adapt).focus()
    await page.keyboard.press('Enter')
    await expect(editor(page)).toHaveAccessibleName(t.ownText)
    await expect(editor(page)).toBeFocused()
    await expect(page.locator('[data-own-text="x"]')).toHaveText(t.ownText)

    await page.keyboard.press('ControlOrMeta+a')
    await page.keyboard.type('Cerramos la línea 2. Lo conté tarde.')
    await expect(page.locator('.thread')).toBeHidden()
    await expect(page.locator('.preview.x .body')).toHaveText(/Cerramos la línea 2\. Lo conté tarde\.\s*$/)
    await expect
      .poll(async () => (await saved(page, id)).variants.x)
      .toBe('Cerramos la línea 2. Lo conté tarde.')
    expect((await saved(page, id)).text).toBe(core)

    // Undo belongs to this text: it goes back to the copy it began with, and no further.
    for (let times = 0; times < 6; times += 1) await page.keyboard.press('ControlOrMeta+z')
    await expect.poll(async () => (await saved(page, id)).variants.x).toBe(core)
    for (let times = 0; times < 6; times += 1) await page.keyboard.press('ControlOrMeta+y')
    await expect
      .poll(async () => (await saved(page, id)).variants.x)
      .toBe('Cerramos la línea 2. Lo conté tarde.')
    await expectNoViolations(page)

    const forX = await reviewed(launched, 'x')
    await expect(forX.locator('.leaf-text')).toHaveText('Cerramos la línea 2. Lo conté tarde.')
    await goBack(forX)
    const forLinkedin = await reviewed(launched, 'linkedin')
    await expect(forLinkedin.locator('.leaf-text')).toContainText('Hace tres semanas')
    await goBack(forLinkedin)

    // The core moves on: the channel with its own text is told, and can see what changed.
    await chooseChannel(page, 'LinkedIn', language)
    await expect(editor(page)).toHaveAccessibleName(t.text)
    await editor(page).focus()
    await page.keyboard.press('ControlOrMeta+End')
    await page.keyboard.type(' Y se nota.')
    await expect.poll(async () => (await saved(page, id)).text).toBe(`${core} Y se nota.`)
    expect((await saved(page, id)).variants.x).toBe('Cerramos la línea 2. Lo conté tarde.')

    const again = await launched.relaunch()
    await openDraft(again.page, title)
    await chooseChannel(again.page, 'X', language)
    await expect(editor(again.page)).toHaveText('Cerramos la línea 2. Lo conté tarde.')
    await button(again.page, t.compare).click()
    await expect(again.page.locator('.core-changes ins')).toHaveText(/Y se nota\./)
    await expectNoViolations(again.page)
    await button(again.page, t.seen).click()
    await expect(again.page.locator('[data-moved]')).toBeHidden()

    await button(again.page, t.back).click()
    await expect(editor(again.page)).toHaveAccessibleName(t.text)
    await expect(editor(again.page)).toContainText('Y se nota.')
    await expect.poll(async () => (await saved(again.page, id)).variants).toEqual({})
    const versions = await request(again.page, 'versions.list', { draftId: id })
    const kept = versions.find(({ reason }) => reason === 'named')
    expect(kept).toBeDefined()
    if (kept)
      expect((await request(again.page, 'versions.get', { id: kept.id })).variants.x).toBe(
        'Cerramos la línea 2. Lo conté tarde.',
      )
    expect(await again.requests()).toEqual([])
  })

test('a long text is a thread on X, numbered if wanted, broken by hand at a line of dashes', async ({
  launch,
}) => {
  const { page } = await launch()
  const id = await write(page, core, 'x')
  const parts = page.locator('.thread > li')
  await expect(parts).toHaveCount(2)
  await expect(parts.first().locator('.fits')).toHaveText(/^\d+ de 280$/)
  await expect(parts.nth(1).locator('.body')).toContainText('Si tiene una mala noticia')
  await page.getByLabel(words.es.number).focus()
  await page.keyboard.press('Space')
  await expect(parts.first().locator('.body')).toHaveText(/ 1\/\d\s*$/)
  await expect.poll(async () => (await saved(page, id)).numbered).toBe(true)

  await editor(page).focus()
  await page.keyboard.press('ControlOrMeta+a')
  await page.keyboard.type('Uno.')
  await expect(page.locator('.thread')).toBeHidden()
  await page.keyboard.press('Enter')
  await page.keyboard.type('---')
  await page.keyboard.press('Enter')
  await page.keyboard.type('Dos.')
  await expect(parts).toHaveCount(2)
  await expect(parts.nth(1).locator('.body')).toHaveText(/^Dos\. 2\/2\s*$/)
  await expectNoViolations(page)

  await chooseChannel(page, 'Slack')
  await expect(page.locator('.preview.slack .body')).toContainText('---')
})

/** Puts a file on the page as a paste or a drop would, with bytes made in the page. */
async function give(page: Page, how: 'paste' | 'drop', bytes: Uint8Array, size = bytes.length) {
  await page.evaluate(
    ([kind, given, length]) => {
      const whole = new Uint8Array(length)
      whole.set(new Uint8Array(given))
      const data = new DataTransfer()
      data.items.add(new File([whole], 'foto.png', { type: 'image/png' }))
      const target = document.querySelector('.cm-content')
      const options = { bubbles: true, cancelable: true }
      target?.dispatchEvent(
        kind === 'paste'
          ? new ClipboardEvent('paste', { ...options, clipboardData: data })
          : new DragEvent('drop', { ...options, dataTransfer: data }),
      )
    },
    [how, [...bytes], size] as const,
  )
}

for (const language of ['es', 'en'] as const)
  test(`images come by dialog, paste and drop, need their words, and what is no image harms nothing (${language})`, async ({
    launch,
  }) => {
    test.setTimeout(120_000)
    const launched = await launch({ language })
    const { page, filesDir } = launched
    const t = words[language]
    const id = await write(page)
    await writeFile(path.join(filesDir, 'image'), await picture('told.jpg'))
    await button(page, t.add).click()
    const alt = page.getByLabel(t.alt)
    await expect(alt).toBeFocused()
    const [attached] = (await saved(page, id)).attachments ?? []
    expect(attached).toMatchObject({ type: 'image/jpeg', width: 300, height: 200, alt: '' })
    if (!attached) throw new Error('nothing was attached')
    const stored = await page.evaluate(async (imageId) => {
      const bridge = (window as unknown as { ensayo: { request: (...all: unknown[]) => Promise<unknown> } })
        .ensayo
      const reply = (await bridge.request('attachments.get', { id: imageId }, 'see-bytes')) as {
        value: { bytes: Uint8Array }
      }
      return [...reply.value.bytes]
    }, attached.id)
    expect(Buffer.from(stored).toString('latin1')).not.toContain(secret)

    // Nothing goes to readers before its words are there.
    await page.locator('.dispatch [data-act="publish"]').click()
    await page.locator('[data-destination="linkedin"]').click()
    await expect(page.locator('.panel-problem')).toContainText(
      language === 'es' ? 'aún no tiene texto alternativo' : 'still has no alternative text',
    )
    await expectNoViolations(page)
    await alt.fill('La línea 2, vacía, a las siete de la mañana.')
    await expect(page.locator('.shown-images img')).toHaveAttribute(
      'alt',
      'La línea 2, vacía, a las siete de la mañana.',
    )
    const leaf = await reviewed(launched, 'linkedin')
    await expect(leaf.locator('[data-images="stay"]')).toBeVisible()
    await expectNoViolations(leaf)
    await goBack(leaf)

    await give(page, 'paste', await picture('told.png'))
    await expect(page.locator('.images ul > li')).toHaveCount(2)
    await give(page, 'drop', await picture('plain.png'))
    await expect(page.locator('.images ul > li')).toHaveCount(3)

    // 50 MB, and what only calls itself an image: a clear sentence, everything else as it was.
    await give(page, 'drop', await picture('plain.png'), 50 * 1024 * 1024)
    await expect(page.locator('.images [role="alert"]')).toContainText('50 MB')
    await give(page, 'paste', new TextEncoder().encode('<svg onload="alert(1)"/>'))
    await expect(page.locator('.images [role="alert"]')).toContainText('WebP')
    await expect(page.locator('.images ul > li')).toHaveCount(3)
    expect((await saved(page, id)).text).toBe(core)

    await button(page, t.remove).click()
    await expect(page.locator('.images ul > li')).toHaveCount(2)
    await button(page, t.undo).click()
    await expect(page.locator('.images ul > li')).toHaveCount(3)
    await expect
      .poll(async () => (await saved(page, id)).attachments?.map((one) => [one.width, one.alt]))
      .toEqual([
        [40, ''],
        [40, ''],
        [300, 'La línea 2, vacía, a las siete de la mañana.'],
      ])

    const again = await launched.relaunch()
    await openDraft(again.page, title)
    await expect(again.page.locator('.images ul > li')).toHaveCount(3)
    await expect
      .poll(() =>
        again.page
          .locator('.images img.thumb')
          .evaluateAll((all) => all.map((one) => (one as HTMLImageElement).src.slice(0, 5))),
      )
      .toEqual(['blob:', 'blob:', 'blob:'])
    expect(await again.requests()).toEqual([])
    expect(again.output()).not.toContain('La línea 2, vacía')
  })

test('an image and a thread go to a real Bluesky server', async ({ launch }) => {
  test.setTimeout(300_000)
  const pds = await startPds()
  try {
    const account = await pds.createAccount('imagen.test')
    const appPassword = await pds.createAppPassword(account)
    const launched = await launch({ env: { ENSAYO_TEST_HOLD_MS: '300' } })
    const { page } = launched
    await request(page, 'destinations.addBluesky', {
      service: pds.url,
      identifier: account.handle,
      appPassword,
    })
    const id = await write(page, 'La línea 2, hoy.', 'bluesky')
    await give(page, 'drop', await picture('told.png'))
    await page.getByLabel(words.es.alt).fill('La línea 2, vacía.')
    await expect.poll(async () => (await saved(page, id)).attachments?.[0]?.alt).toBe('La línea 2, vacía.')

    const leaf = await reviewed(launched, 'bluesky')
    await expect(leaf.locator('.leaf-images')).toContainText('La línea 2, vacía.')
    await expect(leaf.locator('[data-images="go"]')).toBeVisible()
    await expectNoViolations(leaf)
    await confirm(leaf)
    await expect(page.locator('.dispatch')).toContainText('Publicado a las', { timeout: 30_000 })
    const [record] = await pds.listRecords(account.did)
    const embed = record?.value['embed'] as {
      images: { alt: string; image: { ref: { $link: string }; mimeType: string } }[]
    }
    expect(embed.images).toMatchObject([{ alt: 'La línea 2, vacía.', image: { mimeType: 'image/png' } }])
    const blob = new URL('/xrpc/com.atproto.sync.getBlob', pds.url)
    blob.search = new URLSearchParams({
      did: account.did,
      cid: embed.images[0]?.image.ref.$link ?? '',
    }).toString()
    const bytes = new Uint8Array(await (await fetch(blob)).arrayBuffer())
    expect(bytes).toEqual(await picture('plain.png'))

    // A thread leaves post by post; the second answers the first.
    const thread = await request(page, 'drafts.create', {
      title: 'El hilo',
      language: 'es',
      channel: 'bluesky',
      text: 'Uno, de la línea 2.\n---\nDos, y con esto termino.',
      origin: 'free',
      scenario: null,
    })
    await openDraft(page, 'El hilo')
    for (const [index, text] of ['Uno, de la línea 2.', 'Dos, y con esto termino.'].entries()) {
      const next = await reviewed(launched, 'bluesky')
      await expect(next.locator('.leaf-text')).toHaveText(text)
      await expect(next.locator(`[data-part="${index}"]`)).toBeVisible()
      await confirm(next)
      await expect
        .poll(async () => (await pds.listRecords(account.did)).length, { timeout: 30_000 })
        .toBe(index + 2)
      await expect(page.locator('.dispatch')).toContainText('Publicado a las', { timeout: 30_000 })
    }
    const posts = (await pds.listRecords(account.did)).toSorted((one, two) =>
      String(one.value['createdAt']).localeCompare(String(two.value['createdAt'])),
    )
    expect(posts.map(({ value }) => value['text'])).toEqual([
      'La línea 2, hoy.',
      'Uno, de la línea 2.',
      'Dos, y con esto termino.',
    ])
    expect(posts[2]?.value['reply']).toMatchObject({
      parent: { uri: posts[1]?.uri },
      root: { uri: posts[1]?.uri },
    })
    expect((await request(page, 'drafts.get', { id: thread.id })).state).toBe('published')
  } finally {
    await pds.stop()
  }
})

for (const [language, theme, textSize] of [
  ['es', 'light', 100],
  ['en', 'dark', 200],
] as const)
  test(`every preview is clean for axe and can be reached at 960x640, ${theme}, ${textSize} % (${language})`, async ({
    launch,
  }) => {
    test.setTimeout(240_000)
    const launched = await launch({ language, theme, size: { width: 960, height: 640 } })
    const { page } = launched
    await request(page, 'preferences.set', { textSize, theme })
    const id = await write(page, `Asunto: La línea 2\n\n# Un título\n\n${core}`)
    await give(page, 'drop', await picture('plain.png'))
    await button(page, words[language].inspector).click()
    await expect(page.locator('.images ul > li')).toHaveCount(1)
    for (const channel of channelIds) {
      const { revision } = await saved(page, id)
      await request(page, 'drafts.save', { id, baseRevision: revision, patch: { channel } })
      const preview = page.locator(`.preview.${channel}`).first()
      await expect(preview).toBeVisible()
      await expectNoViolations(page)
      // Nothing is cut off sideways, and the end of the panel can be scrolled to.
      const overflow = await page
        .locator('.inspector')
        .evaluate((panel) => panel.scrollWidth - panel.clientWidth)
      expect(overflow, channel).toBeLessThanOrEqual(0)
      const last = page.locator('.dispatch [data-act="publish"]')
      await last.scrollIntoViewIfNeeded()
      await expect(last).toBeInViewport()
    }
  })

test('the channel, its own text and its images are reached by keyboard alone', async ({ launch }) => {
  const { page } = await launch()
  await write(page)
  const menu = button(page, words.es.channel)
  await menu.focus()
  await page.keyboard.press('Enter')
  await expect(page.getByRole('menuitemradio')).toHaveCount(channelIds.length)
  await page.keyboard.type('Masto')
  await page.keyboard.press('Enter')
  await expect(menu).toContainText('Mastodon')
  await expect(menu).toBeFocused()
  await page.keyboard.press('Tab')
  await expect(button(page, 'Adaptar para Mastodon')).toBeFocused()
  await page.keyboard.press('Tab')
  await expect(button(page, words.es.add)).toBeFocused()
})
