import { execFile } from 'node:child_process'
import { mkdtemp, rm, writeFile } from 'node:fs/promises'
import os from 'node:os'
import path from 'node:path'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { explainHint } from '../renderer/domain/tone/explain.ts'
import { engine, packs } from '../renderer/domain/tone/testing/engine.ts'
import { hints as english } from '../renderer/i18n/en/hints.ts'
import { hints as spanish } from '../renderer/i18n/es/hints.ts'

let folder = ''
beforeAll(async () => {
  folder = await mkdtemp(path.join(os.tmpdir(), 'ensayo-tone-'))
})
afterAll(() => rm(folder, { recursive: true }))

const tone = (...args: string[]) =>
  new Promise<{ readonly code: number; readonly out: string; readonly err: string }>((resolve) => {
    execFile(process.execPath, [path.join(import.meta.dirname, 'tone.ts'), ...args], (error, out, err) => {
      resolve({ code: typeof error?.code === 'number' ? error.code : 0, out, err })
    })
  })

const write = async (name: string, content: string) => {
  const file = path.join(folder, name)
  await writeFile(file, content)
  return file
}

describe('npm run tone', () => {
  it('answers each line of a JSONL file with one line', async () => {
    const file = await write(
      'posts.jsonl',
      [
        JSON.stringify({ id: 'a', lang: 'es', text: '😀 Hay que poner en valor el oficio.' }),
        '',
        JSON.stringify({ id: 2, lang: 'auto', text: 'We will leverage our network.' }),
      ].join('\n'),
    )
    const { code, out } = await tone('--jsonl', file)
    const lines = out
      .trim()
      .split('\n')
      .map((line) => JSON.parse(line) as Record<string, unknown>)
    expect(code).toBe(0)
    expect(lines).toMatchObject([
      { id: 'a', lang: 'es', hints: [{ start: 11, end: 25, category: 'jargon', severity: 'note' }] },
      { id: 2, lang: 'en', hints: [{ start: 8, end: 16, category: 'jargon', severity: 'note' }] },
    ])
    expect(lines.map((line) => Object.keys(line))).toEqual([
      ['id', 'lang', 'hints', 'profile', 'metrics'],
      ['id', 'lang', 'hints', 'profile', 'metrics'],
    ])
  })

  it('names lines it cannot read by their number, answers the others, and fails', async () => {
    const file = await write('broken.jsonl', '{"id":1,"text":"Gracias por venir."}\nsecret words\n{"id":2}\n')
    const { code, out, err } = await tone('--jsonl', file)
    expect(code).toBe(1)
    expect(out.trim().split('\n')).toHaveLength(1)
    expect(err).toContain('line 2')
    expect(err).toContain('line 3')
    expect(err).not.toContain('secret')
  })

  it('prints readable hints for a text file in its language', async () => {
    const file = await write('post.txt', 'Lo siento.\nNo volverá a ocurrir.\n')
    const { code, out } = await tone(file)
    expect(code).toBe(0)
    expect(out).toContain('2:1  Riesgo · promesa absoluta  No volverá a ocurrir.')
    expect(out).toContain('→ Haré lo que esté en mi mano para que no se repita.')
  })

  it('explains itself, and fails with a sentence without a file or with one that is not there', async () => {
    expect((await tone('--help')).out).toContain('--jsonl')
    expect((await tone()).code).toBe(2)
    const missing = await tone(path.join(folder, 'missing.txt'))
    expect([missing.code, missing.err]).toEqual([1, expect.stringContaining('ENOENT')])
  })
})

describe.each([
  ['es', spanish],
  ['en', english],
])('the margin, in %s', (_language, catalogue) => {
  const sentences = new Map<string, string>(Object.entries(catalogue.rules))
  const codeRules = [
    'shouting/capitals',
    'shouting/marks',
    'shouting/stretched',
    'long-sentence/words',
    'clutter/emoji',
    'clutter/hashtag',
    'clutter/mention',
    'en/evasive/agentless-passive',
    'es/evasive/se-pasiva',
    'es/register/mixed-address',
    'en/register/level',
    'monologue/own-news',
    'confidential/email',
    'confidential/phone',
    'confidential/iban',
    'confidential/card',
    'confidential/id',
    'confidential/birth-date',
    'confidential/deal',
    'confidential/figure',
    'confidential/salary',
    'confidential/client',
    'confidential/code-name',
    'es/exclusionary/masculino-generico',
    'es/exclusionary/contratar-en-masculino',
    'model/hostile',
    'model/evasive',
    'model/hype',
    'model/jargon',
    'model/cliche',
  ]

  it('has a sentence for every rule', () => {
    const dataRules = packs.flatMap(({ rules }) => rules)
    const silent = dataRules.filter(
      ({ ruleId, reason }) => !sentences.has(ruleId) && !sentences.has(reason ?? ''),
    )
    expect(silent.map(({ ruleId }) => ruleId)).toEqual([])
    expect(codeRules.filter((ruleId) => !sentences.has(ruleId))).toEqual([])
  })

  it('has no sentence that no rule uses', () => {
    const used = new Set([
      ...codeRules,
      ...packs.flatMap(({ rules }) => rules.flatMap(({ ruleId, reason }) => [ruleId, reason])),
    ])
    expect([...sentences.keys()].filter((key) => !used.has(key))).toEqual([])
  })

  it('fills every gap of every sentence', () => {
    const texts = packs.flatMap(({ rules }) =>
      rules.flatMap(({ yes }) => yes.map((text) => text.replace(/\[\[|\]\]/g, ''))),
    )
    const more = [
      `ESTO ES IMPORTANTE!!! ${'pan '.repeat(50)}`,
      '😀😀😀😀 #a1 #b2 #c3 #d4 @a1 @b2 @c3 @d4 @e5',
    ]
    for (const text of [...texts, ...more]) {
      for (const hint of engine.analyze(text, { language: 'auto' }).hints) {
        const { severity, name, sentence, perhaps } = explainHint(catalogue, hint)
        expect([severity, name, sentence, perhaps ?? ''].join(' ')).not.toMatch(/\{\{|undefined/)
        expect(sentence.length).toBeGreaterThan(10)
      }
    }
  })
})
