/** One thing that can be wrong with a review file, by chance. */
import type { Chance } from '../../../shared/anchors/testing/tracked-text.ts'
import { writeContent } from '../bundle-content.ts'
import { seal } from '../sealing.ts'
import type { World } from './fuzz-stage.ts'
import {
  forAnother,
  forged,
  huge,
  signedByAnother,
  swappedParts,
  withEvents,
  withManifest,
  wrongLeaf,
} from './mutate-signed.ts'

export async function mutated(world: World, chance: Chance): Promise<Uint8Array> {
  const bundle = chance.next() < 0.5 ? world.draft : world.notes
  const to = [world.diego.recipient]
  const { elena } = world
  switch (chance.below(12)) {
    case 0:
      return flipped(await world.sealed(bundle), chance)
    case 1:
      return cutOff(await world.sealed(bundle), chance)
    case 2:
      return spliced(await world.sealed(bundle), chance)
    case 3:
      return seal(flipped(await writeContent(bundle.about, bundle.parts, elena.sign), chance), to)
    case 4:
      return seal(cutOff(await writeContent(bundle.about, bundle.parts, elena.sign), chance), to)
    case 5:
      return seal(await swappedParts(world, bundle, chance), to)
    case 6:
      return signedByAnother(world, bundle, chance)
    case 7:
      return forAnother(world, bundle, chance)
    case 8:
      return seal(await withManifest(bundle, (json) => wrongLeaf(json, chance), elena), to)
    case 9:
      return seal(await withEvents(bundle, (json) => wrongLeaf(json, chance), elena), to)
    case 10:
      return seal(await forged(world, bundle, chance), to)
    default:
      return huge(world, bundle, chance)
  }
}

function flipped(bytes: Uint8Array, chance: Chance): Uint8Array {
  const copy = Uint8Array.from(bytes)
  for (let left = 1 + chance.below(4); left > 0; left -= 1) {
    const at = chance.below(copy.length)
    copy[at] = (copy[at] ?? 0) ^ (1 + chance.below(255))
  }
  return Buffer.compare(copy, bytes) === 0 ? flipped(bytes, chance) : copy
}
const cutOff = (bytes: Uint8Array, chance: Chance) => bytes.slice(0, chance.below(bytes.length))

/** A stretch of the file again somewhere else in it. */
function spliced(bytes: Uint8Array, chance: Chance): Uint8Array {
  const from = chance.below(bytes.length)
  const piece = bytes.slice(from, from + 1 + chance.below(200))
  const at = chance.below(bytes.length)
  return Buffer.concat([bytes.slice(0, at), piece, bytes.slice(at)])
}
