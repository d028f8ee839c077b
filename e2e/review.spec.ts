// The review leaf where its colours and sizes are at their limits: dark, in English, at 200 % text.

import { expect, expectNoViolations, pageAt, test } from './app.ts'
import { request, writeDraft } from './bridge-request.ts'
import { openDraft } from './rooms.ts'

for (const textSize of [100, 200] as const)
  test(`the review in dark and English at ${textSize} % is clean for axe, reachable, and Escape sends nothing`, async ({
    launch,
  }) => {
    const { app, page, requests } = await launch({
      language: 'en',
      theme: 'dark',
      size: { width: 960, height: 640 },
    })
    await request(page, 'preferences.set', { textSize, theme: 'dark' })
    await writeDraft(
      page,
      `${'We closed Line 2 three weeks ago. '.repeat(30)}It will never happen again.`,
      'Line 2',
    )
    await openDraft(page, 'Line 2')
    await page.getByRole('button', { name: /View and tone/ }).click()
    const publish = page.locator('.dispatch [data-act="publish"]')
    await publish.scrollIntoViewIfNeeded()
    await publish.click()
    await page.getByRole('menuitem', { name: 'LinkedIn' }).click()
    const leaf = await pageAt(app, 'review.html')
    const back = leaf.getByRole('button', { name: /Back to the text/ })
    await expect(back).toBeFocused()
    await expectNoViolations(leaf)
    const send = leaf.getByRole('button', { name: 'Take it to LinkedIn' })
    await send.scrollIntoViewIfNeeded()
    await expect(send).toBeInViewport()
    await back.focus()
    const closed = leaf.waitForEvent('close')
    // The view goes away while the key is still down: Playwright then misses its release.
    await leaf.keyboard.press('Escape').catch((error: unknown) => {
      if (!leaf.isClosed()) throw error
    })
    await closed
    expect(await request(page, 'publications.list', { draftId: null })).toEqual([])
    expect(await requests()).toEqual([])
  })
