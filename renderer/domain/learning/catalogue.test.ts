import { describe, expect, it } from 'vitest'
import { nextLesson, readCatalogue } from './catalogue.ts'
import { completeLesson, startLesson } from './progress.ts'
import { sampleFiles, sampleModules } from './testing/sample-lesson.ts'

const lessonAt = (id: string, order: number) => ({ ...sampleFiles({ lesson: { id, order } }), folder: id })
const catalogue = readCatalogue(
  [lessonAt('second', 2), lessonAt('first', 1), lessonAt('third', 3)],
  sampleModules,
)
const at = (minute: number) => new Date(Date.UTC(2026, 10, 18, 9, minute))
const started = (id: string, minute: number) => startLesson({ id, version: 1 }, at(minute))

describe('the catalogue', () => {
  it('lists lessons in their order, with titles in every language', () => {
    expect(catalogue.lessons.map((lesson) => lesson.id)).toEqual(['first', 'second', 'third'])
    expect(catalogue.lessons[0]?.titles).toEqual({ es: 'Muestra', en: 'Sample' })
  })

  it('counts lessons from 1, whatever gaps their authors left', () => {
    const { lessons } = readCatalogue([lessonAt('late', 41), lessonAt('early', 7)], sampleModules)
    expect(lessons.map(({ id, order }) => [id, order])).toEqual([
      ['early', 1],
      ['late', 2],
    ])
  })

  it('counts down the page, module by module, and puts what belongs to none of them last', () => {
    const modules = JSON.stringify([
      { id: 'late', order: 2, texts: { es: 'Después', en: 'Later' } },
      { id: 'early', order: 1, texts: { es: 'Antes', en: 'Before' } },
    ])
    const of = (id: string, module: string, order: number) => ({
      ...sampleFiles({ lesson: { id, module, order } }),
      folder: id,
    })
    const { lessons } = readCatalogue(
      [of('a', 'late', 3), of('b', 'early', 61), of('c', 'gone', 1), of('d', 'early', 2)],
      modules,
    )
    expect(lessons.map(({ id, order }) => `${order} ${id}`)).toEqual(['1 d', '2 b', '3 a', '4 c'])
  })

  it('leaves a broken lesson out, names its folder and keeps the others', () => {
    const { lessons, broken } = readCatalogue(
      [{ ...sampleFiles(), folder: 'bad', lesson: '{' }, lessonAt('good', 1)],
      'nonsense',
    )
    expect(lessons.map((lesson) => lesson.id)).toEqual(['good'])
    expect(broken.map(({ folder }) => folder)).toEqual(['bad'])
  })

  it('offers the lesson left open last, then the first not begun, then nothing', () => {
    const done = (id: string) => completeLesson(started(id, 0), at(1))
    expect(nextLesson(catalogue.lessons, [])?.id).toBe('first')
    expect(nextLesson(catalogue.lessons, [done('first')])?.id).toBe('second')
    expect(nextLesson(catalogue.lessons, [started('third', 3), started('second', 2)])?.id).toBe('third')
    expect(nextLesson(catalogue.lessons, [done('first'), done('second'), done('third')])).toBeNull()
  })
})
