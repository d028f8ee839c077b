import { describe, expect, it } from 'vitest'
import { openLesson, readExercises } from './open-lesson.ts'
import { sampleExercises, sampleFiles, sampleText, single } from './testing/sample-lesson.ts'

describe('opening a lesson', () => {
  it('gives steps and exercises in the language asked for', () => {
    const lesson = openLesson(sampleFiles(), 'en')
    if (lesson.kind !== 'ready') throw new Error('not readable')
    expect(lesson.content.title).toBe('Sample')
    expect(lesson.content.steps.map((step) => step.id)).toEqual(['one', 'two'])
    expect([...lesson.content.exercises.keys()]).toEqual(['pick', 'some', 'strike', 'sort', 'think'])
  })

  it('says which language is missing, and in which one it can be read', () => {
    const lesson = openLesson(sampleFiles({ texts: { es: sampleText('es') } }), 'en')
    expect(lesson).toMatchObject({ kind: 'unreadable', reason: 'missing-language', readableIn: ['es'] })
  })

  it('treats a missing text inside an exercise as a missing language, not as damage', () => {
    const exercises = [{ ...single, texts: { es: single.texts.es } }, ...sampleExercises.slice(1)]
    expect(openLesson(sampleFiles({ exercises }), 'en')).toMatchObject({
      reason: 'missing-language',
      readableIn: ['es'],
    })
    expect(openLesson(sampleFiles({ exercises }), 'es').kind).toBe('ready')
  })

  it('does not throw on damage of any file', () => {
    const files = sampleFiles()
    const damaged = [
      { ...files, lesson: '{' },
      { ...files, lesson: undefined },
      { ...files, exercises: '[{"kind":"single"}]' },
      { ...files, exercises: 'null' },
      { ...files, texts: { es: '\u0000', en: 'no heading' } },
      { ...files, texts: { es: '## Uno {#uno}\n\n[[exercise: gone]]' } },
    ]
    for (const each of damaged)
      expect(openLesson(each, 'es')).toMatchObject({ kind: 'unreadable', reason: 'damaged', readableIn: [] })
  })

  it('reads the other exercises when one is broken, and names it', () => {
    const { exercises, problems } = readExercises(
      sampleFiles({ exercises: [{ id: 'bad', kind: 'riddle' }, single] }),
    )
    expect(exercises.map((exercise) => exercise.id)).toEqual(['pick'])
    expect(problems.map((problem) => problem.detail)).toEqual([expect.stringContaining('"bad"')])
  })
})
