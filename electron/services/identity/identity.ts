/**
 * The vault's own identity: made once, when it is first needed, and kept in the vault. Its secrets stay in
 * services; the window sees the public part.
 *
 * An identity that cannot be read is said (`document-damaged`, `newer-format`) and never replaced silently:
 * others know the old one. `renew` is the explicit act, and keeps what it replaces as far as it can be read.
 */
import { generateX25519Identity, identityToRecipient } from 'age-encryption'
import { z } from 'zod'
import {
  type OwnIdentity,
  type PublicIdentity,
  publicIdentitySchema,
} from '../../shared/entities/identity.ts'
import { instantSchema } from '../../shared/entities/ids.ts'
import type { Documents } from '../documents/collection.ts'
import { unlessDamaged } from '../documents/create-documents.ts'
import type { HandlersOf } from '../handlers.ts'
import type { Clock } from '../ports.ts'
import { createKeyedQueue } from '../vault/keyed-queue.ts'
import { fingerprintOf, newSigningKeys, signWith } from './signatures.ts'

/** Never crosses to the window. */
const keysSchema = publicIdentitySchema
  .unwrap()
  .extend({
    ageSecret: z.string().regex(/^AGE-SECRET-KEY-1[02-9AC-HJ-NP-Z]{58}$/),
    /** PKCS#8 in base64url. */
    signingSecret: z.string().min(1).max(200),
    createdAt: instantSchema,
  })
  .readonly()
type Keys = z.infer<typeof keysSchema>

const definition = {
  kind: 'identity',
  schema: z
    .object({
      id: z.string(),
      current: keysSchema,
      /** Newest first: what was on its way when the identity was renewed can still be opened. */
      former: z.array(keysSchema).max(50).readonly(),
    })
    .readonly(),
  version: 1,
}
type Stored = z.infer<typeof definition.schema>
const onlyOne = 'own'

export type Identity = {
  /** Makes it when there is none. Throws `document-damaged` or `newer-format` when it cannot be read. */
  own(): Promise<OwnIdentity>
  /** Null when none was made yet; throws as `own`. */
  existing(): Promise<OwnIdentity | null>
  /** 64 bytes of Ed25519. The bytes must begin with the name of their format, see `signatures.ts`. */
  sign(bytes: Uint8Array): Promise<Uint8Array>
  /** `AGE-SECRET-KEY-1…`, the present one first, for `Decrypter.addIdentity`. For services only. */
  ageSecrets(): Promise<readonly string[]>
  /** Whether these keys are this vault's, today's or a former one's. Makes nothing. */
  isOwn(identity: PublicIdentity): Promise<boolean>
}

export type IdentityMethod = `identity.${'get' | 'renew'}`

export function createIdentity(
  documents: Documents,
  clock: Clock,
): Identity & { readonly handlers: HandlersOf<IdentityMethod> } {
  const collection = documents.collection(definition)
  const queue = createKeyedQueue()
  const inTurn = <T>(work: () => Promise<T>) => queue.run(onlyOne, work)

  const make = async (former: readonly Keys[]): Promise<Stored> => {
    const ageSecret = await generateX25519Identity()
    const recipient = await identityToRecipient(ageSecret)
    const createdAt = clock.now().toISOString()
    const stored = {
      id: onlyOne,
      current: { recipient, ageSecret, ...newSigningKeys(), createdAt },
      former: former.slice(0, 50),
    }
    await collection.put(stored)
    return stored
  }
  const findOrMake = () => inTurn(async () => (await collection.find(onlyOne)) ?? make([]))
  const renew = () =>
    inTurn(async () => {
      const stored = await unlessDamaged(collection.find(onlyOne))
      return make(stored === null ? [] : [stored.current, ...stored.former])
    })

  return {
    own: async () => publicPart(await findOrMake()),
    existing: async () => {
      const stored = await collection.find(onlyOne)
      return stored && publicPart(stored)
    },
    sign: async (bytes) => signWith((await findOrMake()).current.signingSecret, bytes),
    ageSecrets: async () => {
      const { current, former } = await findOrMake()
      return [current, ...former].map(({ ageSecret }) => ageSecret)
    },
    isOwn: async ({ recipient, signingKey }) => {
      const stored = await collection.find(onlyOne)
      return (stored ? [stored.current, ...stored.former] : []).some(
        (keys) => keys.recipient === recipient && keys.signingKey === signingKey,
      )
    },
    handlers: {
      'identity.get': async () => publicPart(await findOrMake()),
      'identity.renew': async () => publicPart(await renew()),
    },
  }
}

function publicPart({ current: { recipient, signingKey, createdAt }, former }: Stored): OwnIdentity {
  const keys = { recipient, signingKey }
  return { ...keys, fingerprint: fingerprintOf(keys), createdAt, former: former.length }
}
