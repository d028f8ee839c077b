import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { tokenize } from '../../../text/tokens.ts'
import { contextOf } from '../../context.ts'
import { compilePack } from '../../compile.ts'
import { packs } from '../../testing/engine.ts'
import { lineOf } from '../clause-patterns.ts'
import { createGateBuilder } from './gates.ts'
import { neededWords } from './needed-words.ts'

const setsOf = (pattern: RegExp) => neededWords(pattern.source).map((set) => set.toSorted())

describe('the words that a pattern needs', () => {
  it.each([
    [/ (nunca|jamás) (?:x )?/u, [['jamás', 'nunca']]],
    [/\bthe (?:process|matter)s? was\b/iu, [['matter', 'matters', 'process', 'processs']]],
    [/(?<![\p{L}])se (?:ha )?detectado/iu, [['detectado*']]],
    [/\bdiscreet|secret\b/iu, [['*secret', 'discreet*']]],
    [/\bkeep (?:[\p{L}]+ ){0,3}quiet\b/iu, [['quiet']]],
    [/\b\d{1,2} of it\b/iu, [['#']]],
    // Accented letters are no letters to \b, so a word that ends in one may go on.
    [/\bcayó\b/iu, [['cayó*']]],
  ])('are read from %s', (pattern, sets) => {
    expect(setsOf(pattern)).toEqual(sets)
  })

  it.each([/[\p{L}]+/u, /a?/u, /x|[a-z]+/u, /(?:foo)?/u, /foo(?:bar)?/u])('are none for %s', (pattern) => {
    expect(setsOf(pattern)).toEqual([])
  })

  it('are taken from each part of a long pattern, the rarest first', () => {
    const list = (stem: string) =>
      Array.from({ length: 30 }, (_, at) => `${stem}${'xyz'.repeat(at)}`).join('|')
    const [first, second] = setsOf(new RegExp(` (?:${list('one')}) (?:${list('longer')}) `, 'u'))
    expect(first?.every((word) => word.startsWith('longer'))).toBe(true)
    expect(second?.every((word) => word.startsWith('one'))).toBe(true)
  })
})

describe('a word', () => {
  const opened = (pattern: RegExp, word: string): boolean => {
    const builder = createGateBuilder()
    builder.add(pattern)
    return builder.finish().openedBy(word) !== null
  }

  it('opens what waits for it, for its beginning or for its end', () => {
    expect(opened(/\bsecret\b/u, 'secret')).toBe(true)
    expect(opened(/\bsecret\b/u, 'secrets')).toBe(false)
    expect(opened(/\bsecret/u, 'secrets')).toBe(true)
    expect(opened(/secret\b/u, 'topsecret')).toBe(true)
  })

  it('opens what waits for a part of it that another mark than a hyphen joins', () => {
    expect(opened(/\berrores\b/u, 'dudas.errores')).toBe(true)
    expect(opened(/\byou had\b/u, "you'd")).toBe(true)
  })

  it('opens everything where it cannot be read', () => {
    expect(opened(/\bsecret\b/u, '')).toBe(true)
  })
})

describe.each(packs.map((pack) => [pack.language, compilePack(pack)] as const))(
  'the gates of %s',
  (language, pack) => {
    const { hostile, agentless, absolutes, inside } = pack.structures
    const texts = packs
      .filter((one) => one.language === language)
      .flatMap(({ rules }) => rules.flatMap(({ yes, no }) => [...yes, ...no]))
      .map((text) => text.replace(/\[\[|\]\]/g, ''))

    /** Patterns that match a sentence whose gate is closed. */
    const missedIn = (text: string): string[] => {
      const context = contextOf(pack, tokenize(text, pack))
      return context.sentences.flatMap((sentence, place) => {
        const written = text.slice(sentence.start, sentence.end)
        const { line } = lineOf(context, sentence)
        const inWriting = [
          ...(hostile?.patterns ?? []),
          ...(agentless?.patterns ?? []),
          ...Object.entries(inside?.gates ?? {}).map(([kind, gate]) => ({
            gate,
            pattern: inside?.words[kind as keyof typeof inside.gates] ?? /$^/,
          })),
        ]
        const closed = (one: { gate: Parameters<typeof context.isOpen>[1] }) =>
          !context.isOpen(place, one.gate)
        return [
          ...inWriting.filter((one) => closed(one) && written.search(one.pattern) >= 0),
          ...absolutes.filter((one) => closed(one) && line.search(one.pattern) >= 0),
        ].map(({ pattern }) => `${pattern.source.slice(0, 60)}: ${written}`)
      })
    }

    it('are open for every sentence in which their pattern matches', () => {
      expect(texts.length).toBeGreaterThan(1_500)
      expect(texts.flatMap(missedIn)).toEqual([])
    })

    it('are open for texts that are damaged and joined without spaces', () => {
      const piece = fc.constantFrom(...texts)
      const mark = fc.constantFrom(' ', '.', "'", '’', '-', ':', ', ', '_', '#', '«', '1', '\u00ad', '\u0301')
      const text = fc
        .array(fc.tuple(piece, mark, fc.nat(60)), { minLength: 1, maxLength: 3 })
        .map((parts) => parts.map(([one, sign, at]) => `${one.slice(0, at)}${sign}${one.slice(at)}`).join(''))
      fc.assert(
        fc.property(text, (one) => {
          expect(missedIn(one)).toEqual([])
        }),
        { numRuns: 400 },
      )
    })

    it('keep most patterns from most sentences', () => {
      const gates = [...(hostile?.patterns ?? []), ...(agentless?.patterns ?? []), ...absolutes]
      let open = 0
      let sentences = 0
      for (const text of texts) {
        const context = contextOf(pack, tokenize(text, pack))
        sentences += context.sentences.length
        for (const place of context.sentences.keys())
          open += gates.filter(({ gate }) => context.isOpen(place, gate)).length
      }
      expect(open / sentences / gates.length).toBeLessThan(0.1)
    })
  },
)
