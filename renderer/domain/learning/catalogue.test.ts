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
