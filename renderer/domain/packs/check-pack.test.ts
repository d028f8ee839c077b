import { describe, expect, it } from 'vitest'
import { exerciseKinds, readCatalogue } from '../learning/index.ts'
import { readExercises } from '../learning/open-lesson.ts'
import { engine } from '../tone/testing/engine.ts'
import { checkPack } from './check-pack.ts'
import { packParts } from './pack-parts.ts'
import { exampleFiles, exampleManifest, ownContent, withJson } from './testing/example.ts'

const check = (files: Readonly<Record<string, string>>, languages: readonly string[] = ['es', 'en']) =>
  checkPack({ id: 'orzalba', languages }, files, ownContent)
const found = (files: Readonly<Record<string, string>>, languages?: readonly string[]) =>
  check(files, languages).problems.map(({ file, code }) => `${code} ${file}`)

describe('the example pack', () => {
  it('has nothing wrong, and something of each kind', () => {
    const { problems, counts } = checkPack(exampleManifest, exampleFiles, ownContent)
    expect(problems).toEqual([])
    expect(counts).toEqual({
      lessons: 2,
      exercises: 11,
      cards: 9,
      scenarios: 1,
      checklists: 1,
      programmes: 1,
      policies: 1,
      messages: 4,
    })
  })

  it('has good answers in which the tone engine finds nothing', () => {
    const analyze = (text: string, language: string) => engine.analyze(text, { language }).hints
    const { advice } = checkPack(exampleManifest, exampleFiles, { ...ownContent, analyze })
    // The one lesson that holds every kind of exercise is longer than a lesson should be; nothing else is said.
    expect(new Set(advice.map(({ code }) => code))).toEqual(new Set(['reading-time']))
  })

  it('holds every kind of exercise that the app knows in one lesson', () => {
    const lesson = packParts(exampleManifest, exampleFiles).lessons.find(
      ({ folder }) => folder === 'orzalba:platform-two',
    )
    const kinds = lesson && readExercises(lesson).exercises.map(({ kind }) => kind)
    expect(new Set(kinds)).toEqual(new Set(exerciseKinds))
  })
})

describe('what a pack refers to', () => {
  it('is its own where it has something of that name, and the app’s otherwise', () => {
    const { lessons, checklists, programmes, scenarios } = packParts(exampleManifest, exampleFiles)
    const platform = lessons.find(({ folder }) => folder === 'orzalba:platform-two')
    expect(platform?.texts['es']).toContain('(lesson:orzalba:staff-first)')
    expect(platform?.texts['es']).toContain('(lesson:inside-and-outside)')
    expect(platform?.lesson).toContain('"scenarioId":"orzalba:the-six-fifty-two"')
    expect(checklists[0]?.source).toContain('"lesson":"orzalba:staff-first"')
    expect(checklists[0]?.source).toContain('"lesson":"inside-and-outside"')
    expect(programmes[0]?.source).toContain('"lessonId":"orzalba:platform-two"')
    expect(scenarios[0]?.card).toMatchObject({ id: 'orzalba:the-six-fifty-two' })
  })

  it('cannot take the place of a lesson of the app, even with its name', () => {
    const named = Object.fromEntries(
      Object.entries(exampleFiles).map(([path, text]) => [
        path.replace('staff-first', 'listen-first'),
        text.replaceAll('staff-first', 'listen-first'),
      ]),
    )
    expect(found(named)).toEqual([])
    const { lessons } = packParts(exampleManifest, named)
    expect(readCatalogue(lessons, undefined).lessons.map(({ id }) => id)).toEqual([
      'orzalba:platform-two',
      'orzalba:listen-first',
    ])
  })

  it('is refused when it bears the name of another pack', () => {
    const file = 'checklists/before-a-closure.json'
    const files = withJson(file, (data) => ({ ...data, id: 'other:before-a-closure' }))
    expect(found(files)).toContain(`foreign-name ${file}`)
    const text = 'lessons/staff-first/es.md'
    expect(
      found({ ...exampleFiles, [text]: `${exampleFiles[text] ?? ''}\n[x](lesson:other:platform-two)\n` }),
    ).toContain(`foreign-name ${text}`)
  })

  it('is refused when it leads nowhere', () => {
    const lesson = 'lessons/platform-two/lesson.json'
    const route = { place: 'audience', scenarioId: 'no-such-thing' }
    expect(
      found(withJson(lesson, (data) => ({ ...data, action: { ...(data['action'] as object), route } }))),
    ).toContain(`broken-link ${lesson}`)
    const list = 'checklists/before-a-closure.json'
    expect(
      found({ ...exampleFiles, [list]: (exampleFiles[list] ?? '').replace('platform-two', 'gone') }),
    ).toEqual([`broken-link ${list}`])
    const card = 'scenarios/the-six-fifty-two/card.json'
    expect(found(withJson(card, (data) => ({ ...data, pairedWith: 'gone' })))).toEqual([
      `broken-link ${card}`,
    ])
  })
})

describe('content that cannot be played', () => {
  it('is named with its file: no JSON, a lost half, a shape of its own', () => {
    for (const file of Object.keys(exampleFiles)) {
      // The manifest is main's to judge; texts are no JSON; samples are for authors, the app never reads them.
      if (file === 'pack.json' || file.endsWith('.md') || file.endsWith('samples.json')) continue
      expect(found({ ...exampleFiles, [file]: '{' }).join()).toContain(file)
    }
    const { 'scenarios/the-six-fifty-two/scenario.json': _, ...half } = exampleFiles
    expect(found(half)).toContain('missing-file scenarios/the-six-fifty-two/scenario.json')
    const { 'lessons/staff-first/en.md': __, ...one } = exampleFiles
    expect(found(one)).toContain('missing-language lessons/staff-first/lesson.json')
  })

  it('never passes a loop, in a conversation or in a decision', () => {
    const scenario = 'scenarios/the-six-fifty-two/scenario.json'
    const round = (exampleFiles[scenario] ?? '').replace(/\{\s*"ending": "set"\s*\}/, '{ "node": "full" }')
    expect(round).not.toBe(exampleFiles[scenario])
    expect(found({ ...exampleFiles, [scenario]: round })).toContain(`broken-data ${scenario}`)
    const exercises = 'lessons/platform-two/exercises.json'
    const loop = (exampleFiles[exercises] ?? '').replace(
      /\{\s*"end": "told"\s*\}/,
      '{ "node": "nothing-new" }',
    )
    expect(loop).not.toBe(exampleFiles[exercises])
    expect(found({ ...exampleFiles, [exercises]: loop }).join()).toContain(exercises)
  })

  it('does not keep a pack out for what is only advice', () => {
    const lesson = 'lessons/staff-first/lesson.json'
    const { problems, advice } = check(withJson(lesson, (data) => ({ ...data, minutes: 20 })))
    expect(problems).toEqual([])
    expect(advice).toContainEqual(expect.objectContaining({ code: 'reading-time' }))
  })

  it('is judged in a moment, whatever its size: 300 lessons', () => {
    const many = Object.fromEntries(
      Array.from({ length: 300 }, (_, at) =>
        Object.entries(exampleFiles)
          .filter(([path]) => path.startsWith('lessons/staff-first/'))
          .map(([path, text]): [string, string] => [
            path.replace('staff-first', `copy-${String(at)}`),
            text
              .replaceAll('"staff-first"', `"copy-${String(at)}"`)
              .replace('"order": 2', `"order": ${String(at + 3)}`),
          ]),
      ).flat(),
    )
    const began = performance.now()
    expect(check({ ...exampleFiles, ...many }).problems).toEqual([])
    expect(performance.now() - began).toBeLessThan(10_000)
  })
})

describe('a pack in one language', () => {
  const only = (language: 'es' | 'en') => {
    const other = language === 'es' ? 'en' : 'es'
    const strip = (data: unknown): unknown => {
      if (Array.isArray(data)) return data.map(strip)
      if (typeof data !== 'object' || data === null) return data
      return Object.fromEntries(
        Object.entries(data).flatMap(([key, value]) => (key === other ? [] : [[key, strip(value)]])),
      )
    }
    return Object.fromEntries(
      Object.entries(exampleFiles).flatMap(([path, text]): [string, string][] => {
        if (path.endsWith(`/${other}.md`)) return []
        return [[path, path.endsWith('.json') ? JSON.stringify(strip(JSON.parse(text))) : text]]
      }),
    )
  }

  it('is whole when it has all of that language, and is filled for the rooms that want both', () => {
    for (const language of ['es', 'en'] as const) {
      const files = only(language)
      expect(found(files, [language])).toEqual([])
      const { scenarios } = packParts({ id: 'orzalba', languages: [language] }, files)
      const title = { es: 'El de las 6:52', en: 'The 6:52' }[language]
      expect(scenarios[0]?.card).toMatchObject({ title: { es: title, en: title } })
    }
  })

  it('is refused when it promises a language that it lacks, or has none of the interface’s', () => {
    const files = only('es')
    expect(new Set(found(files).map((line) => line.split(' ')[0]))).toContain('missing-language')
    expect(found(files, ['pt'])).toContain('no-language pack.json')
  })
})
