import { join } from 'node:path'
import { expect, it, onTestFinished } from 'vitest'
import { contract, type MethodName } from '../shared/contract.ts'
import { createServices } from './create-services.ts'
import { createDispatch } from './dispatch.ts'
import { createMemoryPorts, noKeychain } from './testing/memory-ports.ts'
import { temporaryFolder } from './testing/temporary-folder.ts'

const context = () => ({ requestId: 'x', signal: new AbortController().signal, progress: () => undefined })

async function started(replaced = {}) {
  const { ports, world } = createMemoryPorts(join(await temporaryFolder(), 'vault'), replaced)
  const services = createServices(ports)
  await services.start()
  onTestFinished(() => services.stop())
  const dispatch = createDispatch(services.handlers, ports.report)
  return {
    services,
    world,
    ask: (method: string, params: unknown = null) => dispatch(method, params, context()),
  }
}

/** Parameters that pass the contract, for the methods that need the vault. */
const id = 'abcdefgh'
const at = '2026-11-21T10:00:00.000Z'
const sample: Partial<Record<MethodName, unknown>> = {
  'drafts.get': { id },
  'drafts.save': { id, baseRevision: 1, patch: {} },
  'drafts.duplicate': { id },
  'drafts.bin': { id },
  'drafts.unbin': { id },
  'drafts.move': { ids: [id], to: 'archive' },
  'drafts.label': { ids: [id], add: ['x'], remove: [] },
  'drafts.erase': { ids: [id] },
  'drafts.search': {
    query: 'x',
    shelves: ['list'],
    filter: { label: null, state: null, channel: null, language: null },
    limit: 1,
  },
  'drafts.import': { language: 'es', channel: 'plain' },
  'drafts.importFiles': { language: 'es', channel: 'plain', files: [{ name: 'x', size: 0, bytes: null }] },
  'drafts.export': { ids: [id], format: 'md', passphrase: null },
  'labels.rename': { from: 'a', to: 'b' },
  'labels.remove': { label: 'a' },
  'versions.rename': { id, name: null },
  'versions.rest': { draftId: id },
  'versions.list': { draftId: null },
  'versions.get': { id },
  'versions.create': { draftId: id, reason: 'named', name: null, measures: null },
  'versions.restore': { id },
  'sessions.get': { id },
  'rounds.list': { draftId: null },
  'conversations.list': { draftId: null },
  'drills.get': { draftId: id },
  'vault.exportTexts': { passphrase: null },
  'vault.newRecoveryKey': { passphrase: null },
  'vault.setPassphrase': { current: null, next: 'una frase larga', rekey: false },
  'vault.unlock': { kind: 'keychain' },
  'files.saveText': { suggestedName: 'x', extension: 'md', text: 'x' },
  'links.open': { url: 'https://example.org' },
  'profile.save': { displayName: '', role: '', organisation: '' },
  'writing.save': { ignoredAlways: [] },
  'progress.save': {
    lessonId: 'a',
    lessonVersion: 1,
    step: 0,
    answers: {},
    startedAt: at,
    updatedAt: at,
    completedAt: null,
  },
  'certificates.verify': { text: 'x' },
  'publications.list': { draftId: null },
  'publications.cancel': { id },
  'publications.resume': { id },
  'destinations.remove': { id },
}
const withoutParameters: readonly MethodName[] = [
  'drafts.list',
  'pairs.list',
  'sessions.list',
  'checklistRuns.list',
  'progress.list',
  'feed.list',
  'profile.get',
  'writing.get',
  'ledger.list',
  'ledger.door',
  'vault.damaged',
  'identity.get',
  'certificates.list',
  'contacts.own',
  'contacts.list',
  'review.choose',
  'review.rooms',
]

it('has a handler for every method of the contract', async () => {
  const { services } = await started()
  expect(Object.keys(services.handlers).toSorted()).toEqual(Object.keys(contract).toSorted())
})

it('answers vault-absent, then vault-locked, wherever the vault is needed', async () => {
  const { ask } = await started()
  const methods = [...Object.keys(sample), ...withoutParameters]
  for (const method of methods)
    expect([method, await ask(method, sample[method as MethodName] ?? null)]).toMatchObject([
      method,
      { error: { code: 'vault-absent' } },
    ])
  await ask('vault.create', { passphrase: 'una frase bien larga' })
  await ask('vault.lock')
  for (const method of methods.filter((name) => name !== 'vault.unlock'))
    expect([method, await ask(method, sample[method as MethodName] ?? null)]).toMatchObject([
      method,
      { error: { code: 'vault-locked' } },
    ])
})

it('answers what needs no vault at any time', async () => {
  const { ask } = await started({ keychain: noKeychain })
  expect(await ask('app.info')).toMatchObject({ ok: true, value: { platform: 'linux' } })
  expect(await ask('preferences.set', { theme: 'dark' })).toMatchObject({
    ok: true,
    value: { theme: 'dark', language: 'system' },
  })
  expect(await ask('preferences.get')).toMatchObject({
    value: { preferences: { theme: 'dark' }, recovered: false },
  })
  expect(await ask('preferences.set', { theme: 'pink' })).toMatchObject({
    error: { code: 'invalid-parameters' },
  })
  expect(await ask('vault.status')).toMatchObject({ value: { state: 'absent', keychainAvailable: false } })
  expect(await ask('vault.create', { passphrase: null })).toMatchObject({ error: { code: 'no-keychain' } })
})

it('stops twice without harm, locks, and reports nothing', async () => {
  const { services, ask, world } = await started()
  await ask('vault.create', { passphrase: null })
  await services.stop()
  await services.stop()
  expect(await ask('drafts.list')).toMatchObject({ error: { code: 'vault-locked' } })
  expect(world.reports).toEqual([])
})

it('looks for damage after unlocking, and tells of it', async () => {
  const { ask, world } = await started()
  await ask('vault.create', { passphrase: null })
  expect(world.timers.size).toBeGreaterThan(0)
  world.advance(10_000)
  expect(await ask('vault.damaged')).toEqual({ ok: true, value: [] })
})
