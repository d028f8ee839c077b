import { join } from 'node:path'
import fc from 'fast-check'
import { expect, it, onTestFinished } from 'vitest'
import { draftIdSchema } from '../../shared/entities/ids.ts'
import type { NewEvent, ReviewEvent } from '../../shared/review/index.ts'
import { temporaryFolder } from '../testing/temporary-folder.ts'
import { writeContent } from './bundle-content.ts'
import { named, roomIdOf, textHash } from './hashes.ts'
import { seal } from './sealing.ts'
import { bundleOf, newPerson } from './testing/hand-made.ts'
import { draftText, startLaptop } from './testing/laptops.ts'

/** Five files of Elena's: three texts and two with nothing but words, each with all that came before. */
async function files() {
  const diego = await startLaptop(join(await temporaryFolder(), 'diego'), 'Diego')
  onTestFinished(() => diego.services.stop())
  const elena = await newPerson('Elena')
  await diego.ask('contacts.add', { text: elena.line })
  const to = await diego.ask('identity.get', null)
  const draftId = draftIdSchema.parse('borrador-de-elena')
  const roles = { draftId, owner: elena.signingKey, reviewer: to.signingKey }
  const roomId = roomIdOf(roles)
  const events: ReviewEvent[] = []
  const say = (event: object) => {
    const common = { author: elena.signingKey, at: '2026-11-21T10:00:00.000Z', seq: events.length + 1 }
    const made = named(roomId, { ...common, ...event } as NewEvent)
    events.push(made)
    return made
  }
  const sealed: Uint8Array[] = []
  const send = async (text: string | null) => {
    const number = sealed.length + 1
    const bundle = bundleOf({ from: elena, to, ...roles, number, events: [...events], text })
    sealed.push(await seal(await writeContent(bundle.about, bundle.parts, elena.sign), [to.recipient]))
  }
  const version = {
    kind: 'version',
    versionId: null,
    title: 'Burgos',
    round: 1,
    language: 'es',
    channel: 'x',
  }
  for (const words of ['Uno.', 'Dos.', 'Tres.']) {
    const text = `${draftText}\n${words}`
    const { id } = say({ ...version, textHash: textHash(text), question: words })
    await send(text)
    say({ kind: 'reply', to: id, text: `Sobre ${words}` })
    if (sealed.length < 5) await send(null)
  }
  return { diego, roomId, sealed }
}

it('five files in any order, some of them again, make the same room on the disk', async () => {
  const { diego, roomId, sealed } = await files()
  const read = async (order: readonly Uint8Array[]) => {
    for (const bytes of order)
      expect(['opened', 'unchanged']).toContain((await diego.ask('review.open', { bytes })).kind)
    const { conversation, texts, versions, waiting } = await diego.ask('review.room', { id: roomId })
    await diego.ask('review.removeRoom', { id: roomId })
    return { conversation, texts, versions, waiting }
  }
  const straight = await read(sealed)
  expect(straight).toMatchObject({ versions: 3, waiting: 0 })
  expect(Object.keys(straight.texts)).toHaveLength(3)
  const places = sealed.map((_, place) => place)
  const orders = fc
    .shuffledSubarray(places, { minLength: places.length })
    .chain((order) =>
      fc.array(fc.constantFrom(...places), { maxLength: 3 }).map((again) => [...order, ...again]),
    )
  await fc.assert(
    fc.asyncProperty(orders, async (order) => {
      expect(await read(order.flatMap((place) => sealed[place] ?? []))).toEqual(straight)
    }),
    { numRuns: 25 },
  )
})
