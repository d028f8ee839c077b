/** A sender without an app, who can sign and seal whatever a test wants, honest or not. */
import { randomBytes } from 'node:crypto'
import { generateX25519Identity, identityToRecipient } from 'age-encryption'
import type { DraftId } from '../../../shared/entities/ids.ts'
import type { PublicIdentity } from '../../../shared/entities/identity.ts'
import type { BundleManifest, ReviewEvent } from '../../../shared/review/index.ts'
import { newSigningKeys, signWith } from '../../identity/signatures.ts'
import type { Part } from '../bundle-content.ts'
import { writeContactLine } from '../contact-line.ts'
import { roomIdOf } from '../hashes.ts'

export type Person = Awaited<ReturnType<typeof newPerson>>

export async function newPerson(name: string) {
  const ageSecret = await generateX25519Identity()
  const recipient = await identityToRecipient(ageSecret)
  const { signingKey, signingSecret } = newSigningKeys()
  const sign = async (bytes: Uint8Array) => signWith(signingSecret, bytes)
  const line = await writeContactLine({ name, recipient, signingKey }, sign)
  return { name, ageSecret, recipient, signingKey, sign, line }
}

export type About = Omit<BundleManifest, 'format' | 'parts'>
export type Bundle = { readonly about: About; readonly parts: readonly Part[] }
export const utf8 = (text: string): Uint8Array => new Uint8Array(Buffer.from(text, 'utf8'))

/** An honest file: of the owner with a text, of the reviewer without. */
export function bundleOf(given: {
  readonly from: Person
  readonly to: PublicIdentity
  readonly draftId: DraftId
  readonly owner: string
  readonly reviewer: string
  readonly number: number
  readonly events: readonly ReviewEvent[]
  readonly text: string | null
}): Bundle {
  const { from, to, draftId, owner, reviewer, number, events, text } = given
  return {
    about: {
      id: randomBytes(16).toString('hex'),
      kind: text === null ? 'notes' : 'draft',
      from: { recipient: from.recipient, signingKey: from.signingKey, name: from.name },
      to: { recipient: to.recipient, signingKey: to.signingKey },
      room: { id: roomIdOf({ draftId, owner, reviewer }), draftId, owner, reviewer },
      number,
      createdAt: '2026-11-21T10:00:00.000Z',
      contact: from.line,
    },
    parts: [
      { name: 'notes.md', bytes: utf8('# Notas\n') },
      ...(text === null ? [] : [{ name: 'text.md' as const, bytes: utf8(text) }]),
      { name: 'events.json', bytes: utf8(JSON.stringify(events)) },
    ],
  }
}
