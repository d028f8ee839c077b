import { describe, expect, it } from 'vitest'
import type { LessonFiles } from '../open-lesson.ts'
import {
  order,
  reflection,
  sampleExercises,
  sampleFiles,
  sampleLesson,
  sampleModules,
  sampleText,
  single,
  strike,
} from '../testing/sample-lesson.ts'
import { checkLessons } from './check-lessons.ts'

const check = (files: LessonFiles, known = {}) =>
  checkLessons([files], sampleModules, ['es', 'en'], known).problems
const codes = (files: LessonFiles, known = {}) => [
  ...new Set(check(files, known).map((problem) => problem.code)),
]
const withText = (es: string, en = es) =>
  sampleFiles({ texts: { es: sampleText('es', es), en: sampleText('en', en) } })
const replacing = (exercise: { id: string }) =>
  sampleExercises.map((each) => ((each as { id: string }).id === exercise.id ? exercise : each))

describe('the lesson check', () => {
  it('accepts a complete lesson', () => {
    expect(check(sampleFiles())).toEqual([])
  })

  it('names a missing language', () => {
    const problems = check(sampleFiles({ texts: { es: sampleText('es') } }))
    expect(problems).toContainEqual({
      code: 'missing-language',
      where: 'sample',
      detail: 'no en in sample/en.md',
    })
  })

  it('names an exercise that lacks a language', () => {
    const onlySpanish = { ...single, texts: { es: single.texts.es } }
    expect(check(sampleFiles({ exercises: replacing(onlySpanish) }))).toContainEqual({
      code: 'missing-language',
      where: 'sample',
      detail: 'no en in exercises.json: "pick"',
    })
  })

  it('refuses a lesson file that is not JSON, and one with an unknown key', () => {
    expect(codes({ ...sampleFiles(), lesson: '{ "format": 1,' })).toEqual(['not-json'])
    expect(codes(sampleFiles({ lesson: { mintes: 5 } }))).toEqual(['broken-data'])
  })

  it('refuses a lesson whose id is not its folder', () => {
    expect(codes(sampleFiles({ lesson: { id: 'other' } }))).toEqual(['broken-data'])
  })

  it('refuses a module that nobody defined, and two lessons with the same place', () => {
    expect(codes(sampleFiles({ lesson: { module: 'nowhere' } }))).toEqual(['broken-data'])
    const twin = { ...sampleFiles({ lesson: { id: 'twin' } }), folder: 'twin' }
    const { problems } = checkLessons([sampleFiles(), twin], sampleModules, ['es', 'en'])
    expect(problems.map((problem) => problem.detail)).toEqual(['two lessons have the order 1'])
  })

  it('wants the same steps, exercises, sources and figures in both languages', () => {
    const renamed = sampleText('en').replace('{#two}', '{#second}')
    expect(codes(sampleFiles({ texts: { es: sampleText('es'), en: renamed } }))).toEqual(['not-equivalent'])
    const otherFigure = sampleText('en').replace('27.93%', '28.93%')
    expect(check(sampleFiles({ texts: { es: sampleText('es'), en: otherFigure } }))[0]?.detail).toMatch(
      /sourced figures/,
    )
    const moved = sampleText('en')
      .replace('[[exercise: pick]]', '')
      .replace('[[exercise: think]]', '[[exercise: think]]\n\n[[exercise: pick]]')
    expect(check(sampleFiles({ texts: { es: sampleText('es'), en: moved } }))[0]?.detail).toMatch(/exercises/)
  })

  it('wants every exercise in the text, once', () => {
    const gone = {
      es: sampleText('es').replace('[[exercise: pick]]', ''),
      en: sampleText('en').replace('[[exercise: pick]]', ''),
    }
    expect(check(sampleFiles({ texts: gone })).map((problem) => problem.detail)).toContain(
      '"pick" is nowhere in the text',
    )
    expect(codes(withText('[[exercise: pick]]'))).toContain('broken-exercise')
    expect(codes(withText('[[exercise: unknown]]'))).toContain('broken-exercise')
  })

  it('wants at least two exercises', () => {
    const texts = Object.fromEntries(
      (['es', 'en'] as const).map((language) => [
        language,
        `${sampleText(language).replace(/\[\[exercise: (?!think).*\]\]\n/g, '')}\n${'palabra '.repeat(400)}`,
      ]),
    )
    expect(codes(sampleFiles({ exercises: [reflection], texts }))).toEqual(['too-few-exercises'])
  })

  it('refuses links that lead nowhere, other protocols, images and HTML', () => {
    expect(codes(withText('[x](lesson:nowhere)'))).toEqual(['broken-link'])
    expect(codes(withText('[x](javascript:alert)'))).toEqual(['broken-link'])
    expect(codes(withText('[x](http://example.org/)'))).toEqual(['broken-link'])
    expect(codes(withText('Ana <b>x</b>'))).toEqual(['broken-text'])
    expect(codes(withText('![x](https://example.org/a.png)'))).toEqual(['broken-text'])
    expect(check(withText('[x](lesson:sample) [y](https://example.org/a)'))).toEqual([])
  })

  it('refuses a task that leads to a checklist or a scenario that is not there', () => {
    const to = (route: object) => sampleFiles({ lesson: { action: { ...sampleLesson.action, route } } })
    const known = { checklists: ['listening'], scenarios: ['anger'] }
    expect(codes(to({ place: 'sessions', checklistId: 'gone' }), known)).toEqual(['broken-link'])
    expect(codes(to({ place: 'audience', scenarioId: 'gone' }), known)).toEqual(['broken-link'])
    expect(codes(to({ place: 'lessons', lessonId: 'gone' }), known)).toEqual(['broken-link'])
    expect(codes(to({ place: 'sessions', checklistId: 'listening' }), known)).toEqual([])
    expect(codes(to({ place: 'somewhere' }), known)).toEqual(['broken-data'])
  })

  it('wants a source for each figure that is not of an invented company', () => {
    expect(codes(withText('Un 44 % lo hace.'))).toEqual(['unsourced-fact'])
    expect(check(withText('Un 44 % de los clientes de Ana.'))).toEqual([])
    expect(check(withText('> Un ejemplo con 44 %.'))).toEqual([])
  })

  it('wants a real name cited, each citation known and each source used', () => {
    expect(codes(withText('Lo dijo Gómez.'))).toEqual(['unsourced-fact'])
    expect(codes(withText('Lo dijo alguien.[^nobody]'))).toEqual(['unsourced-fact'])
    const spare = { id: 'spare', texts: { es: 'x', en: 'x' } }
    expect(codes(sampleFiles({ lesson: { sources: [...sampleLesson.sources, spare] } }))).toEqual([
      'unsourced-fact',
    ])
  })

  it('wants exercises to say where their figures come from', () => {
    const withFigure = { ...single, texts: { ...single.texts, es: { ...single.texts.es, how: 'Son 44.' } } }
    expect(codes(sampleFiles({ exercises: replacing(withFigure) }))).toEqual(['unsourced-fact'])
    expect(
      codes(sampleFiles({ exercises: replacing({ ...withFigure, invented: true } as typeof single) })),
    ).toEqual([])
  })

  it('wants three to seven minutes, as promised', () => {
    const short = {
      es: sampleText('es').replace(/(Ana abre[^.]*\. ?){12}/, ''),
      en: sampleText('en').replace(/(Ana opens[^.]*\. ?){12}/, ''),
    }
    const texts = { es: short.es, en: short.en }
    const quick = [
      single,
      { ...single, id: 'some' },
      { ...single, id: 'strike' },
      { ...single, id: 'sort' },
      { ...single, id: 'think' },
    ]
    expect(codes(sampleFiles({ texts, exercises: quick }))).toEqual(['reading-time'])
    expect(codes(withText('palabra '.repeat(600)))).toEqual(['reading-time'])
    expect(codes(sampleFiles({ lesson: { minutes: 9 } }))).toEqual(['reading-time'])
  })

  it('wants answers that can be reached', () => {
    const exercises = (exercise: { id: string }) => codes(sampleFiles({ exercises: replacing(exercise) }))
    const noneRight = { ...single, options: single.options.map((option) => ({ ...option, right: false })) }
    expect(exercises(noneRight)).toEqual(['unreachable-answer'])
    expect(exercises({ ...order, start: ['a', 'b', 'c'] } as typeof order)).toEqual(['unreachable-answer'])
    expect(exercises({ ...order, start: ['a', 'b'] } as typeof order)).toEqual(['unreachable-answer'])
    const nothingLeft = strike.texts.es.pieces.map((piece) => ({
      ...piece,
      kind: 'cut',
      id: piece.text.slice(0, 2).toLowerCase().replace(/\W/g, 'x'),
      reason: 'x',
    }))
    const all = {
      ...strike,
      texts: {
        es: { ...strike.texts.es, pieces: nothingLeft },
        en: { ...strike.texts.es, pieces: nothingLeft },
      },
    }
    expect(exercises(all)).toContain('unreachable-answer')
  })

  it('wants the same strikable passages in both languages', () => {
    const [pleased, ...others] = strike.texts.en.pieces
    const other = {
      ...strike,
      texts: { ...strike.texts, en: { ...strike.texts.en, pieces: [{ ...pleased, id: 'glad' }, ...others] } },
    }
    expect(codes(sampleFiles({ exercises: replacing(other) }))).toContain('not-equivalent')
  })
})
