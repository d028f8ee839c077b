// Two apps with two data folders on real Electron hand each other review files, below the window: what main writes,
// the other main takes, in both languages. The rooms that show it have tests of their own.

import { copyFile, readdir, readFile } from 'node:fs/promises'
import path from 'node:path'
import { expect, launchApp, removeData, test, type LaunchedApp } from './app.ts'
import { request } from './bridge-request.ts'

const cases = [
  {
    language: 'es' as const,
    title: 'Burgos',
    text: 'Ayer contesté mal.\n\nLa planta no cierra: trasladamos dos líneas y formamos a cuarenta personas.',
    passage: 'trasladamos dos líneas',
    rewording: 'llevamos las líneas 2 y 5 a Lerma',
    opening: 'Buenos días.\n\n',
  },
  {
    language: 'en' as const,
    title: 'Leeds',
    text: 'I answered badly yesterday.\n\nThe plant isn’t closing: we’re moving two lines and training forty people.',
    passage: 'we’re moving two lines',
    rewording: 'lines 2 and 5 go to Hull',
    opening: 'Good morning.\n\n',
  },
]

/** The one file of this kind that lies where the dialogs answer. */
async function saved({ filesDir }: LaunchedApp): Promise<string> {
  const [name, ...others] = (await readdir(filesDir)).filter(
    (each) => each.endsWith('.ensayo') && each !== 'review.ensayo',
  )
  if (name === undefined || others.length > 0) throw new Error('one file was expected')
  return path.join(filesDir, name)
}
/** Carries the file to the other laptop, where the dialog finds it. */
const carry = async (from: LaunchedApp, to: LaunchedApp) =>
  copyFile(await saved(from), path.join(to.filesDir, 'review.ensayo'))

for (const { language, title, text, passage, rewording, opening } of cases)
  test(`a draft goes to another laptop and comes back with notes (${language})`, async () => {
    const executive = await launchApp({ language })
    const mentor = await launchApp({ language })
    try {
      const [elena, diego] = [executive.page, mentor.page]
      const exchange = async (from: LaunchedApp, to: LaunchedApp) => {
        const { text: line, fingerprint } = await request(from.page, 'contacts.own')
        const added = await request(to.page, 'contacts.add', { text: line })
        expect(added).toMatchObject({ kind: 'added', contact: { fingerprint } })
        if (added.kind !== 'added') throw new Error('not added')
        return added.contact.id
      }
      await exchange(executive, mentor)
      const contactId = await exchange(mentor, executive)
      const draft = await request(elena, 'drafts.create', {
        title,
        language,
        channel: 'linkedin',
        text,
        origin: 'free',
        scenario: null,
      })
      const given = { draftId: draft.id, versionId: null, contactId, question: 'Sí / no' }
      // The name on the outside says nothing of the draft.
      const { fileName } = (await request(elena, 'review.exportDraft', given)) ?? {}
      expect(fileName).toMatch(/^ensayo-\d{4}-\d{2}-\d{2}-[0-9a-f]{4}\.ensayo$/u)
      expect((await readFile(await saved(executive))).toString('latin1')).not.toContain(passage.slice(0, 12))

      await carry(executive, mentor)
      const opened = await request(diego, 'review.choose')
      if (opened?.kind !== 'opened') throw new Error(`not opened: ${JSON.stringify(opened)}`)
      const { roomId } = opened
      const room = await request(diego, 'review.room', { id: roomId })
      const textHash = room.conversation.versions[0]?.event.textHash ?? ''
      expect(room.texts[textHash]).toBe(text)
      const start = text.indexOf(passage)
      await request(diego, 'review.addNote', {
        roomId,
        textHash,
        range: { start, end: start + passage.length },
        noteKind: 'wording',
        text: '',
        rewording,
        replaces: null,
      })
      await request(diego, 'review.exportNotes', { roomId })

      // The draft moves on, and the app is ended in the middle of the night.
      await request(elena, 'drafts.save', {
        id: draft.id,
        baseRevision: draft.revision,
        patch: { text: `${opening}${text}` },
      })
      await carry(mentor, executive)
      expect(await request(elena, 'review.choose')).toMatchObject({ kind: 'opened', added: 1, side: 'owner' })
      await executive.kill()
      const again = await executive.relaunch()
      try {
        expect(await request(again.page, 'review.choose')).toMatchObject({ kind: 'unchanged', why: 'seen' })
        const bytes = new Uint8Array(await readFile(await saved(mentor)))
        expect(await request(again.page, 'review.open', { bytes })).toMatchObject({ kind: 'unchanged' })
        const [thread] = await request(again.page, 'review.threads', { draftId: draft.id })
        const at = start + opening.length
        expect(thread?.placed).toMatchObject([
          { placement: { kind: 'found', range: { start: at, end: at + passage.length }, certainty: 'sure' } },
        ])
        const [note] = thread?.conversation.notes ?? []
        expect(note?.event.rewording).toBe(rewording)
        expect(again.output() + mentor.output()).not.toContain(passage)
        expect([...(await again.requests()), ...(await mentor.requests())]).toEqual([])
      } finally {
        await again.close()
      }
    } finally {
      await mentor.close()
      await removeData(executive.dataDir)
      await removeData(mentor.dataDir)
    }
  })
