// One sitting from end to end, as an executive has it: choose a drill, write, rewrite after the hints and after the
// audience, answer the reporter, compare what one wrote with what it became, and look at it all before publishing.

import { readFileSync } from 'node:fs'
import path from 'node:path'
import { expect, expectNoViolations, type Language, test } from './app.ts'
import { request } from './bridge-request.ts'
import { goTo } from './rooms.ts'

const drill = 'recalled-batch'
const read = (file: string) =>
  JSON.parse(readFileSync(path.resolve(import.meta.dirname, '../assets/scenarios', drill, file), 'utf8'))
const card = read('card.json') as { readonly title: Readonly<Record<Language, string>> }
const { rubric } = read('scenario.json') as { readonly rubric: readonly unknown[] }
const samples = read('samples.json') as {
  readonly drafts: readonly {
    readonly id: string
    readonly language: Language
    readonly text: string
    readonly met: readonly string[]
  }[]
  readonly conversations: readonly {
    readonly language: Language
    readonly draft: string
    readonly thread: string
    readonly replies: readonly string[]
  }[]
}

const words = {
  es: {
    // The promise is the engine's to find; what the text leaves out is the audience's.
    first: 'Hemos retirado un producto. No volverá a ocurrir.',
    read: 'Leer el caso',
    open: 'Abrirlo de todos modos: Diálogo y preguntas difíciles',
    write: 'Escribir la publicación',
    text: 'Texto del borrador',
    rehearse: 'Ensayar ante el público',
    rewrite: 'Reescribirlo',
    reworded: /Haré lo que esté en mi mano/u,
    reply: 'Su respuesta',
    ended: 'Cómo terminó',
    menu: /^Versiones de este borrador/u,
    compare: /^Ver y comparar/u,
    back: 'Volver al texto',
    before: /Antes de publicar/u,
    tree: ['Empiezo yo', 'Sí', 'No', 'Sí'],
    aim: /Enterarnos antes/u,
    message: 'Mensaje clave',
    yes: 'Sí',
    looked: /He buscado lo que ningún programa encuentra/u,
    mine: 'Ya es público',
  },
  en: {
    first: 'We have withdrawn a product. It will never happen again.',
    read: 'Read the case',
    open: 'Open it anyway: Dialogue and hard questions',
    write: 'Write the post',
    text: 'Draft text',
    rehearse: 'Rehearse with an audience',
    rewrite: 'Rewrite it',
    reworded: /I will do all I can/u,
    reply: 'Your reply',
    ended: 'How it ended',
    menu: /^Versions of this draft/u,
    compare: /^See and compare/u,
    back: 'Back to the text',
    before: /Before publishing/u,
    tree: ['I’m starting', 'Yes', 'No', 'Yes'],
    aim: /To hear sooner/u,
    message: 'Key message',
    yes: 'Yes',
    looked: /I’ve looked for what no program can find/u,
    mine: 'It’s public already',
  },
} as const satisfies Record<Language, object>

for (const language of ['es', 'en'] as const)
  test(`a drill from the choice to readiness, in ${language}`, async ({ launch }) => {
    test.slow()
    const t = words[language]
    const good = samples.drafts.find((one) => one.language === language && one.met.length === rubric.length)
    const talk = samples.conversations.find((one) => one.language === language && one.draft === good?.id)
    if (!good || !talk) throw new Error(`the samples of ${drill} have no good draft with a conversation`)
    const launched = await launch({ language, theme: language === 'es' ? 'light' : 'dark' })
    const { page, requests } = launched
    const text = page.getByRole('textbox', { name: t.text })

    // Choose.
    await goTo(page, 'audience')
    const row = page.getByRole('button', { name: `${t.read}: ${card.title[language]}` })
    const opener = page.getByRole('button', { name: t.open })
    await expect(row.or(opener).first()).toBeVisible()
    if (await opener.isVisible()) await opener.click()
    await row.click()
    await page.getByRole('button', { name: t.write }).click()

    // Write, and take the first hint's word for it, by keyboard.
    await text.click()
    await page.keyboard.insertText(t.first)
    await expect(page.locator('.cm-content [class*="hint"]').first()).toBeVisible()
    await page.keyboard.press('Control+j')
    await page.keyboard.press('Enter')
    await expect(text).toContainText(t.reworded)
    await expectNoViolations(page)

    // The audience misses things; the rewrite says them.
    await page.getByRole('button', { name: t.rehearse }).click()
    await expect(page.locator('.voices').first()).toBeVisible()
    const metAtFirst = await page.locator('.rubric .met').count()
    expect(metAtFirst).toBeLessThan(rubric.length)
    await page.getByRole('button', { name: t.rewrite }).click()
    await text.click()
    await page.keyboard.press('Control+a')
    await page.keyboard.insertText(good.text)
    await page.getByRole('button', { name: t.rehearse }).click()
    await expect(page.locator('.rubric .met')).toHaveCount(rubric.length)
    await expect(page.locator('.headline')).not.toBeEmpty()

    // The reply, in turns, to an ending.
    for (const [at, reply] of talk.replies.entries()) {
      const box = page.getByRole('textbox', { name: t.reply })
      await expect(page.locator('.script .lines .old')).toHaveCount(at)
      await box.focus()
      await page.keyboard.press('Control+a')
      await page.keyboard.insertText(reply)
      await page.keyboard.press('Control+Enter')
    }
    await expect(page.getByRole('main', { name: t.ended })).toBeVisible()

    // What was written first beside what it became.
    await goTo(page, 'rehearse')
    await page.getByRole('button', { name: t.menu }).click()
    await page.getByRole('menuitem', { name: t.compare }).click()
    await expect(page.locator('[data-version]')).not.toHaveCount(0)
    await page.locator('[data-version]').last().click()
    await expect(page.locator('ins').first()).toBeVisible()
    await expect(page.locator('del').first()).toBeVisible()
    await page.getByRole('button', { name: t.back }).click()

    // Before publishing.
    await page.getByRole('button', { name: t.before }).click()
    for (const label of t.tree)
      await page.locator('.tree').getByRole('button', { name: label, exact: true }).click()
    await page.getByRole('radio', { name: t.aim }).check()
    await page.getByLabel(t.message).fill(good.text.slice(0, 60))
    const points = page.locator('[aria-labelledby="readiness-policy"] .policy > li')
    for (const point of await points.all())
      await point.getByRole('radio', { name: t.yes, exact: true }).check()
    const confidential = page.locator('[aria-labelledby="readiness-confidential"]')
    await expect(confidential.getByLabel(t.looked)).toBeVisible()
    for (const passage of await confidential.locator('.policy > li').all())
      await passage.getByRole('radio', { name: t.mine }).check()
    await confidential.getByLabel(t.looked).check()
    await expect(page.locator('.readiness .state.done')).toHaveCount(5)
    await expectNoViolations(page)

    // All of it was on the disk, and none of it left.
    await expect(page.locator('[data-save-state]')).toHaveAttribute('data-save-state', 'saved')
    expect(await requests()).toEqual([])
    expect((await request(page, 'ledger.door')).everLeft).toBe(false)
    await launched.kill()
    const again = await launched.relaunch()
    await goTo(again.page, 'rehearse')
    await again.page.getByRole('button', { name: t.before }).click()
    await expect(again.page.locator('.readiness .state.done')).toHaveCount(5)
  })
