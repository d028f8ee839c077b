/** Vaults that released formats wrote. They are never made anew: a change that cannot open them is wrong. */
import { cp, readFile } from 'node:fs/promises'
import { join } from 'node:path'
import { expect, it } from 'vitest'
import { z } from 'zod'
import { draftIdSchema } from '../../shared/entities/ids.ts'
import { createDocuments } from '../documents/create-documents.ts'
import { createDrafts } from '../documents/drafts.ts'
import { createRecords } from '../documents/records.ts'
import { createVersions } from '../documents/versions.ts'
import { createLedger } from '../ledger/create-ledger.ts'
import { createMemoryPorts, noKeychain } from '../testing/memory-ports.ts'
import { testVaultAt } from '../testing/open-vault.ts'
import { temporaryFolder } from '../testing/temporary-folder.ts'

const fixtures = join(import.meta.dirname, 'fixtures')
const factsSchema = z.object({ passphrase: z.string(), recoveryKey: z.string(), draftId: draftIdSchema })
const context = { requestId: 'x', signal: new AbortController().signal, progress: () => undefined }

it.each(['passphrase', 'recovery-key'] as const)(
  'opens a vault of format 1 by its %s, with all its texts',
  async (way) => {
    const facts = factsSchema.parse(JSON.parse(await readFile(join(fixtures, 'format-1.json'), 'utf8')))
    const folder = join(await temporaryFolder(), 'vault')
    await cp(join(fixtures, 'format-1'), folder, { recursive: true })
    const { vault, reports } = testVaultAt(folder, noKeychain)
    await vault.unlock(
      way === 'passphrase'
        ? { kind: 'passphrase', passphrase: facts.passphrase }
        : { kind: 'recovery-key', recoveryKey: facts.recoveryKey },
    )
    const { ports } = createMemoryPorts(folder)
    const documents = createDocuments(vault)
    const parts = { vault, documents, clock: ports.clock, ids: ports.ids, emit: ports.emit }
    const drafts = createDrafts(parts)
    const versions = createVersions({ ...parts, drafts })
    const ledger = createLedger({ ...ports, vault, pending: async () => ({ held: null, waiting: 0 }) })

    expect(await drafts.list()).toMatchObject([{ id: facts.draftId, title: 'Carta al equipo', words: 6 }])
    expect(await drafts.get(facts.draftId)).toMatchObject({
      text: 'Hola, equipo. He escuchado dos semanas.',
      variants: { x: 'He escuchado dos semanas.' },
      revision: 3,
    })
    const [summary] = await versions.list()
    expect((await versions.get(summary?.id ?? '')).text).toBe(
      'Hola, equipo. ¿Qué habéis visto esta semana? 👩‍👩‍👧',
    )
    const profile = await createRecords(documents, ports.clock).handlers['profile.get'](null, context)
    expect(profile.displayName).toBe('Elena Tormera')
    expect(await ledger.list()).toMatchObject([{ recipient: 'carta.md', outcome: 'done' }])
    expect((await vault.open()).ledgerLog.incomplete).toBe(false)
    await vault.sweep()
    expect(vault.damaged()).toEqual([])
    expect(reports).toEqual([])
  },
)
