import { readdirSync, readFileSync } from 'node:fs'
import path from 'node:path'
import { describe, expect, it } from 'vitest'
import { checkTogether, fileProblems } from './check-files.ts'
import { readPackJson } from './json-rules.ts'
import { packLimits } from './limits.ts'
import { packManifestSchema } from './manifest.ts'
import { pathProblem, placeOf, sameNameKey, shownPath } from './paths.ts'
import { textProblems } from './text-rules.ts'

const codes = (text: string) => textProblems(text).map(({ code }) => code)
const manifest = {
  format: 1,
  id: 'acme',
  version: 1,
  languages: ['es'],
  texts: { es: { title: 'Línea 4', summary: 'Para quienes hablan con viajeros.' } },
  author: 'Irene Vidal',
}
const card = { 'lessons/a/cards.json': '[{}, {}]' }

describe('the places of a pack', () => {
  it.each([
    ['pack.json', 'manifest'],
    ['messages.json', 'messages'],
    ['lessons/line-4/lesson.json', 'lessons'],
    ['lessons/line-4/es.md', 'lessons'],
    ['lessons/line-4/en-GB.md', 'lessons'],
    ['scenarios/late/samples.json', 'scenarios'],
    ['policies/answering.json', 'policies'],
  ])('%s is one', (file, kind) => {
    expect(pathProblem(file)).toBeNull()
    expect(placeOf(file)?.kind).toBe(kind)
  })

  it.each([
    ['../a.md', 'name-outside'],
    ['lessons/../../a.md', 'name-outside'],
    ['/etc/passwd', 'name-outside'],
    ['C:/a.md', 'name-outside'],
    ['..\\a.md', 'name-outside'],
    ['lessons\\a\\es.md', 'name-outside'],
    ['~/a.md', 'name-outside'],
    ['lessons/línea/es.md', 'name-encoding'],
    ['lessons/a\u0000/es.md', 'name-encoding'],
    ['', 'name-encoding'],
    ['lessons/nul/es.md', 'name-reserved'],
    ['checklists/com1.json', 'name-reserved'],
    ['lessons/a/b/es.md', 'name-not-allowed'],
    ['lessons/a/es.md.', 'name-not-allowed'],
    ['lessons//es.md', 'name-not-allowed'],
    [`checklists/${'a'.repeat(48)}.json`, 'name-not-allowed'],
    [`checklists/${'a'.repeat(200)}.json`, 'name-not-allowed'],
    ['README.md', 'unknown-file'],
    ['lessons/Layoffs/es.md', 'unknown-file'],
    ['lessons/a/run.js', 'unknown-file'],
  ])('%s is none: %s', (file, code) => expect(pathProblem(file)).toBe(code))

  it('takes two spellings of one name for the same', () => {
    expect(sameNameKey('lessons/A/ES.md')).toBe(sameNameKey('lessons/a/es.md'))
    expect(sameNameKey('li\u0301nea')).toBe(sameNameKey('línea'))
    expect(sameNameKey('lessons/a/')).toBe(sameNameKey('lessons/a'))
  })

  it('shows no sign without a shape', () => {
    expect(shownPath('a\u202eb\u0000c')).toBe('a\ufffdb\ufffdc')
    expect(shownPath('x'.repeat(500))).toHaveLength(packLimits.pathLength)
  })
})

describe('texts from outside', () => {
  it('may be what a lesson is', () => {
    expect(
      codes('## Tres columnas {#three}\n\n«2 < 3», 4 <5, a<=b [^salas]\n\n> **Antes.** _Uf_ 👩🏽‍💻 🏳️‍🌈 ❤️ café'),
    ).toEqual([])
    expect(
      codes('[[margin: Diego]] vea [esto](lesson:listen-first) y [esto](https://example.com/a?b=1&c=2)'),
    ).toEqual([])
    expect(codes('La app: el dato: 3. Así, en https://example.com lo dice. Datos:texto/plano')).toEqual([])
  })

  it.each([
    ['html', '<b>x</b>'],
    ['html', '</p>'],
    ['html', '<!-- x -->'],
    ['html', '<https://example.com>'],
    ['image', '![x](https://example.com/a.png)'],
    ['link', '[x](javascript:alert(1))'],
    ['link', '[x](java&#115;cript:alert(1))'],
    ['link', '[x](\n data:text/html,x)'],
    ['link', '[x](http://example.com)'],
    ['link', '[x](//example.com)'],
    ['link', '[x](settings)'],
    ['link', '[x]()'],
    ['link', '[x]: https://example.com'],
    ['link', 'file:///etc/passwd'],
    ['link', 'http://example.com'],
    ['link', 'JavaScript : x'],
    ['link', 'data:text/html'],
    ['hidden-character', 'a\u202eb'],
    ['hidden-character', 'a\u0000b'],
    ['hidden-character', 'a\u200bb'],
    ['hidden-character', 'a\ufeffb'],
    ['hidden-character', 'a\ud800b'],
    ['hidden-character', 'a\u{e0041}b'],
    ['hidden-character', 'a\u0085b'],
    ['hidden-character', 'a\u001bb'],
    ['hidden-character', 'a\u2028b'],
    ['hidden-character', 'a\ue000b'],
    ['hidden-character', 'a\uffffb'],
  ])('may hold no %s: %j', (code, text) => expect(codes(text)).toContain(code))

  it('say in which line, and never with a hidden sign', () => {
    const [found] = textProblems('uno\ndos\n<b\u202e>')
    expect(found).toEqual({ code: 'hidden-character', detail: '3: U+202E' })
    expect(textProblems('uno\n<b\u202e>')[1]).toEqual({ code: 'html', detail: '2: <b\ufffd>' })
  })

  it('of a whole file of the worst kind are judged at once', () => {
    for (const piece of ['a', 'a.', 'data:', '](', '] ', 'data ', '<', '[x](https://a ', ':', '\n'])
      expect(textProblems(piece.repeat(packLimits.fileBytes / piece.length)).length).toBeLessThan(5)
  }, 10_000)
})

describe('JSON from outside', () => {
  it('is read', () => {
    expect(readPackJson('{"a": ["[[[[", "\\"}}"]}')).toEqual({ ok: true, value: { a: ['[[[[', '"}}'] } })
  })

  it.each([
    ['broken-json', '{'],
    ['broken-json', ''],
    ['json-too-deep', '['.repeat(400_000)],
    ['json-too-deep', `${'{"a":'.repeat(25)}1${'}'.repeat(25)}`],
    ['json-too-many-values', `[${'1,'.repeat(packLimits.jsonValues)}1]`],
    ['json-key', '{"a": {"\\u005f_proto__": {}}}'],
    ['hidden-character', '{"a": "\\u202e"}'],
    ['hidden-character', '{"\\ud800": 1}'],
    ['html', '{"a": "\\u003cscript>"}'],
  ])('is refused: %s', (code, text) => {
    const read = readPackJson(text)
    expect(read).toMatchObject({ ok: false, problems: [{ code }] })
  })

  it('may be as deep as the limit', () => {
    const { jsonDepth } = packLimits
    expect(readPackJson('['.repeat(jsonDepth) + ']'.repeat(jsonDepth)).ok).toBe(true)
  })

  it('says where', () => {
    expect(readPackJson('{"a": [1, {"b": "<p>"}]}')).toEqual({
      ok: false,
      problems: [{ code: 'html', detail: 'a[1].b: <p>' }],
    })
  })
})

describe('a pack as a whole', () => {
  const together = (changes: object, more: object = card) =>
    checkTogether({ 'pack.json': JSON.stringify({ ...manifest, ...changes }), ...more })

  it('is counted, not believed', () => {
    expect(together({})).toMatchObject({
      ok: true,
      counts: { lessons: 1, cards: 2, scenarios: 0, messages: 0 },
    })
    expect(together({ counts: { lessons: 9 } })).toMatchObject({
      ok: false,
      problems: [{ code: 'manifest-broken' }],
    })
  })

  it.each([
    ['newer-format', { format: 2 }],
    ['manifest-broken', { id: 'ensayo' }],
    ['manifest-broken', { id: 'Acme' }],
    ['manifest-broken', { id: 'a'.repeat(33) }],
    ['manifest-broken', { version: 0 }],
    ['manifest-broken', { languages: [] }],
    ['manifest-broken', { languages: ['es', 'es'] }],
    ['manifest-broken', { languages: ['es', 'en'] }],
    ['manifest-broken', { author: '' }],
    ['manifest-broken', { scripts: {} }],
  ])('is refused: %s', (code, changes) =>
    expect(together(changes)).toMatchObject({ ok: false, problems: [{ code }] }),
  )

  it('has a manifest and something inside', () => {
    expect(checkTogether(card)).toMatchObject({ problems: [{ code: 'manifest-missing' }] })
    expect(together({}, {})).toMatchObject({ problems: [{ code: 'no-content' }] })
  })

  it('leaves room for its id before the longest name', () => {
    expect(packManifestSchema.safeParse({ ...manifest, id: 'a'.repeat(32) }).success).toBe(true)
    expect('a'.repeat(32).length + 1 + 47).toBeLessThanOrEqual(80)
  })
})

describe('the rules and the app’s own content', () => {
  const assets = path.resolve(import.meta.dirname, '..', '..', '..', 'assets')
  const files = ['lessons', 'scenarios', 'checklists', 'policies', 'programmes'].flatMap((folder) =>
    readdirSync(path.join(assets, folder), { recursive: true, withFileTypes: true })
      .filter((entry) => entry.isFile() && entry.name !== 'modules.json')
      .map((entry) => path.join(entry.parentPath, entry.name)),
  )

  it('agree: what the house writes could be a pack', () => {
    const problems = files.flatMap((file) => {
      const name = path.relative(assets, file).split(path.sep).join('/')
      const where = pathProblem(name)
      return [
        ...(where === null ? [] : [{ code: where, file: name, detail: '' }]),
        ...fileProblems(name, readFileSync(file, 'utf8')),
      ]
    })
    expect(files.length).toBeGreaterThan(200)
    expect(problems).toEqual([])
  })
})
