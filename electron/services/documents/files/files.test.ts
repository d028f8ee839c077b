import { mkdir, readdir, readFile, truncate, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { maxImportBytes } from '../../../shared/entities/library.ts'
import type { Draft } from '../../../shared/entities/draft.ts'
import { createLedger } from '../../ledger/create-ledger.ts'
import { createDraftExport } from '../../export/export-drafts.ts'
import { createMemoryPorts } from '../../testing/memory-ports.ts'
import { newTestVault } from '../../testing/open-vault.ts'
import { present } from '../../testing/present.ts'
import { temporaryFolder } from '../../testing/temporary-folder.ts'
import { createDocuments } from '../create-documents.ts'
import { createDrafts } from '../drafts.ts'
import { decodeText } from './decode-text.ts'
import { draftFromFile, draftToFile, draftToPlainText } from './draft-file.ts'
import { htmlToText, isHtml } from './html-to-text.ts'
import { createImport } from './import-drafts.ts'

const context = { requestId: 'x', signal: new AbortController().signal, progress: () => undefined }
const settings = { language: 'es', channel: 'linkedin' } as const
const utf8 = (text: string) => new Uint8Array(Buffer.from(text, 'utf8'))

async function newPlace() {
  const test = await newTestVault()
  await test.vault.create(null)
  const { ports, world } = createMemoryPorts(test.folder)
  const documents = createDocuments(test.vault)
  const { clock, ids, emit, dialogs, report } = ports
  const drafts = createDrafts({ vault: test.vault, documents, clock, ids, emit })
  const pending = async () => ({ held: null, waiting: 0 })
  const ledger = createLedger({ vault: test.vault, clock, ids, emit, report, pending })
  const imports = createImport({ vault: test.vault, drafts, dialogs })
  const exportDrafts = createDraftExport({ vault: test.vault, drafts, ledger, dialogs, clock })
  const folder = await temporaryFolder()
  return { world, drafts, ledger, imports, exportDrafts, folder }
}

describe('bytes of a file', () => {
  const words = 'Señoras y señores: «el año» 2027, ¿sí?\nFin.'
  const utf16 = (text: string) => new Uint8Array(Buffer.from(text, 'utf16le'))
  const swapped = (bytes: Uint8Array) => new Uint8Array(Buffer.from(bytes).swap16())

  it.each([
    ['UTF-8', utf8(words), 'utf-8'],
    ['UTF-8 with its mark', utf8(`\uFEFF${words}`), 'utf-8'],
    ['UTF-16 with its mark', utf16(`\uFEFF${words}`), 'utf-16'],
    ['UTF-16, other way round, with its mark', swapped(utf16(`\uFEFF${words}`)), 'utf-16'],
    ['UTF-16 without a mark', utf16(words), 'utf-16'],
    ['Latin-1', new Uint8Array(Buffer.from(words, 'latin1')), 'windows-1252'],
  ])('in %s are read', (_, bytes, encoding) => {
    expect(decodeText(bytes)).toEqual({ kind: 'text', text: words, encoding })
  })

  it('have one kind of line end afterwards', () => {
    expect(decodeText(utf8('a\r\nb\rc\n'))).toMatchObject({ text: 'a\nb\nc\n' })
  })

  it.each([
    ['a picture', new Uint8Array([0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a, 0, 0, 0, 13])],
    ['a zip', new Uint8Array([0x50, 0x4b, 3, 4, 20, 6, 8, 8])],
    ['a PDF', utf8('%PDF-1.7 words that could be read')],
    ['noise', new Uint8Array(Array.from({ length: 5000 }, (__, at) => (at * 7919) % 251))],
  ])('of %s are no text, whatever the name says', (_, bytes) => {
    expect(decodeText(bytes)).toEqual({ kind: 'not-text' })
  })
})

describe('HTML', () => {
  it('becomes its words: paragraphs, lists, entities; no script, no style, no markup', () => {
    const html = `<!DOCTYPE html><html><head><title>No</title><style>p{color:red}</style></head><body>
      <h1>Lo que <em>aprend&iacute;</em></h1><p>Uno &amp; dos<br>tres&nbsp;&#8212; &lt;fin&gt;</p>
      <script>if (1 < 2) alert("<p>no</p>")</script><ul><li>primero</li><li>segundo</li></ul>
      <p title="a > b">Adi&oacute;s &noexiste; 3 < 4</p><!-- nada --></body></html>`
    expect(isHtml(html)).toBe(true)
    expect(htmlToText(html)).toBe(
      'Lo que aprendí\n\nUno & dos\ntres\u00a0— <fin>\n- primero\n- segundo\n\nAdiós &noexiste; 3 < 4',
    )
  })

  it('is not seen in a text that mentions a tag', () => {
    expect(isHtml('Escriba <html> al principio')).toBe(false)
    expect(isHtml('Si a < b, entonces')).toBe(false)
  })

  it('of any shape ends, and leaves no script in the words', () => {
    const shapes = [
      '<',
      '>',
      '<p',
      '</',
      '<!--',
      '-->',
      '"',
      "'",
      '<script>',
      '</script>',
      'x',
      '&#',
      ';',
      ' ',
      '\n',
      '<br>',
    ]
    fc.assert(
      fc.property(fc.array(fc.constantFrom(...shapes), { maxLength: 60 }), (parts) => {
        expect(htmlToText(parts.join(''))).not.toContain('<script>')
      }),
    )
    const start = performance.now()
    htmlToText('<'.repeat(200_000))
    htmlToText('<a "'.repeat(2_000))
    expect(performance.now() - start).toBeLessThan(2000)
  })
})

describe('a draft as a file', () => {
  const draft: Draft = {
    id: 'draft-one' as never,
    title: 'Título: "con" dos puntos',
    language: 'es',
    text: '---\nkind: draft\n---\n\nEmpieza raro.\n\n',
    variants: { x: 'Breve\n---\n«sí»' },
    channel: 'x',
    state: 'ready',
    origin: 'free',
    scenario: null,
    objective: null,
    labels: ['Consejo', 'a, b'],
    ignoredHints: [],
    round: 1,
    createdAt: '2026-11-21T10:00:00.000Z',
    updatedAt: '2026-11-21T10:00:00.000Z',
    binnedAt: null,
    revision: 1,
  }
  const { title, language, channel, labels, variants, text } = draft

  it('comes back the same, even when its text looks like a file', () => {
    expect(draftFromFile(draftToFile(draft), 'otro.md')).toEqual({
      title,
      language,
      channel,
      labels,
      variants,
      text,
    })
    expect(draftToPlainText(draft)).toBe('Breve\n---\n«sí»\n')
  })

  it('comes back the same, whatever was written', () => {
    const line = fc.constantFrom('---', '', 'kind: draft', '# x', 'texto', '\t', ' ', '"', '\\')
    const any = fc.oneof(
      fc
        .string({ unit: 'grapheme', maxLength: 80 })
        .map((written) => written.replaceAll(/\r\n?/g, '\n').replace(/^\uFEFF/, '')),
      fc.array(line, { maxLength: 8 }).map((lines) => lines.join('\n')),
    )
    fc.assert(
      fc.property(any, any, any, (written, name, other) => {
        const one = { ...draft, text: written, title: name.slice(0, 300), variants: { linkedin: other } }
        const file = decodeText(utf8(draftToFile(one)))
        if (file.kind === 'not-text') return
        const back = draftFromFile(file.text, 'x.md')
        expect(back).toMatchObject({ title: one.title, text: written, variants: { linkedin: other } })
      }),
    )
  })

  it('takes front matter that somebody edited by hand, and leaves that of others in the text', () => {
    const edited = '---\ntitle: Carta a todos\nkind: draft\nlanguage: english\nlabels: [uno, dos]\n---\nHola'
    expect(draftFromFile(edited, 'x.md')).toMatchObject({
      title: 'Carta a todos',
      labels: ['uno', 'dos'],
      text: 'Hola',
    })
    expect(draftFromFile(edited, 'x.md')).not.toHaveProperty('language')
    const foreign = '---\nlayout: post\n---\nHola'
    expect(draftFromFile(foreign, 'Mi nota.md')).toEqual({ title: 'Mi nota', text: foreign })
    expect(draftFromFile('# Un título\n\nTexto', 'x.md').title).toBe('Un título')
  })
})

describe('importing', () => {
  it('makes a draft of each readable file and says why the others are not taken', async () => {
    const { world, drafts, imports, folder } = await newPlace()
    const write = async (name: string, data: string | Uint8Array) => {
      await writeFile(join(folder, name), data)
      return join(folder, name)
    }
    await mkdir(join(folder, 'carpeta.md'))
    const huge = await write('enorme.txt', '')
    await truncate(huge, 50 * 1024 * 1024)
    world.textFiles = [
      await write('carta.txt', 'Querida plantilla:'),
      await write('vieja.txt', Buffer.from('Año nuevo', 'latin1')),
      await write('pagina.html', '<html><body><p>Hola</p></body></html>'),
      await write('foto.txt', new Uint8Array([0x89, 0x50, 0x4e, 0x47, 0, 0, 0])),
      await write('justa.txt', 'a'.repeat(maxImportBytes)),
      await write('pasada.txt', 'a'.repeat(maxImportBytes + 1)),
      await write('nada.txt', '\uFEFF \n'),
      huge,
      join(folder, 'carpeta.md'),
      join(folder, 'no-existe.md'),
    ]
    const report = present(await imports['drafts.import'](settings, context))
    expect(report.imported.map(({ fileName, notices }) => [fileName, ...notices])).toEqual([
      ['carta.txt'],
      ['vieja.txt', 'old-encoding'],
      ['pagina.html', 'from-html'],
      ['justa.txt'],
    ])
    expect(report.refused).toEqual([
      { fileName: 'foto.txt', why: 'not-text' },
      { fileName: 'pasada.txt', why: 'too-large' },
      { fileName: 'nada.txt', why: 'empty' },
      { fileName: 'enorme.txt', why: 'too-large' },
      { fileName: 'carpeta.md', why: 'unreadable' },
      { fileName: 'no-existe.md', why: 'unreadable' },
    ])
    const texts = await Promise.all(
      report.imported.map(async ({ id }) => (await drafts.get(id)).text.slice(0, 20)),
    )
    expect(texts).toEqual(['Querida plantilla:', 'Año nuevo', 'Hola', 'a'.repeat(20)])
    world.textFiles = null
    expect(await imports['drafts.import'](settings, context)).toBeNull()
  })

  it('takes what was dropped as bytes, and never a path', async () => {
    const { drafts, imports } = await newPlace()
    const files = [
      { name: '../../carta.md', size: 4, bytes: utf8('Hola') },
      { name: 'grande.md', size: maxImportBytes + 1, bytes: null },
    ]
    const { imported, refused } = await imports['drafts.importFiles']({ ...settings, files }, context)
    expect(imported).toMatchObject([{ fileName: 'carta.md' }])
    expect(refused).toEqual([{ fileName: 'grande.md', why: 'too-large' }])
    expect(await drafts.list()).toMatchObject([{ title: 'carta', excerpt: 'Hola', state: 'rehearsing' }])
  })
})

describe('exporting', () => {
  it('writes one draft to a file and several to a new folder, each an exit; they come back the same', async () => {
    const { world, drafts, ledger, imports, exportDrafts, folder } = await newPlace()
    const made = { language: 'en', channel: 'x', origin: 'free', scenario: null } as const
    const one = await drafts.create({
      ...made,
      title: 'Plan',
      text: 'Uno',
      labels: ['a'],
      variants: { x: 'u' },
    })
    const two = await drafts.create({ ...made, title: 'Plan', text: 'Dos' })
    world.saveFile = join(folder, 'elegido.md')
    const ask = (ids: (typeof one.id)[], format: 'md' | 'txt') =>
      exportDrafts({ ids, format, passphrase: null }, context)
    expect(await ask([one.id], 'md')).toEqual({ files: 1, name: 'elegido.md' })
    world.folder = folder
    expect(await ask([one.id, two.id], 'txt')).toEqual({ files: 2, name: 'Ensayo 2026-11-21' })
    expect((await readdir(join(folder, 'Ensayo 2026-11-21'))).toSorted()).toEqual([
      'Plan (2).txt',
      'Plan.txt',
    ])
    expect(await readFile(join(folder, 'Ensayo 2026-11-21', 'Plan.txt'), 'utf8')).toBe('u\n')
    expect((await ledger.list()).map(({ kind, outcome }) => [kind, outcome])).toEqual(
      Array.from({ length: 3 }, () => ['file', 'done']),
    )
    world.textFiles = [world.saveFile]
    const { imported } = present(await imports['drafts.import'](settings, context))
    expect(await drafts.get(present(imported[0]).id)).toMatchObject({
      title: 'Plan',
      text: 'Uno',
      language: 'en',
      channel: 'x',
      labels: ['a'],
      variants: { x: 'u' },
    })
    world.saveFile = null
    expect(await ask([one.id], 'md')).toBeNull()
  })
})
