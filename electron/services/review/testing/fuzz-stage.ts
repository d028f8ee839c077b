/** A vault that knows Elena, and honest files of hers that it has not opened yet. */
import { makeNoteAnchor } from '../../../shared/anchors/index.ts'
import { draftIdSchema } from '../../../shared/entities/ids.ts'
import type { ReviewEvent } from '../../../shared/review/index.ts'
import { writeContent } from '../bundle-content.ts'
import { contactIdOf, named, roomIdOf, textHash } from '../hashes.ts'
import { seal } from '../sealing.ts'
import { type Bundle, type Person, bundleOf, newPerson } from './hand-made.ts'
import { draftText, type Laptop, newDraft } from './laptops.ts'

/** Diego has a draft that Elena notes, and a draft of Elena that he notes; each sends one more honest file. */
export async function stage(diego: Laptop) {
  const [elena, mallory] = [await newPerson('Elena'), await newPerson('Mallory')]
  await diego.ask('contacts.add', { text: elena.line })
  const own = await diego.ask('identity.get', null)
  const sealed = async ({ about, parts }: Bundle, signer: Person = elena) =>
    seal(await writeContent(about, parts, signer.sign), [own.recipient])

  const theirs = draftIdSchema.parse('borrador-de-elena')
  const roles = { draftId: theirs, owner: elena.signingKey, reviewer: own.signingKey }
  const version = (text: string, seq: number): ReviewEvent =>
    named(roomIdOf(roles), {
      kind: 'version',
      author: elena.signingKey,
      at: '2026-11-21T10:00:00.000Z',
      seq,
      textHash: textHash(text),
      versionId: null,
      title: 'Burgos',
      round: 1,
      language: 'es',
      channel: 'linkedin',
      question: '¿Suena a excusa?',
    })
  const later = `${draftText} Gracias.`
  const events = [version(draftText, 1), version(later, 2)]
  const from = { from: elena, to: own, ...roles }
  await diego.ask('review.open', {
    bytes: await sealed(bundleOf({ ...from, number: 1, events: events.slice(0, 1), text: draftText })),
  })
  const draft = bundleOf({ ...from, number: 2, events, text: later })

  const { id: draftId } = await newDraft(diego)
  await diego.file('fuera.ensayo', () =>
    diego.ask('review.exportDraft', {
      draftId,
      versionId: null,
      contactId: contactIdOf(elena.signingKey),
      question: null,
    }),
  )
  const back = { draftId, owner: own.signingKey, reviewer: elena.signingKey }
  const anchor = makeNoteAnchor(draftText, { start: 5, end: 30 })
  if (anchor === null) throw new Error('no passage')
  const noted = named(roomIdOf(back), {
    kind: 'note',
    author: elena.signingKey,
    at: '2026-11-21T11:00:00.000Z',
    seq: 2,
    textHash: textHash(draftText),
    anchor,
    noteKind: 'wording',
    text: 'Más llano.',
    rewording: 'me preguntó',
  })
  const notes = bundleOf({ from: elena, to: own, ...back, number: 1, events: [noted], text: null })
  const carla = await newPerson('Carla')
  return { diego: own, elena, mallory, carla, draft, notes, sealed }
}
export type World = Awaited<ReturnType<typeof stage>>
