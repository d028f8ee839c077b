import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { composerLink, maxComposerLinkUnits } from './composer-links.ts'

describe('composer links', () => {
  it('carry the exact text, accents, line breaks and ampersands included', () => {
    const text = 'Mañana & hoy: «así»\n\n100 % #línea2 + más'
    for (const kind of ['linkedin', 'x'] as const) {
      const link = composerLink(kind, text)
      expect(link.kind).toBe('with-text')
      expect(new URL(link.url).searchParams.get('text')).toBe(text)
    }
  })

  it('open the composer of LinkedIn and of X', () => {
    expect(composerLink('linkedin', 'a').url).toBe('https://www.linkedin.com/feed/?shareActive=true&text=a')
    expect(composerLink('x', 'a b').url).toBe('https://x.com/intent/post?text=a%20b')
  })

  it('leave a text that is too long for a link out of it', () => {
    const link = composerLink('linkedin', 'ñ'.repeat(1200))
    expect(link).toEqual({
      kind: 'through-clipboard',
      url: 'https://www.linkedin.com/feed/?shareActive=true',
    })
  })

  it('are valid, bounded and return the text for any well-formed text', () => {
    fc.assert(
      fc.property(
        fc.constantFrom('linkedin' as const, 'x' as const),
        fc.string({ unit: 'binary' }),
        (kind, text) => {
          const link = composerLink(kind, text)
          expect(link.url.length).toBeLessThanOrEqual(maxComposerLinkUnits)
          if (link.kind === 'with-text') expect(new URL(link.url).searchParams.get('text')).toBe(text)
        },
      ),
    )
  })

  it('do not throw on half a surrogate pair', () => {
    expect(composerLink('x', 'a\ud83d').kind).toBe('with-text')
  })
})
