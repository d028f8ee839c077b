import { describe, expect, test } from 'vitest'
import { entryOfKey, keyOfEntry, normalised, silenceKey } from './silenced.ts'

const since = '2026-03-12T09:42:00.000Z'

describe('ignoring always', () => {
  test('silences the whole rule of a hint of the rules', () => {
    expect(silenceKey({ ruleId: 'es/jargon/poner-en-valor', quote: 'poner en valor' })).toBe(
      'es/jargon/poner-en-valor',
    )
  })
  test('silences only these words of a category for a hint of the model, however they are set', () => {
    const key = silenceKey({ ruleId: 'model/hype', quote: '«Somos  la bomba».' })
    expect(key).toBe(silenceKey({ ruleId: 'model/hype', quote: 'somos la bomba' }))
    expect(key).not.toBe(silenceKey({ ruleId: 'model/hype', quote: 'somos la caña' }))
    expect(key).not.toBe(silenceKey({ ruleId: 'model/cliche', quote: 'somos la bomba' }))
  })
  test('is kept and found again as the same thing', () => {
    for (const ruleId of ['shouting/capitals', 'model/hype'])
      for (const quote of ['Líder # uno', '¡Ya!', '']) {
        const key = silenceKey({ ruleId, quote })
        expect(keyOfEntry(entryOfKey(key, since))).toBe(key)
      }
    expect(entryOfKey(silenceKey({ ruleId: 'model/hype', quote: 'El mejor' }), since)).toEqual({
      kind: 'model',
      category: 'hype',
      quote: 'el mejor',
      since,
    })
  })
  test('takes composed and decomposed accents for the same', () => {
    expect(normalised('cora\u0301')).toBe('corá')
  })
})
