import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { foldKey, lowerKey } from './fold.ts'
import { cutWords, emptySpans } from './words.ts'

const segmenter = new Intl.Segmenter('en', { granularity: 'word' })

/** Runs of underscores alone are words to ICU and nothing to a reader; both sides leave them out. */
const isUnderscores = (word: string) => /^_+$/.test(word)

const byReference = (text: string): string[] =>
  [...segmenter.segment(text)]
    .filter((segment) => segment.isWordLike)
    .map((segment) => segment.segment)
    .filter((word) => !isUnderscores(word))

const byEngine = (text: string): string[] => {
  const spans = cutWords(text, 0, text.length, emptySpans(2))
  return Array.from({ length: spans.count }, (_, at) => text.slice(spans.starts[at], spans.ends[at]))
}

// Everything a post is made of. A narrow no-break space splits words here and joins them in ICU, on purpose;
// a joiner or selector that hangs on a space is left to chance in ICU.
const pieces = [
  ...'abñÑéüßªº09_.,;:·\'"’‘-–—«»“”!?¡¿()@#/\\$%€&*+=<>[]{}|~`^… \t\n\r™×½²①',
  ' ',
  ' ',
  'niño',
  'world-class',
  'don’t',
  "l'any",
  '3.000,50',
  'C.E.O.',
  '😀',
  '👍🏽',
  '👩‍💻',
  'é',
  'soft­hyphen',
  'я',
  '漢字',
  'עברית',
  '\ud800',
  '\udc00',
  '\0',
]

describe('cutWords', () => {
  it('cuts the words Intl.Segmenter cuts', () => {
    fc.assert(
      fc.property(fc.array(fc.constantFrom(...pieces), { maxLength: 24 }), (parts) => {
        const text = parts.join('')
        expect(byEngine(text)).toEqual(byReference(text))
      }),
      { numRuns: 3000 },
    )
  })

  it('cuts only inside the range it is given', () => {
    const spans = cutWords('uno dos tres', 4, 7, emptySpans())
    expect([spans.count, spans.starts[0], spans.ends[0]]).toEqual([1, 4, 7])
  })
})

describe('the keys of a word', () => {
  it('are the same for composed and decomposed accents', () => {
    expect(lowerKey('LÍDER'.normalize('NFD'))).toBe('líder')
    expect(foldKey(lowerKey('LÍDER'.normalize('NFD')))).toBe('lider')
  })

  it('keep ñ apart from n', () => {
    expect(foldKey('año')).toBe('año')
    expect(foldKey('año'.normalize('NFD'))).toBe('año')
  })

  it('forget invisible characters and the shape of the apostrophe', () => {
    expect(lowerKey('syn​ergy')).toBe('synergy')
    expect(lowerKey('Don’t')).toBe("don't")
  })
})
