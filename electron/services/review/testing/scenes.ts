/** The stages on which tests of reviews play: some laptops, a draft handed over. */
import { join } from 'node:path'
import { onTestFinished } from 'vitest'
import type { AppError } from '../../../shared/errors.ts'
import { present } from '../../testing/present.ts'
import { temporaryFolder } from '../../testing/temporary-folder.ts'
import { acquaint, draftText, type Laptop, newDraft, startLaptop } from './laptops.ts'

export async function laptop(name: string): Promise<Laptop> {
  const made = await startLaptop(join(await temporaryFolder(), name), name)
  onTestFinished(() => made.services.stop())
  return made
}
export async function pair() {
  const [elena, diego] = [await laptop('Elena'), await laptop('Diego')]
  const { other, one } = await acquaint(elena, diego)
  return { elena, diego, diegoId: other, elenaId: one }
}
export const codeOf = (work: Promise<unknown>) =>
  work.then(
    () => 'no error',
    (error: AppError) => [error.code, error.details['reason']].filter(Boolean).join(': '),
  )

/** Elena's draft, handed over to Diego, who has opened it. */
export async function handedOver(question: string | null = '¿Suena a excusa?') {
  const people = await pair()
  const { elena, diego, diegoId } = people
  const draft = await newDraft(elena)
  const exportDraft = (name: string, asking = question) =>
    elena.file(name, () =>
      elena.ask('review.exportDraft', {
        draftId: draft.id,
        versionId: null,
        contactId: diegoId,
        question: asking,
      }),
    )
  const first = await exportDraft('uno.ensayo')
  const opened = await diego.ask('review.open', { bytes: first })
  if (opened.kind !== 'opened') throw new Error(`not opened: ${JSON.stringify(opened)}`)
  const { roomId } = opened
  const room = () => diego.ask('review.room', { id: roomId })
  const thread = async () => present((await elena.ask('review.threads', { draftId: draft.id }))[0])
  const textHash = present((await room()).conversation.versions[0]).event.textHash
  const note = (quote: string, text: string, rewording: string | null = null, hash = textHash) => {
    const start = draftText.indexOf(quote)
    return diego.ask('review.addNote', {
      roomId,
      textHash: hash,
      range: { start, end: start + quote.length },
      noteKind: rewording === null ? 'concern' : 'wording',
      text,
      rewording,
      replaces: null,
    })
  }
  const answer = (from: Laptop, name: string) =>
    from.file(name, () => from.ask('review.exportNotes', { roomId }))
  return { ...people, draft, first, opened, roomId, room, thread, textHash, note, answer, exportDraft }
}
