import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { firstLocale } from './locale.ts'

describe('the locale of the system', () => {
  it.each([
    [['es-CO'], 'es-CO'],
    [['en-US@posix'], 'en-US'],
    [['es_MX.UTF-8'], 'es-MX'],
    [['C', 'es'], 'es'],
    [['POSIX'], 'en-US'],
    [['zh-hant-tw'], 'zh-Hant-TW'],
    [['es-!!', 'en-GB'], 'en-GB'],
    [[], 'en-US'],
  ] as const)('of %j is %s', (names, tag) => expect(firstLocale(names)).toBe(tag))

  it('is always one that Intl takes', () => {
    fc.assert(
      fc.property(fc.array(fc.string({ maxLength: 12 })), (names) => {
        expect(() => new Intl.NumberFormat(firstLocale(names))).not.toThrow()
      }),
    )
  })
})
