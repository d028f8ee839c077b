import { execFileSync, spawnSync } from 'node:child_process'
import { writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import { newSigningKeys, signWith } from '../identity/signatures.ts'
import { temporaryFolder } from '../testing/temporary-folder.ts'
import { writeContactLine } from './contact-line.ts'
import { acquaint, draftText, newDraft } from './testing/laptops.ts'
import { laptop } from './testing/scenes.ts'

/** Somebody with nothing but an Ed25519 key and the age tool. */
async function withAgeTool() {
  const folder = await temporaryFolder()
  const keyFile = join(folder, 'key.txt')
  execFileSync('age-keygen', ['-o', keyFile], { stdio: 'ignore' })
  const recipient = execFileSync('age-keygen', ['-y', keyFile], { encoding: 'utf8' }).trim()
  const { signingKey, signingSecret } = newSigningKeys()
  const sign = async (bytes: Uint8Array) => signWith(signingSecret, bytes)
  const line = await writeContactLine({ name: 'Ana', recipient, signingKey }, sign)
  return {
    line,
    decrypt: async (sealed: Uint8Array) => {
      await writeFile(join(folder, 'in.ensayo'), sealed)
      return new Uint8Array(execFileSync('age', ['-d', '-i', keyFile, join(folder, 'in.ensayo')]))
    },
    encrypt: async (content: Uint8Array, to: string) =>
      new Uint8Array(execFileSync('age', ['-r', to], { input: content })),
  }
}

describe('the standard age tool', () => {
  it('opens a file, whose inside is plain JSON and Markdown, and makes one that the app takes', async ({
    annotate,
    skip,
  }) => {
    if (spawnSync('age', ['--version']).error !== undefined) {
      await annotate('the age tool is not installed here', 'skipped')
      skip()
    }
    const [elena, diego] = [await laptop('Elena'), await laptop('Diego')]
    const ana = await withAgeTool()
    const added = await elena.ask('contacts.add', { text: ana.line })
    if (added.kind !== 'added') throw new Error('not added')
    const draft = await newDraft(elena)
    const given = {
      draftId: draft.id,
      versionId: null,
      contactId: added.contact.id,
      question: '¿Suena a excusa?',
    }
    const sealed = await elena.file('ana.ensayo', () => elena.ask('review.exportDraft', given))
    const plain = Buffer.from(await ana.decrypt(sealed)).toString('utf8')
    expect(plain.startsWith('ENSAYO-REVIEW 1\nsignature ')).toBe(true)
    const part = (name: string) => {
      const [, length = ''] = new RegExp(`^${name} (\\d+)$`, 'mu').exec(plain) ?? []
      const at = plain.indexOf(`${name} ${length}\n`) + `${name} ${length}\n`.length
      return Buffer.from(Buffer.from(plain.slice(at), 'utf8').subarray(0, Number(length))).toString('utf8')
    }
    expect(JSON.parse(part('bundle.json'))).toMatchObject({
      format: 1,
      kind: 'draft',
      from: { name: 'Elena' },
      number: 1,
    })
    expect(part('text.md')).toBe(draftText)
    expect(part('notes.md')).toContain('Pregunta: ¿Suena a excusa?')
    expect(JSON.parse(part('events.json'))).toMatchObject([{ kind: 'version', question: '¿Suena a excusa?' }])

    const { other } = await acquaint(elena, diego)
    const toDiego = await elena.file('diego.ensayo', () =>
      elena.ask('review.exportDraft', { ...given, contactId: other }),
    )
    expect(await diego.ask('review.open', { bytes: toDiego })).toMatchObject({ kind: 'opened' })
    // For Ana, encrypted to Diego by whoever got it: not his.
    const { recipient } = await diego.ask('identity.get', null)
    const carried = await ana.encrypt(await ana.decrypt(sealed), recipient)
    expect(await diego.ask('review.open', { bytes: carried })).toEqual({
      kind: 'refused',
      reason: 'for-someone-else',
    })
  })
})
