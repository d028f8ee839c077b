// From the key that grades a card to the next card, in the real app: the work until it stands in the document, and
// the frame that shows it.

import type { Page } from '@playwright/test'
import { launchApp, removeData } from '../../../e2e/app.ts'
import { request } from '../../../e2e/bridge-request.ts'

const answers = 120
const at = '2026-03-12T09:00:00.000Z'
/** Between them they have more cards than a day takes. */
const lessons = ['answering-anger', 'saying-sorry', 'journalists', 'bad-policies', 'choosing-networks']

export interface AnswerTimes {
  /** Milliseconds from the key to the next card in the document. */
  readonly work: readonly number[]
  /** Milliseconds from the key to the frame that holds it. */
  readonly shown: readonly number[]
}

export async function timeAnswers(): Promise<AnswerTimes> {
  const launched = await launchApp({ language: 'es', size: { width: 1280, height: 800 } })
  const { page } = launched
  try {
    for (const lessonId of lessons)
      await request(page, 'progress.save', {
        lessonId: lessonId as never,
        lessonVersion: 1,
        step: 0,
        answers: {},
        startedAt: at,
        updatedAt: at,
        completedAt: at,
      })
    await request(page, 'cards.setPerDay', { perDay: 20 })
    await page.reload()
    await page.locator('.foot').waitFor()
    await page.keyboard.press('ControlOrMeta+4')
    await page.locator('.side').getByRole('button', { name: 'Tarjetas de repaso' }).click()
    await page.locator('.card-front').waitFor()
    const times: (readonly [number, number])[] = []
    for (let answer = 0; answer < answers; answer += 1) times.push(await answerOne(page))
    return { work: times.map(([work]) => work), shown: times.map(([, shown]) => shown) }
  } finally {
    await launched.close()
    await removeData(launched.dataDir)
  }
}

interface Watched {
  cardShown?: Promise<readonly [number, number]>
}

/** `again`: the card comes back today, so that the deck never ends. */
async function answerOne(page: Page): Promise<readonly [number, number]> {
  await page.keyboard.press('Space')
  await page.locator('.card-grades').waitFor()
  await page.evaluate(() => {
    const watched = globalThis as unknown as Watched
    watched.cardShown = new Promise((resolve) => {
      document.addEventListener(
        'keydown',
        ({ timeStamp }) => {
          const observer = new MutationObserver(() => {
            // The next card comes with its front alone.
            if (document.querySelector('.card-grades') !== null) return
            observer.disconnect()
            const work = performance.now() - timeStamp
            requestAnimationFrame(() => {
              const { port1, port2 } = new MessageChannel()
              port1.addEventListener('message', () => resolve([work, performance.now() - timeStamp]))
              port1.start()
              port2.postMessage(null)
            })
          })
          observer.observe(document.body, { childList: true, subtree: true })
        },
        { capture: true, once: true },
      )
    })
  })
  await page.keyboard.press('1')
  return page.evaluate(async () => {
    const { cardShown } = globalThis as unknown as Watched
    if (cardShown === undefined) throw new Error('No key was seen.')
    return cardShown
  })
}
