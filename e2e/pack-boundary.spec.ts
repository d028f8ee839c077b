// Content packs at the boundary of the real app: what a page can reach of them, and what a bad one leaves behind.

import { readdir, readFile, writeFile } from 'node:fs/promises'
import path from 'node:path'
import type { Page } from '@playwright/test'
import type { PackCheck } from '../electron/shared/packs/pack.ts'
import { afterCrossing } from '../electron/shared/crossing.ts'
import { mutate, samplePack, zipOf } from '../scripts/packs/mutants.ts'
import { expect, test, type LaunchedApp } from './app.ts'
import { codeOf, lockVault, rawRequest, request } from './bridge-request.ts'

let last = 0

/** As a file that is dropped on the window gets there. */
async function check(page: Page, bytes: Uint8Array): Promise<PackCheck> {
  const id = `pack-${(last += 1)}`
  const given = [Buffer.from(bytes).toString('base64'), id] as const
  const reply = await page.evaluate(async ([base64, requestId]) => {
    const file = Uint8Array.from(atob(base64), (sign) => sign.codePointAt(0) ?? 0)
    const { ensayo } = window as unknown as {
      ensayo: { request(method: string, params: unknown, id: string): Promise<never> }
    }
    return ensayo.request('packs.check', { bytes: file }, requestId)
  }, given)
  const answered = afterCrossing(reply)
  if (!answered.ok) throw new Error(answered.error.code)
  return answered.value as PackCheck
}

/** Everything beside the vault that is there in the data folder's parent, but for what Chromium keeps. */
async function strangers({ dataDir, filesDir }: LaunchedApp): Promise<readonly string[]> {
  const found = await Promise.all(
    [path.dirname(dataDir), filesDir].map((folder) => readdir(folder, { recursive: true })),
  )
  return found.flat().filter((name) => /evil|line-four|late-train|\.md$/.test(name))
}

test('a chosen pack is installed, survives a restart, gives way to a newer one and goes', async ({
  launch,
}) => {
  const one = await launch()
  const file = path.join(one.filesDir, 'pack.ensayo-pack')
  await writeFile(file, zipOf(samplePack(1)))
  const chosen = await request(one.page, 'packs.choose')
  expect(chosen).toMatchObject({ kind: 'staged', files: samplePack(1), replaces: { kind: 'nothing' } })
  const stagedId = chosen?.kind === 'staged' ? chosen.stagedId : ''
  await request(one.page, 'packs.install', { stagedId })
  expect(await codeOf(one.page, 'packs.install', { stagedId })).toBe('not-found')

  const two = await one.relaunch()
  expect(await request(two.page, 'packs.list')).toMatchObject([{ manifest: { id: 'acme', version: 1 } }])
  const newer = await check(two.page, zipOf(samplePack(2)))
  expect(newer).toMatchObject({ kind: 'staged', replaces: { kind: 'older', version: 1 } })
  await request(two.page, 'packs.install', { stagedId: newer.kind === 'staged' ? newer.stagedId : '' })
  expect((await request(two.page, 'packs.read', { id: 'acme' })).files).toEqual(samplePack(2))
  const older = await check(two.page, zipOf(samplePack(1)))
  const refused = await rawRequest(two.page, 'packs.install', {
    stagedId: older.kind === 'staged' ? older.stagedId : '',
  })
  expect(refused).toMatchObject({
    ok: false,
    error: { code: 'conflict', details: { reason: 'older-version' } },
  })
  await request(two.page, 'packs.remove', { id: 'acme' })
  expect(await request(two.page, 'packs.list')).toEqual([])
  // The chosen file is the person's: it was read and nothing else.
  expect(await readFile(file)).toEqual(zipOf(samplePack(1)))
})

test('bad packs are refused with a reason, and leave nothing anywhere', async ({ launch }) => {
  const one = await launch()
  const good = await check(one.page, zipOf(samplePack(1)))
  await request(one.page, 'packs.install', { stagedId: good.kind === 'staged' ? good.stagedId : '' })
  for (let seed = 0; seed < 90; seed += 1) {
    const { kind, bytes, expect: wanted } = mutate(samplePack(2), seed, one.filesDir)
    // The limit of the file itself is tried below it: 8 MiB as text are slow to hand over here.
    if (kind === 'too-large') continue
    const checked = await check(one.page, bytes)
    if (wanted === 'refused') expect(checked.kind, `${kind} ${seed}`).toBe('refused')
    if (checked.kind === 'refused') expect(checked.problems[0]?.code).toMatch(/^[a-z0-9-]+$/)
  }
  expect((await request(one.page, 'packs.read', { id: 'acme' })).files).toEqual(samplePack(1))
  expect(await strangers(one)).toEqual([])
  expect(one.output()).not.toContain('evil')
})

test('the page cannot install what main has not read, name a path, or reach packs of a locked vault', async ({
  launch,
}) => {
  const { page } = await launch()
  expect(await codeOf(page, 'packs.install', { stagedId: 'a-name-that-nobody-gave' })).toBe('not-found')
  for (const [method, params] of [
    ['packs.install', { stagedId: 'a-name-that-nobody-gave', files: samplePack(1) }],
    ['packs.check', { path: '/etc/hostname' }],
    ['packs.check', { bytes: 'UEsDBA==' }],
    ['packs.choose', { path: '/etc/hostname' }],
    ['packs.read', { id: '../profile' }],
    ['packs.remove', { id: 'ensayo' }],
  ] as const)
    expect(await codeOf(page, method, params)).toBe('invalid-parameters')
  expect(await codeOf(page, 'packs.read', { id: 'acme' })).toBe('not-found')
  const waiting = await check(page, zipOf(samplePack(1)))
  // The page asks and is gone before the answer can reach it.
  await lockVault(page)
  await expect(async () => expect(await codeOf(page, 'packs.list')).toBe('vault-locked')).toPass()
  const stagedId = waiting.kind === 'staged' ? waiting.stagedId : ''
  expect(await codeOf(page, 'packs.install', { stagedId })).toBe('vault-locked')
  await request(page, 'vault.unlock', { kind: 'keychain' })
  expect(await codeOf(page, 'packs.install', { stagedId })).toBe('not-found')
})
