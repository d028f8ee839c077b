import { join } from 'node:path'
import { describe, expect, it, onTestFinished } from 'vitest'
import type { RoomView } from '../../shared/review/index.ts'
import { present } from '../testing/present.ts'
import { draftText, newDraft, startLaptop } from './testing/laptops.ts'
import { codeOf, handedOver, pair } from './testing/scenes.ts'

/** What both must come to see the same way, whenever they heard of it. */
const heard = ({ conversation }: RoomView) => conversation

describe('a draft between two laptops', () => {
  it('goes out with a question, comes back with notes on its passages, and the talk goes on', async () => {
    const { elena, diego, draft, opened, roomId, room, thread, note, answer } = await handedOver()
    expect(opened).toMatchObject({
      kind: 'opened',
      side: 'reviewer',
      from: 'Elena',
      bundle: 'draft',
      added: 1,
      order: 'next',
    })
    const received = await room()
    expect(received).toMatchObject({
      title: 'Burgos',
      question: '¿Suena a excusa?',
      fresh: 1,
      turn: 'mine',
      contactName: 'Elena',
    })
    expect(Object.values(received.texts)).toEqual([draftText])

    await note('contesté mal', 'Diga qué contestó.')
    await note('formamos a cuarenta personas', 'Más llano.', 'cuarenta personas aprenden el oficio nuevo')
    const noted = await diego.ask('review.addOverall', {
      roomId,
      textHash: received.conversation.versions[0]?.event.textHash ?? '',
      text: 'Muy bien el jueves.',
      replaces: null,
    })
    expect(noted).toMatchObject({ notes: 2, unsent: 3, turn: 'mine' })
    const notes = await answer(diego, 'notas.ensayo')
    expect(await room()).toMatchObject({ unsent: 0, turn: 'theirs' })

    // The draft moves on meanwhile.
    const changed = `Buenos días.\n\n${draftText.replace('El jueves estaré allí a las nueve', 'Voy el jueves a las nueve')}`
    await elena.ask('drafts.save', { id: draft.id, baseRevision: 1, patch: { text: changed } })
    expect(await elena.ask('review.open', { bytes: notes })).toMatchObject({
      kind: 'opened',
      side: 'owner',
      bundle: 'notes',
      added: 3,
      draftId: draft.id,
    })
    const { conversation, placed, fresh } = await thread()
    expect(fresh).toBe(3)
    expect(conversation.overall[0]?.event.text).toBe('Muy bien el jueves.')
    expect(
      placed.map(
        ({ placement }) =>
          placement.kind === 'found' && [
            changed.slice(placement.range.start, placement.range.end),
            placement.certainty,
          ],
      ),
    ).toEqual([
      ['contesté mal', 'sure'],
      ['formamos a cuarenta personas', 'sure'],
    ])

    const [first, second] = conversation.notes
    const decide = (noteId: string, verdict: 'accepted' | 'set-aside') =>
      elena.ask('review.decide', { roomId, noteId, verdict })
    await decide(present(second).event.id, 'accepted')
    await decide(present(first).event.id, 'set-aside')
    await elena.ask('review.reply', { roomId, to: present(first).event.id, text: 'Mañana lo cuento entero.' })
    await elena.ask('review.looked', { id: roomId })
    const back = await answer(elena, 'respuesta.ensayo')
    expect(await diego.ask('review.open', { bytes: back })).toMatchObject({
      kind: 'opened',
      bundle: 'notes',
      added: 3,
    })
    expect((await room()).conversation.notes).toMatchObject([
      { verdict: 'set-aside', replies: [{ text: 'Mañana lo cuento entero.' }] },
      { verdict: 'accepted' },
    ])
    expect(heard(await room())).toEqual(heard(await thread()))
    expect(await thread()).toMatchObject({ fresh: 0, unsent: 0, turn: 'theirs', openNotes: 0 })
    expect(elena.world.events.filter(({ event }) => event === 'review.changed').length).toBeGreaterThan(3)
    expect((await elena.ask('review.rooms', null)).map(({ side }) => side)).toEqual(['owner'])
  })

  it('changes nothing when the same file is opened twice, or after a restart', async () => {
    const { diego, first, opened, roomId, room, note } = await handedOver()
    await note('contesté mal', 'Diga qué contestó.')
    const before = await room()
    const unchanged = {
      kind: 'unchanged',
      why: 'seen',
      roomId,
      side: 'reviewer',
      draftId: present(opened).draftId,
    }
    expect(await diego.ask('review.open', { bytes: first })).toEqual(unchanged)
    expect(await room()).toEqual(before)
    await diego.services.stop()
    const later = await startLaptop(diego.folder, 'Diego', diego.keychain)
    onTestFinished(() => later.services.stop())
    expect(await later.ask('review.open', { bytes: first })).toEqual(unchanged)
    expect(await later.ask('review.room', { id: roomId })).toEqual(before)
  })

  it('puts files in order that are opened out of order', async () => {
    const [straight, crossed] = [await handedOver(), await handedOver()]
    const talk = async ({ elena, diego, note, answer, exportDraft, roomId, room }: typeof straight) => {
      await note('contesté mal', 'Diga qué contestó.')
      const one = await answer(diego, 'n1.ensayo')
      await note('dos líneas', '¿Cuáles?')
      const two = await answer(diego, 'n2.ensayo')
      const second = await exportDraft('dos.ensayo', null)
      return { elena, diego, one, two, second, roomId, room }
    }
    const a = await talk(straight)
    for (const bytes of [a.one, a.two])
      expect(await a.elena.ask('review.open', { bytes })).toMatchObject({ order: 'next', added: 1 })
    const b = await talk(crossed)
    // The later file holds what the earlier one said: opening that late adds nothing.
    expect(await b.elena.ask('review.open', { bytes: b.two })).toMatchObject({ order: 'next', added: 2 })
    expect(await b.elena.ask('review.open', { bytes: b.one })).toMatchObject({
      kind: 'opened',
      order: 'late',
      added: 0,
    })
    const told = async ({ thread }: typeof straight) =>
      heard(await thread()).notes.map(({ event }) => [event.seq, event.text])
    expect(await told(crossed)).toEqual(await told(straight))
  })

  it('keeps what arrives before the text it is about, and shows it when that arrives', async () => {
    const { elena, diego, diegoId } = await pair()
    const draft = await newDraft(elena)
    const text = await elena.file('texto.ensayo', () =>
      elena.ask('review.exportDraft', {
        draftId: draft.id,
        versionId: null,
        contactId: diegoId,
        question: '¿Y bien?',
      }),
    )
    const [thread] = await elena.ask('review.threads', { draftId: draft.id })
    const { id: roomId, conversation } = present(thread)
    await elena.ask('review.reply', {
      roomId,
      to: present(conversation.versions[0]).event.id,
      text: 'Sin prisa.',
    })
    const words = await elena.file('palabras.ensayo', () => elena.ask('review.exportNotes', { roomId }))
    expect(await diego.ask('review.open', { bytes: words })).toMatchObject({
      kind: 'opened',
      added: 2,
      waiting: 0,
    })
    expect(Object.keys((await diego.ask('review.room', { id: roomId })).texts)).toEqual([])
    expect(await diego.ask('review.open', { bytes: text })).toMatchObject({
      kind: 'opened',
      order: 'late',
      added: 0,
    })
    const room = await diego.ask('review.room', { id: roomId })
    expect(Object.values(room.texts)).toEqual([draftText])
    expect(room.conversation.versions[0]?.replies[0]?.text).toBe('Sin prisa.')
  })

  it('takes back what is in no file yet, and nothing else', async () => {
    const { diego, roomId, note, answer, textHash } = await handedOver()
    const [first] = (await note('contesté mal', 'Diga qué contestó.')).conversation.notes
    const replaced = await diego.ask('review.addNote', {
      roomId,
      textHash,
      range: { start: 0, end: 4 },
      noteKind: 'works',
      text: 'Bien.',
      rewording: null,
      replaces: present(first).event.id,
    })
    expect(replaced.conversation.notes.map(({ event }) => event.text)).toEqual(['Bien.'])
    const { id } = present(replaced.conversation.notes[0]).event
    await diego.ask('review.reply', { roomId, to: id, text: 'Y otra cosa.' })
    expect(await diego.ask('review.removeUnsent', { roomId, eventId: id })).toMatchObject({
      notes: 0,
      unsent: 0,
    })
    const kept = present((await note('dos líneas', '¿Cuáles?')).conversation.notes[0]).event.id
    await answer(diego, 'n.ensayo')
    expect(await codeOf(diego.ask('review.removeUnsent', { roomId, eventId: kept }))).toBe('too-late')
    expect(await codeOf(diego.ask('review.decide', { roomId, noteId: kept, verdict: 'accepted' }))).toBe(
      'forbidden: side',
    )
  })

  it('is an exit in the ledger before it is written; a failed or closed one leaves everything as it was', async () => {
    const { elena, diego, diegoId, draft, roomId, note, room, answer } = await handedOver()
    const [entry] = await elena.ask('ledger.list', null)
    expect(entry).toMatchObject({ kind: 'file', recipient: 'uno.ensayo', outcome: 'done' })
    await note('contesté mal', 'Diga qué contestó.')
    const before = await room()
    diego.world.saveFile = null
    expect(await diego.ask('review.exportNotes', { roomId })).toBeNull()
    expect(await room()).toEqual(before)
    diego.world.saveFile = join(diego.folder, 'no', 'such', 'folder.ensayo')
    expect(await codeOf(diego.ask('review.exportNotes', { roomId }))).toBe('disk-failed')
    expect(await room()).toMatchObject({ unsent: 1, lastSentAt: null, turn: 'mine' })
    expect((await diego.ask('ledger.list', null))[0]).toMatchObject({ outcome: 'failed' })
    const threads = () => elena.ask('review.threads', { draftId: draft.id })
    const versions = (await threads())[0]?.versions
    elena.world.saveFile = join(elena.folder, 'no', 'such', 'folder.ensayo')
    expect(
      await codeOf(
        elena.ask('review.exportDraft', {
          draftId: draft.id,
          versionId: null,
          contactId: diegoId,
          question: null,
        }),
      ),
    ).toBe('disk-failed')
    expect((await threads())[0]?.versions).toBe(versions)
    expect(await elena.ask('review.open', { bytes: await answer(diego, 'si.ensayo') })).toMatchObject({
      added: 1,
    })
  })

  it('hands over a version as it was kept, and nothing of another draft', async () => {
    const { elena, diego, diegoId, draft, room } = await handedOver()
    const { version } = await elena.ask('versions.create', {
      draftId: draft.id,
      reason: 'named',
      name: 'x',
      measures: null,
    })
    await elena.ask('drafts.save', { id: draft.id, baseRevision: 1, patch: { text: 'Otro texto.' } })
    const hand = (draftId: string, name: string) =>
      elena.file(name, () =>
        elena.ask('review.exportDraft', {
          draftId,
          versionId: version.id,
          contactId: diegoId,
          question: null,
        }),
      )
    await diego.ask('review.open', { bytes: await hand(draft.id, 'v.ensayo') })
    expect(Object.values((await room()).texts)).toEqual([draftText])
    expect((await room()).conversation.versions.map(({ event }) => event.versionId)).toEqual([
      null,
      version.id,
    ])
    expect(await codeOf(hand((await newDraft(elena)).id, 'w.ensayo'))).toBe('not-found')
  })

  it('goes with its draft, and notes that come later are refused', async () => {
    const { elena, diego, draft, note, answer } = await handedOver()
    await note('contesté mal', 'Diga qué contestó.')
    await elena.ask('drafts.bin', { id: draft.id })
    await elena.ask('drafts.erase', { ids: [draft.id] })
    expect(await elena.ask('review.rooms', null)).toEqual([])
    const late = await answer(diego, 'tarde.ensayo')
    expect(await elena.ask('review.open', { bytes: late })).toEqual({
      kind: 'refused',
      reason: 'unknown-draft',
    })
    expect(await elena.ask('review.rooms', null)).toEqual([])
  })

  it('stays readable after the identity was renewed, and starts anew with the new one', async () => {
    const { elena, diego, roomId, note, answer, thread } = await handedOver()
    await note('contesté mal', 'Diga qué contestó.')
    const notes = await answer(diego, 'n.ensayo')
    await elena.ask('identity.renew', null)
    expect(await elena.ask('review.open', { bytes: notes })).toMatchObject({ kind: 'opened', added: 1 })
    const { event } = present((await thread()).conversation.notes[0])
    expect(await codeOf(elena.ask('review.reply', { roomId, to: event.id, text: 'x' }))).toBe(
      'forbidden: identity-renewed',
    )
  })
})
