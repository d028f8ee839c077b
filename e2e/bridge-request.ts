// Speaks to main as the page does, through `window.ensayo`, for tests of the boundary itself.

import type { Page } from '@playwright/test'
import type { EnsayoBridge, MethodName, ParamsOf, Reply, ResultOf } from '../electron/shared/contract.ts'
import { afterCrossing } from '../electron/shared/crossing.ts'

type WithBridge = { readonly ensayo: EnsayoBridge }
let last = 0

/** Whatever the method and parameters are, even wrong ones; answers main's own Reply. */
export async function rawRequest(page: Page, method: string, params?: unknown, id?: string): Promise<Reply> {
  const requestId = id ?? `test-${(last += 1)}`
  const reply = await page.evaluate(
    async ([name, given, key]) =>
      (window as unknown as WithBridge).ensayo.request(name as string, given, key as string),
    [method, params, requestId],
  )
  return afterCrossing(reply)
}

/** A request that must work; throws with the code when it does not. */
export async function request<Name extends MethodName>(
  page: Page,
  method: Name,
  params?: ParamsOf<Name>,
): Promise<ResultOf<Name>> {
  const reply = await rawRequest(page, method, params)
  if (!reply.ok) throw new Error(`${method} answered ${reply.error.code}`)
  return reply.value as ResultOf<Name>
}

/** Locks, or draws the curtain. The page that asks is gone before an answer could reach it: none is waited for. */
export async function lockVault(page: Page): Promise<void> {
  await page.evaluate(() => {
    void (window as unknown as WithBridge).ensayo.request('vault.lock', undefined, 'lock')
  })
}

/** The code of the error that a request must end with. */
export async function codeOf(page: Page, method: string, params?: unknown, id?: string): Promise<string> {
  const reply = await rawRequest(page, method, params, id)
  return reply.ok ? 'no error' : reply.error.code
}

export const testPassphrase = 'dos caballos y un faro'

/** Makes the vault and a draft in it with this text. */
export async function writeDraft(page: Page, text: string, title = 'Borrador') {
  const status = await request(page, 'vault.status')
  if (status.state === 'absent') await request(page, 'vault.create', { passphrase: testPassphrase })
  const draft = {
    title,
    language: 'es',
    channel: 'bluesky' as const,
    text,
    origin: 'free' as const,
    scenario: null,
  }
  return request(page, 'drafts.create', draft)
}
