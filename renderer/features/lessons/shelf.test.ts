import { describe, expect, it } from 'vitest'
import { sampleFiles, sampleModules, sampleText } from '../../domain/learning/testing/sample-lesson.ts'
import { createShelf, gather, lessonList, nextLesson, shelf } from './shelf.ts'

describe('the shelf', () => {
  it('holds the six lessons, one for each step, readable in both languages', () => {
    const ids = [
      'listen-first',
      'inside-and-outside',
      'open-and-accessible',
      'coach-and-reverse-mentor',
      'small-conversations',
      'look-at-impact',
    ]
    expect(
      lessonList('es')
        .slice(0, 6)
        .map((lesson) => lesson.id),
    ).toEqual(ids)
    for (const id of ids)
      for (const language of ['es', 'en']) expect(shelf().open(id, language)?.kind).toBe('ready')
    expect(shelf().catalogue.broken).toEqual([])
  })

  it('gives titles in the language asked for', () => {
    expect(lessonList('es')[0]?.title).toBe('La silla vacía')
    expect(lessonList('en')[0]?.title).toBe('The empty chair')
    expect(nextLesson([])).toMatchObject({ id: 'listen-first', order: 1 })
  })

  it('opens the other lessons when one lacks a language or is damaged', () => {
    const incomplete = {
      ...sampleFiles({ lesson: { id: 'half' }, texts: { es: sampleText('es') } }),
      folder: 'half',
    }
    const damaged = { ...sampleFiles(), folder: 'damaged', lesson: 'not JSON' }
    const mixed = createShelf([incomplete, damaged, sampleFiles({ lesson: { order: 2 } })], sampleModules)
    expect(mixed.open('half', 'en')).toMatchObject({
      kind: 'unreadable',
      reason: 'missing-language',
      readableIn: ['es'],
    })
    expect(mixed.open('damaged', 'en')).toMatchObject({ kind: 'unreadable', reason: 'damaged' })
    expect(mixed.open('sample', 'en')?.kind).toBe('ready')
    expect(mixed.open('never-was', 'en')).toBeUndefined()
    expect(mixed.catalogue.lessons.map((lesson) => lesson.id)).toEqual(['half', 'sample'])
  })

  it('opens every lesson within a tenth of a second', () => {
    const start = performance.now()
    for (const { id } of lessonList('es')) createShelf(gather({}, {}), undefined).open(id, 'es')
    for (const { id } of lessonList('es')) shelf().open(id, 'es')
    expect((performance.now() - start) / lessonList('es').length).toBeLessThan(100)
  })

  it('gathers files by folder', () => {
    expect(
      gather({ '../a/x/lesson.json': '1', '../a/x/exercises.json': '2' }, { '../a/x/es.md': '3' }),
    ).toEqual([{ folder: 'x', lesson: '1', exercises: '2', texts: { es: '3' } }])
  })
})
