import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { draftSchema } from '../../shared/entities/draft.ts'
import { destinationIdSchema } from '../../shared/entities/ids.ts'
import { builtInDestinationIds } from '../../shared/entities/publication.ts'
import { present } from '../testing/present.ts'
import { draftText } from './testing/laptops.ts'
import { handedOver } from './testing/scenes.ts'

describe('notes are never part of what is published', () => {
  const words = fc.string({ unit: 'grapheme', minLength: 1, maxLength: 60 })
  it('whatever was noted, answered and decided, the text that leaves is the stored text of the draft', async () => {
    const { elena, diego, draft, roomId, textHash, answer, thread } = await handedOver()
    const clipboard = destinationIdSchema.parse(builtInDestinationIds.clipboard)
    let round = 0
    const said = fc.array(fc.tuple(fc.nat(draftText.length - 2), words, fc.option(words), fc.boolean()), {
      minLength: 1,
      maxLength: 4,
    })
    await fc.assert(
      fc.asyncProperty(said, words, async (notes, ending) => {
        for (const [start, text, rewording] of notes)
          await diego.ask('review.addNote', {
            roomId,
            textHash,
            range: { start, end: Math.min(draftText.length, start + 30) },
            noteKind: 'wording',
            text,
            rewording,
            replaces: null,
          })
        await elena.ask('review.open', { bytes: await answer(diego, `n${(round += 1)}.ensayo`) })
        const { conversation } = await thread()
        for (const [index, { event }] of conversation.notes.entries())
          if (notes[index % notes.length]?.[3] === true)
            await elena.ask('review.decide', { roomId, noteId: event.id, verdict: 'accepted' })
        const { revision } = await elena.ask('drafts.get', { id: draft.id })
        const text = `${draftText}\n\nVersión ${round}: ${ending.trim() || '.'}`
        await elena.ask('drafts.save', { id: draft.id, baseRevision: revision, patch: { text } })
        const stored = await elena.ask('drafts.get', { id: draft.id })
        expect(draftSchema.unwrap().strict().safeParse(stored).success).toBe(true)
        await elena.ask('publications.review', {
          draftId: draft.id,
          revision: stored.revision,
          destinationId: clipboard,
          unread: [],
        })
        const payload = present(elena.shown.at(-1))
        expect(payload.text).toBe(text)
        await elena.services.review.confirm(payload.nonce)
        expect(elena.world.copied.at(-1)).toBe(text)
        expect(
          (await elena.ask('publications.list', { draftId: draft.id })).some((sent) => sent.text === text),
        ).toBe(true)
      }),
      { numRuns: 12 },
    )
  })
})
