import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { safeFileName } from './file-name.ts'

describe('a suggested file name', () => {
  it('keeps what a person would recognise', () => {
    expect(safeFileName('Resumen: sesión 3 / año 2026')).toBe('Resumen sesión 3 año 2026')
    expect(safeFileName('..')).toBe('Ensayo')
    expect(safeFileName('CON')).toBe('Ensayo')
  })
  it('can never name another folder, a hidden file or one that Windows refuses', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary', maxLength: 300 }), (name) => {
        const safe = safeFileName(name)
        expect(safe).toMatch(/^[^.\s][^\p{Cc}<>:"/\\|?*]{0,99}$/u)
        expect(safe).not.toMatch(/[. ]$/u)
      }),
    )
  })
})
