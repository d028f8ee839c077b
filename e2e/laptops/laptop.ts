// One person's laptop in a story of two: its app, its clock, and what its owner does in the mentor's room.

import type { Locator, Page } from '@playwright/test'
import type { Language, LaunchedApp, LaunchOptions } from '../app.ts'
import { request } from '../bridge-request.ts'
import { laptopWords } from './words.ts'

export interface Laptop {
  readonly owner: string
  readonly language: Language
  readonly say: (typeof laptopWords)[Language]
  readonly page: Page
  readonly launched: LaunchedApp
  /** Both processes believe from now on that it is this instant. */
  setTime(to: Date): Promise<void>
  /** Quits, or is killed, and starts again at the time it was. */
  restart(how: 'quit' | 'kill'): Promise<void>
}

/** The words of a text with its places filled in. */
export const fill = (text: string, values: Readonly<Record<string, string | number>>): string =>
  text.replaceAll(/\{\{(\w+)\}\}/gu, (_whole, name: string) => String(values[name]))

export async function openLaptop(
  launch: (options?: LaunchOptions) => Promise<LaunchedApp>,
  { owner, language, time }: { readonly owner: string; readonly language: Language; readonly time: Date },
): Promise<Laptop> {
  let now = time
  let launched = await launch({ language, now: now.toISOString() })
  await request(launched.page, 'profile.save', { displayName: owner, role: '', organisation: '' })
  await launched.page.reload()
  return {
    owner,
    language,
    say: laptopWords[language],
    get page() {
      return launched.page
    },
    get launched() {
      return launched
    },
    async setTime(to) {
      now = to
      const said = to.toISOString()
      await launched.app.evaluate(
        (_electron, instant) => void (process as NodeJS.EventEmitter).emit('ensayo-test-clock', instant),
        said,
      )
      await launched.page.clock.setFixedTime(said)
    },
    async restart(how) {
      if (how === 'kill') await launched.kill()
      launched = await launched.relaunch({ now: now.toISOString() })
    },
  }
}

export const button = ({ page }: Laptop, name: string | RegExp, within?: Locator): Locator =>
  (within ?? page).getByRole('button', { name, exact: typeof name === 'string' })
