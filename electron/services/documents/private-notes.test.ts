import { readdir, readFile } from 'node:fs/promises'
import { join } from 'node:path'
import { expect, it, onTestFinished } from 'vitest'
import type { MethodName, ParamsOf, ResultOf } from '../../shared/contract.ts'
import type { PairId, SessionId } from '../../shared/entities/ids.ts'
import { createServices } from '../create-services.ts'
import { createDispatch } from '../dispatch.ts'
import { createMemoryPorts } from '../testing/memory-ports.ts'
import { temporaryFolder } from '../testing/temporary-folder.ts'

const at = '2026-11-21T09:00:00.000Z'
const id = 'session-one' as SessionId
const secret = 'Le tiembla la voz al decir «lo siento».'

async function started() {
  const folder = await temporaryFolder()
  const { ports, world } = createMemoryPorts(join(folder, 'vault'))
  const services = createServices(ports)
  await services.start()
  onTestFinished(() => services.stop())
  const dispatch = createDispatch(services.handlers, ports.report)
  const get = async <Name extends MethodName>(
    method: Name,
    params: ParamsOf<Name>,
  ): Promise<ResultOf<Name>> => {
    const reply = await dispatch(method, params, {
      requestId: 'x',
      signal: new AbortController().signal,
      progress: () => undefined,
    })
    if (!reply.ok) throw new Error(reply.error.code)
    return reply.value as ResultOf<Name>
  }
  await get('vault.create', { passphrase: null })
  await get('sessions.save', {
    id,
    pairId: 'pair-elena-diego' as PairId,
    number: 1,
    title: 'Responder sin incendiar',
    checklist: null,
    agenda: [{ id: 'arrive', title: 'Llegar', minutes: 5 }],
    state: 'finished',
    current: 0,
    elapsedMs: {},
    runningSince: null,
    ticks: {},
    notes: 'De los dos.',
    actions: [],
    draftId: null,
    plannedFor: null,
    startedAt: at,
    finishedAt: at,
    createdAt: at,
    updatedAt: at,
  })
  await get('privateNotes.save', {
    id,
    notes: { onlyHere: secret },
    reflections: { mentor: null, executive: { onlyHere: secret } },
    updatedAt: at,
  })
  return { folder, world, get }
}

it('private notes are a document of their own, in no way part of the session’s', async () => {
  const { get } = await started()
  expect(await get('privateNotes.get', { id })).toMatchObject({ notes: { onlyHere: secret } })
  expect(await get('privateNotes.get', { id: 'session-two' as SessionId })).toBeNull()
  expect(JSON.stringify([await get('sessions.get', { id }), await get('sessions.list', null)])).not.toContain(
    'tiembla',
  )
})

it('private notes go with their session', async () => {
  const { get } = await started()
  await get('sessions.remove', { id })
  expect(await get('privateNotes.get', { id })).toBeNull()
  expect(await get('sessions.list', null)).toEqual([])
})

it('exporting everything puts them in a file of their own, never in the session’s', async () => {
  const { folder, world, get } = await started()
  world.folder = folder
  await get('vault.exportTexts', { passphrase: null })
  const exported = join(folder, 'Ensayo 2026-11-21')
  for (const name of await readdir(join(exported, 'sessions'))) {
    const markdown = await readFile(join(exported, 'sessions', name), 'utf8')
    expect(markdown).toContain('De los dos.')
    expect(markdown).not.toContain('tiembla')
  }
  expect(await readFile(join(exported, 'data', 'private-notes.json'), 'utf8')).toContain(secret)
})
