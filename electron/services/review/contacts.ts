/** Other people's public keys, under names of one's own. */
import {
  type AddedContact,
  type Contact,
  type ContactId,
  type ListedContact,
  contactSchema,
} from '../../shared/entities/contact.ts'
import type { PublicIdentity } from '../../shared/entities/identity.ts'
import type { Documents } from '../documents/collection.ts'
import type { HandlersOf } from '../handlers.ts'
import type { Identity } from '../identity/identity.ts'
import { fingerprintOf } from '../identity/signatures.ts'
import type { Clock } from '../ports.ts'
import { readContactLine, writeContactLine } from './contact-line.ts'
import { contactIdOf } from './hashes.ts'

export type ContactMethod =
  `contacts.${'own' | 'list' | 'read' | 'add' | 'rename' | 'remove' | 'markVerified'}`

export type Contacts = {
  readonly handlers: HandlersOf<ContactMethod>
  /** Throws `not-found`. */
  get(id: ContactId): Promise<Contact>
  /** Null for one that was removed. */
  find(id: ContactId): Promise<Contact | null>
  /** Null for a stranger: the keys must be those that were kept. */
  knownAs(identity: PublicIdentity): Promise<Contact | null>
  /** One's own line, and the name it says. */
  ownCard(): Promise<{ readonly text: string; readonly name: string }>
}

export type ContactParts = {
  readonly documents: Documents
  readonly identity: Identity
  readonly clock: Clock
  /** The display name of the profile; empty when there is none. */
  readonly ownName: () => Promise<string>
}

const definition = { kind: 'contact', schema: contactSchema, version: 1 }

export function createContacts({ documents, identity, clock, ownName }: ContactParts): Contacts {
  const collection = documents.collection(definition)
  const listed = (contact: Contact): ListedContact => ({ ...contact, fingerprint: fingerprintOf(contact) })

  const ownCard = async () => {
    const { recipient, signingKey, fingerprint } = await identity.own()
    // A card needs a name, and the digits are one that both can compare.
    const name = (await ownName()).trim() || `Ensayo ${fingerprint.slice(0, 4)}`
    return { text: await writeContactLine({ name, recipient, signingKey }, identity.sign), name, fingerprint }
  }
  const add = async (text: string): Promise<AddedContact> => {
    const read = readContactLine(text)
    if (read.kind === 'refused') return read
    const { name, recipient, signingKey } = read.card
    if (await identity.isOwn({ recipient, signingKey })) return { kind: 'own' }
    const id = contactIdOf(signingKey)
    const known = await collection.find(id)
    if (known !== null) return { kind: 'known', contact: listed(known) }
    const contact = { id, name, recipient, signingKey, verifiedAt: null, addedAt: clock.now().toISOString() }
    await collection.put(contact)
    return { kind: 'added', contact: listed(contact) }
  }

  return {
    get: (id) => collection.get(id),
    find: (id) => collection.find(id),
    knownAs: async ({ recipient, signingKey }) => {
      const contact = await collection.find(contactIdOf(signingKey))
      return contact?.signingKey === signingKey && contact.recipient === recipient ? contact : null
    },
    ownCard,
    handlers: {
      'contacts.own': ownCard,
      'contacts.list': async () =>
        (await collection.list()).map(listed).toSorted((a, b) => a.name.localeCompare(b.name)),
      'contacts.read': async ({ text }) => {
        const read = readContactLine(text)
        if (read.kind === 'refused') return read
        if (await identity.isOwn(read.card)) return { kind: 'own' }
        const known = await collection.find(contactIdOf(read.card.signingKey))
        const fingerprint = fingerprintOf(read.card)
        return { kind: known === null ? 'new' : 'known', name: known?.name ?? read.card.name, fingerprint }
      },
      'contacts.add': ({ text }) => add(text),
      'contacts.rename': async ({ id, name }) =>
        listed(await collection.change(id, (contact) => ({ ...contact, name: name.trim() }))),
      'contacts.remove': ({ id }) => collection.remove(id),
      'contacts.markVerified': async ({ id, verified }) => {
        const verifiedAt = verified ? clock.now().toISOString() : null
        return listed(await collection.change(id, (contact) => ({ ...contact, verifiedAt })))
      },
    },
  }
}
