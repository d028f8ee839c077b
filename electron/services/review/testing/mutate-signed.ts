/** Files that are wrong below the encryption, some of them signed by a contact. */
import { createHash } from 'node:crypto'
import { z } from 'zod'
import type { Chance } from '../../../shared/anchors/testing/tracked-text.ts'
import { draftIdSchema } from '../../../shared/entities/ids.ts'
import { maxBundleBytes } from '../../../shared/review/index.ts'
import { frame, writeContent } from '../bundle-content.ts'
import { named, roomIdOf } from '../hashes.ts'
import { seal } from '../sealing.ts'
import type { World } from './fuzz-stage.ts'
import { type Bundle, type Person, utf8 } from './hand-made.ts'

/** The manifest of one file with parts of the other, or its own in another order. */
export async function swappedParts(
  world: World,
  { about, parts }: Bundle,
  chance: Chance,
): Promise<Uint8Array> {
  const manifest = manifestOf(about, parts)
  const other = about === world.draft.about ? world.notes.parts : world.draft.parts
  const put = chance.of([parts.toReversed(), other, parts.slice(1), [...parts, ...parts], []])
  return frame(utf8(JSON.stringify(manifest)), put, world.elena.sign)
}

/** Mallory's signature on Elena's words, in Elena's name or in her own. */
export async function signedByAnother(
  world: World,
  { about, parts }: Bundle,
  chance: Chance,
): Promise<Uint8Array> {
  const { mallory, diego, elena } = world
  const { recipient, signingKey } = mallory
  const put = (key: string) => (key === elena.signingKey ? signingKey : key)
  const roles = { ...about.room, owner: put(about.room.owner), reviewer: put(about.room.reviewer) }
  const from = { recipient, signingKey, name: 'Elena' }
  const froms = [
    // In all but the key as Elena would write it: a stranger.
    { ...about, from, contact: mallory.line, room: { ...roles, id: roomIdOf(roles) } },
    { ...about, from, room: { ...roles, id: roomIdOf(roles) } },
    about,
    { ...about, from },
    { ...about, from: { ...about.from, signingKey } },
    { ...about, from: { ...about.from, recipient } },
    { ...about, from, contact: mallory.line },
  ]
  return seal(await writeContent(chance.of(froms), parts, mallory.sign), [diego.recipient])
}

/** What Elena wrote to Carla, handed on to Diego as if it were for him. */
export async function forAnother(
  world: World,
  { about, parts }: Bundle,
  chance: Chance,
): Promise<Uint8Array> {
  const { carla, elena, diego } = world
  const { recipient, signingKey } = carla
  const own = about.room.owner === elena.signingKey
  const roles = own ? { ...about.room, reviewer: signingKey } : { ...about.room, owner: signingKey }
  const carried = { ...about, to: { recipient, signingKey }, room: { ...roles, id: roomIdOf(roles) } }
  const abouts = [carried, { ...about, to: { recipient, signingKey } }, { ...about, room: carried.room }]
  const to = chance.next() < 0.2 ? recipient : diego.recipient
  return seal(await writeContent(chance.of(abouts), parts, elena.sign), [to])
}

const manifestOf = (about: Bundle['about'], parts: Bundle['parts']) => ({
  format: 1,
  ...about,
  parts: parts.map(({ name, bytes }) => ({
    name,
    bytes: bytes.length,
    sha256: createHash('sha256').update(bytes).digest('hex'),
  })),
})

export const withManifest = async (
  { about, parts }: Bundle,
  change: (json: unknown) => unknown,
  signer: Person,
) => frame(utf8(JSON.stringify(change(manifestOf(about, parts)))), parts, signer.sign)

export async function withEvents(
  { about, parts }: Bundle,
  change: (json: unknown) => unknown,
  signer: Person,
) {
  const changed = parts.map((part) =>
    part.name === 'events.json' ? { ...part, bytes: utf8(JSON.stringify(change(parsed(part.bytes)))) } : part,
  )
  return writeContent(about, changed, signer.sign)
}
const parsed = (bytes: Uint8Array): unknown => JSON.parse(Buffer.from(bytes).toString('utf8'))

/** One leaf of the JSON becomes something of another type. */
export function wrongLeaf(json: unknown, chance: Chance): unknown {
  if (Array.isArray(json)) {
    const at = chance.below(json.length)
    return json.map((each: unknown, index) => (index === at ? wrongLeaf(each, chance) : each))
  }
  if (typeof json === 'object' && json !== null) {
    const entries = Object.entries(json)
    const at = chance.below(entries.length)
    const [name = ''] = entries[at] ?? []
    if (chance.below(12) === 0) return Object.fromEntries(entries.filter(([key]) => key !== name))
    if (chance.below(12) === 0) return { ...json, [chance.of(['__proto__x', 'extra', 'html'])]: 1 }
    return Object.fromEntries(
      entries.map(([key, value]) => [key, key === name ? wrongLeaf(value, chance) : value]),
    )
  }
  const others = [
    17,
    -1,
    1e308,
    'x',
    '',
    true,
    [],
    {},
    deep(40 + chance.below(3000)),
    [[[null]]],
    'ñ'.repeat(30_000),
  ]
  return chance.of(others.filter((other) => typeof other !== typeof json))
}
const deep = (levels: number): unknown => {
  let value: unknown = null
  for (let left = levels; left > 0; left -= 1) value = left % 2 === 0 ? [value] : { a: value }
  return value
}

/** Signed by a contact, well formed, and still not hers to say. */
export async function forged(world: World, bundle: Bundle, chance: Chance): Promise<Uint8Array> {
  const { elena, diego } = world
  const room = bundle.about.room
  const common = { author: elena.signingKey, at: '2026-11-21T12:00:00.000Z', seq: 9 }
  const words = { kind: 'reply', ...common, to: 'a'.repeat(32), text: 'x' } as never
  const ownNames: readonly unknown[] = [
    // In Diego's name.
    named(room.id, { ...(words as object), author: diego.signingKey } as never),
    // Said in another room.
    named(roomIdOf({ ...room, draftId: 'another-draft' }), words),
    // Changed under its old name.
    { ...named(room.id, words), text: 'y' },
    // Not her part: the reviewer decides, the owner notes.
    room.owner === elena.signingKey
      ? named(room.id, { kind: 'overall', ...common, textHash: 'a'.repeat(64), text: 'x' } as never)
      : named(room.id, { kind: 'decision', ...common, on: 'a'.repeat(32), verdict: 'accepted' } as never),
    { ...named(room.id, words), kind: 'run', program: 'x' },
  ]
  const event = chance.of(ownNames)
  if (chance.below(3) > 0)
    return withEvents(bundle, (json) => [...z.array(z.unknown()).parse(json), event], elena)
  const otherRoom = { ...room, draftId: draftIdSchema.parse('another-draft') }
  const abouts = [
    { ...bundle.about, room: otherRoom },
    { ...bundle.about, room: { ...room, owner: room.reviewer, reviewer: room.owner } },
    { ...bundle.about, room: { ...room, owner: room.reviewer } },
    { ...bundle.about, kind: bundle.about.kind === 'draft' ? ('notes' as const) : ('draft' as const) },
  ]
  return writeContent(chance.of(abouts), bundle.parts, elena.sign)
}

let hugeOne: Uint8Array | null = null
export async function huge(world: World, bundle: Bundle, chance: Chance): Promise<Uint8Array> {
  const { elena, diego } = world
  const to = [diego.recipient]
  switch (chance.below(40)) {
    case 0:
      return (hugeOne ??= new Uint8Array(maxBundleBytes + 1).fill(97))
    case 1: {
      const nested = utf8(`${'['.repeat(200_000)}${']'.repeat(200_000)}`)
      const parts = bundle.parts.map((part) =>
        part.name === 'events.json' ? { ...part, bytes: nested } : part,
      )
      return seal(await writeContent(bundle.about, parts, elena.sign), to)
    }
    case 2:
      return seal(utf8(`ENSAYO-REVIEW 1\nsignature ${'A'.repeat(86)}\nbundle.json 999999999\n{`), to)
    default: {
      const format = chance.of(['2', '999999', '0', '01', '-1', '1.5', 'x', ''])
      const content = Buffer.from(await writeContent(bundle.about, bundle.parts, elena.sign)).toString(
        'latin1',
      )
      return seal(
        Buffer.from(content.replace('ENSAYO-REVIEW 1\n', `ENSAYO-REVIEW ${format}\n`), 'latin1'),
        to,
      )
    }
  }
}
