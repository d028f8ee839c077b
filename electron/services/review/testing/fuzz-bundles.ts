/**
 * Mutated review files against a whole app: every one is refused with a reason, and nothing changes.
 *
 * Some mutations are made on the sealed file, most below the encryption, and some by a contact who signs them: an
 * honest key does not make an honest file.
 */
import { chanceFrom } from '../../../shared/anchors/testing/tracked-text.ts'
import type { Laptop } from './laptops.ts'
import { stage } from './fuzz-stage.ts'
import { mutated } from './mutate-bundles.ts'

export type FuzzFigures = {
  readonly bundles: number
  readonly refused: number
  /** What was not refused, by what it was. */
  readonly accepted: number
  /** Times that something in the vault was not as before. */
  readonly changed: number
  /** Honest files that did not open afterwards. */
  readonly lost: number
  readonly reasons: Readonly<Record<string, number>>
}

export async function fuzzBundles(
  diego: Laptop,
  count: number,
  seed: number,
  note: (done: number) => void = () => undefined,
): Promise<FuzzFigures> {
  const world = await stage(diego)
  const chance = chanceFrom(seed)
  const reasons: Record<string, number> = {}
  let refused = 0
  let accepted = 0
  let changed = 0
  const snapshot = async () => {
    const rooms = await diego.ask('review.rooms', null)
    const views = await Promise.all(rooms.map(({ id }) => diego.ask('review.room', { id })))
    return JSON.stringify([
      views,
      await diego.ask('contacts.list', null),
      await diego.ask('drafts.list', null),
    ])
  }
  const before = await snapshot()
  const changes = () => diego.world.events.filter(({ event }) => event === 'review.changed').length
  const atFirst = changes()
  for (let done = 0; done < count; done += 1) {
    const bytes = await mutated(world, chance)
    const answer = await diego.ask('review.open', { bytes })
    if (answer.kind === 'refused') {
      refused += 1
      reasons[answer.reason] = (reasons[answer.reason] ?? 0) + 1
    } else accepted += 1
    if (changes() !== atFirst)
      throw new Error(`a mutated file changed a room: ${answer.kind}, ${done} of seed ${seed}`)
    if (done % 500 === 499) {
      note(done + 1)
      if ((await snapshot()) !== before) changed += 1
    }
  }
  if ((await snapshot()) !== before) changed += 1
  let lost = 0
  for (const bundle of [world.draft, world.notes]) {
    const answer = await diego.ask('review.open', { bytes: await world.sealed(bundle) })
    if (answer.kind !== 'opened' || answer.added === 0) lost += 1
  }
  return { bundles: count, refused, accepted, changed, lost, reasons }
}
