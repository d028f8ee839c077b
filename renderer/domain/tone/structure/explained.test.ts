import { readFileSync, readdirSync } from 'node:fs'
import path from 'node:path'
import { describe, expect, it } from 'vitest'
import { lessonOf } from '../lessons.ts'
import { engine } from '../testing/engine.ts'
import { CATEGORIES } from '../types.ts'

const lessons = new Set(
  readdirSync(path.join(import.meta.dirname, '../../../../assets/lessons'), { withFileTypes: true })
    .filter((entry) => entry.isDirectory())
    .map(({ name }) => name),
)

// The catalogue is read, not imported: the domain may not import the interface's texts.
const catalogues = ['es', 'en'].map((language) =>
  readFileSync(path.join(import.meta.dirname, `../../../i18n/${language}/hints.ts`), 'utf8'),
)

const sources = readdirSync(import.meta.dirname, { recursive: true, encoding: 'utf8' })
  .filter((file) => file.endsWith('.ts') && !file.endsWith('.test.ts'))
  .map((file) => readFileSync(path.join(import.meta.dirname, file), 'utf8'))

const reasons = [
  ...new Set(
    sources.flatMap((source) => [...source.matchAll(/reason: '([a-z-]+)'/g)].map((found) => found[1])),
  ),
]

const isKey = (key: string, catalogue: string): boolean =>
  catalogue.includes(`'${key}':`) || catalogue.includes(`\n    ${key}:`)

const examples: readonly (readonly [string, string])[] = [
  ['es', 'Su DNI es 12345678Z y su cuenta ES91 2100 0418 4502 0005 1332.'],
  ['es', 'Pagó con 4111 1111 1111 1111. Ana: ana.ruiz@example.com, 612 345 678.'],
  [
    'es',
    'Cerramos la compra de Oria el 9 de abril. El proyecto Gavilán sigue. Irene Salas cobra 61.400 euros.',
  ],
  ['es', 'Las ventas caerán un 12 %, aunque aún no se ha publicado.'],
  ['es', 'Nuestro cliente Oria pagó 310.000 euros. Su fecha de nacimiento es el 4 de marzo de 1951.'],
  ['es', 'Te esperamos. Traiga su carné.'],
  ['en', 'Notice is hereby given. It’s gonna be fun, y’all.'],
  ['es', 'Los médicos merecen descansar. Buscamos un ingeniero.'],
]

describe('every hint of the code', () => {
  it('names a lesson that exists', () => {
    for (const category of CATEGORIES) expect(lessons).toContain(lessonOf(category))
  })

  it.each(examples)('has a sentence of its own in both languages (%s): %s', (language, text) => {
    const { hints } = engine.analyze(text, { language })
    expect(hints.length).toBeGreaterThan(0)
    for (const { ruleId, params, lesson } of hints) {
      const { reason } = params
      const keys = typeof reason === 'string' ? [ruleId, reason] : [ruleId]
      for (const catalogue of catalogues)
        expect([ruleId, keys.some((key) => isKey(key, catalogue))]).toEqual([ruleId, true])
      expect(lessons).toContain(lesson)
    }
  })

  it.each(reasons)('explains the reason %s in both languages', (reason) => {
    for (const catalogue of catalogues) expect(isKey(reason ?? '', catalogue)).toBe(true)
  })
})
