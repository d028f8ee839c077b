import { afterEach, describe, expect, it } from 'vitest'
import { installedContent } from '../../domain/packs/installed-content.ts'
import { exampleFiles, exampleManifest } from '../../domain/packs/testing/example.ts'
import { bringPackLessons, lessonList, shelf, withPackModules } from './shelf.ts'

const example = () => installedContent(exampleManifest, exampleFiles)

afterEach(() => bringPackLessons([]))

describe('the lessons of a pack', () => {
  it('stand behind the app’s own as a module of the pack’s name, with their cards, and go as they came', () => {
    const before = lessonList('es')
    const cards = shelf().cards().length
    bringPackLessons([example()])
    const after = lessonList('es')
    expect(after.slice(0, before.length)).toEqual(before)
    expect(after.slice(before.length).map(({ id, title }) => [id, title])).toEqual([
      ['orzalba:platform-two', 'El andén dos'],
      ['orzalba:staff-first', 'Quién se entera antes'],
    ])
    expect(shelf().catalogue.modules.at(-1)).toMatchObject({
      texts: { es: 'Orzalba: un tren que se retrasa' },
    })
    expect(shelf().cards()).toHaveLength(cards + 9)
    expect(shelf().open('orzalba:platform-two', 'en')?.kind).toBe('ready')
    bringPackLessons([])
    expect(lessonList('es')).toEqual(before)
    expect(shelf().cards()).toHaveLength(cards)
    expect(shelf().open('orzalba:platform-two', 'en')).toBeUndefined()
  })

  it('does not disturb the others when one of them cannot be read', () => {
    const own = lessonList('es').length
    const files = { ...exampleFiles, 'lessons/staff-first/lesson.json': '{' }
    bringPackLessons([installedContent(exampleManifest, files)])
    expect(lessonList('es')).toHaveLength(own + 1)
    expect(shelf().catalogue.broken.map(({ folder }) => folder)).toEqual(['orzalba:staff-first'])
  })

  it('leaves a list of modules alone that cannot be read', () => {
    expect(withPackModules('{', [example()])).toBe('{')
    expect(withPackModules(undefined, [example()])).toBeUndefined()
  })
})
