import { describe, expect, it } from 'vitest'
import { cleanEnglish } from './fixtures/clean-en.ts'
import { cleanSpanish } from './fixtures/clean-es.ts'
import { engine, told } from './testing/engine.ts'

describe('a clean post stays clean', () => {
  it.each(cleanSpanish)('es: %s', (text) => {
    expect(told(engine.analyze(text, { language: 'es' }).hints)).toEqual([])
    const found = engine.analyze(text, { language: 'auto' })
    expect([found.language, told(found.hints)]).toEqual(['es', []])
  })

  it.each(cleanEnglish)('en: %s', (text) => {
    expect(told(engine.analyze(text, { language: 'en' }).hints)).toEqual([])
    const found = engine.analyze(text, { language: 'auto' })
    expect([found.language, told(found.hints)]).toEqual(['en', []])
  })

  it('has at least sixty of them in each language', () => {
    expect(Math.min(cleanSpanish.length, cleanEnglish.length)).toBeGreaterThanOrEqual(60)
  })
})
