import { join } from 'node:path'
import { expect, it } from 'vitest'
import type { ConversationId, DraftId } from '../../shared/entities/ids.ts'
import type { Conversation, Drill } from '../../shared/entities/rehearsal.ts'
import { appOn } from '../testing/app-on.ts'
import { temporaryFolder } from '../testing/temporary-folder.ts'

const at = '2026-11-21T10:00:00.000Z'
const conversationOf = (draftId: DraftId, more: Partial<Conversation> = {}): Conversation => ({
  id: `talk-${draftId}`.slice(0, 60) as ConversationId,
  draftId,
  language: 'es',
  scenario: { id: 'recalled-batch', version: 2 },
  threadId: 'reporter',
  personaId: 'reporter',
  personaName: 'Periodista',
  engineVersion: '1/2',
  post: { text: 'Retiramos el lote.', hints: [{ category: 'jargon', quote: 'lote' }] },
  lean: -0.2,
  clock: { lateMinutes: 2.5 },
  turns: [
    {
      nodeId: 'since',
      says: '¿Desde cuándo?',
      askedAt: at,
      reply: { text: 'Desde ayer.', hints: [], voice: null, minutes: 3.25, at },
      branchId: 'since-when',
      aside: null,
      lean: 0.1,
      quote: 'Desde ayer',
      questionsAfter: 1,
    },
    {
      nodeId: 'next',
      says: '¿Y cuándo más?',
      askedAt: at,
      reply: null,
      branchId: null,
      aside: null,
      lean: 0.1,
      quote: '',
      questionsAfter: 0,
    },
  ],
  unsent: 'A las si',
  voice: null,
  ending: null,
  createdAt: at,
  updatedAt: at,
  ...more,
})

it('a conversation and the clock of a drill are found again after a restart, as they were', async () => {
  const folder = join(await temporaryFolder(), 'vault')
  const first = await appOn(folder)
  await first.ask('vault.create', { passphrase: 'dos caballos y un faro' })
  const { id } = await first.ask('drafts.create', {
    title: 'Lote',
    language: 'es',
    channel: 'linkedin',
    text: 'Retiramos el lote.',
    origin: 'scenario',
    scenario: { id: 'recalled-batch', version: 2 },
  })
  const conversation = conversationOf(id)
  const drill: Drill = {
    id,
    scenario: { id: 'recalled-batch', version: 2 },
    clock: true,
    startedAt: at,
    broughtAt: null,
    updatedAt: at,
  }
  const stored = await first.ask('conversations.save', conversation)
  expect(await first.ask('drills.get', { draftId: id })).toBeNull()
  const storedDrill = await first.ask('drills.save', drill)
  await first.services.stop()

  const second = await appOn(folder)
  await second.ask('vault.unlock', { kind: 'passphrase', passphrase: 'dos caballos y un faro' })
  expect(await second.ask('conversations.list', { draftId: id })).toEqual([stored])
  expect(stored).toEqual({ ...conversation, updatedAt: stored.updatedAt })
  expect(await second.ask('drills.get', { draftId: id })).toEqual(storedDrill)
  expect(storedDrill).toEqual({ ...drill, updatedAt: storedDrill.updatedAt })
})

it('conversations and drills go with their draft when it is erased, and no other does', async () => {
  const { ask } = await appOn(join(await temporaryFolder(), 'vault'))
  await ask('vault.create', { passphrase: null })
  const ids: DraftId[] = []
  for (const title of ['Va', 'Queda']) {
    const { id } = await ask('drafts.create', {
      title,
      language: 'es',
      channel: 'linkedin',
      text: 'x',
      origin: 'free',
      scenario: null,
    })
    ids.push(id)
    await ask('conversations.save', conversationOf(id))
    await ask('drills.save', {
      id,
      scenario: { id: 'recalled-batch', version: 2 },
      clock: false,
      startedAt: at,
      broughtAt: null,
      updatedAt: at,
    })
  }
  const [gone, kept] = ids
  if (!gone || !kept) throw new Error('two drafts were made')
  await ask('drafts.move', { ids: [gone], to: 'bin' })
  await ask('drafts.erase', { ids: [gone] })
  expect((await ask('conversations.list', { draftId: null })).map((one) => one.draftId)).toEqual([kept])
  expect(await ask('drills.get', { draftId: gone })).toBeNull()
  expect(await ask('drills.get', { draftId: kept })).toMatchObject({ clock: false })
})

it('a conversation that is none is refused', async () => {
  const { ask } = await appOn(join(await temporaryFolder(), 'vault'))
  await ask('vault.create', { passphrase: null })
  const id = 'draft-0001' as DraftId
  await expect(ask('conversations.save', conversationOf(id, { turns: [] }))).rejects.toMatchObject({
    code: 'invalid-parameters',
  })
  await expect(ask('conversations.save', conversationOf(id, { lean: 2 }))).rejects.toMatchObject({
    code: 'invalid-parameters',
  })
})
