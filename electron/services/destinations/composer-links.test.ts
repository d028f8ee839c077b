import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { composerLink, maxComposerLinkUnits } from './composer-links.ts'

describe('composer links', () => {
  it('carry the exact text, accents, line breaks and ampersands included', () => {
    const text = 'Mañana & hoy: «así»\n\n100 % #línea2 + más'
    for (const kind of ['linkedin', 'x', 'threads'] as const) {
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
      pasted: 'ñ'.repeat(1200),
    })
  })

  it('are valid, bounded and return the text for any well-formed text', () => {
    fc.assert(
      fc.property(
        fc.constantFrom('linkedin' as const, 'x' as const, 'threads' as const),
        fc.string({ unit: 'binary' }),
        (kind, text) => {
          const link = composerLink(kind, text)
          expect(link.url.length).toBeLessThanOrEqual(maxComposerLinkUnits)
          if (link.kind === 'with-text') expect(new URL(link.url).searchParams.get('text')).toBe(text)
        },
      ),
    )
  })

  it('open Threads as its web intents say', () => {
    expect(composerLink('threads', 'a').url).toBe('https://www.threads.net/intent/post?text=a')
  })

  it('put the first line of an e-mail where its subject goes, and break lines as mail does', () => {
    const link = composerLink('email', 'Asunto: Línea 2 & más\n\nBuenos días:\n\nCerramos.')
    expect(link).toEqual({
      kind: 'with-text',
      url: 'mailto:?subject=L%C3%ADnea%202%20%26%20m%C3%A1s&body=Buenos%20d%C3%ADas%3A%0D%0A%0D%0ACerramos.',
    })
    expect(composerLink('email', 'Sin asunto').url).toBe('mailto:?body=Sin%20asunto')
  })

  it('keep the subject of an e-mail whose body is too long, and paste the body alone', () => {
    const body = 'ñ'.repeat(1200)
    expect(composerLink('email', `Asunto: Línea 2\n\n${body}`)).toEqual({
      kind: 'through-clipboard',
      url: 'mailto:?subject=L%C3%ADnea%202',
      pasted: body,
    })
    const text = `Asunto: ${body}\n\nHola`
    expect(composerLink('email', text)).toEqual({ kind: 'through-clipboard', url: 'mailto:', pasted: text })
  })

  it('do not throw on half a surrogate pair', () => {
    expect(composerLink('x', 'a\ud83d').kind).toBe('with-text')
  })
})
