import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { createAutomatonBuilder } from './automaton.ts'
import type { Element } from './pattern.ts'
import { readPattern, readTree } from './pattern.ts'

const letters = ['a', 'b', 'c', 'd']

const codeOf = (element: Element): number => (element.kind === 'word' ? letters.indexOf(element.word) : -1)

/** Which of the patterns are found over exactly these words. */
const foundOver = (patterns: readonly string[], words: readonly string[]): number[] => {
  const builder = createAutomatonBuilder(codeOf)
  for (const [at, pattern] of patterns.entries()) builder.add(readTree(pattern), at)
  const found = new Set<number>()
  const stream = { symbolsAt: (at: number) => [letters.indexOf(words[at] ?? '')], isWord: () => true }
  builder.finish().find(stream, 0, words.length, (pattern, start, end) => {
    if (start === 0 && end === words.length) found.add(pattern)
  })
  return [...found].toSorted((a, b) => a - b)
}

const answers = (element: Element, word: string | undefined): boolean => {
  if (element.kind === 'any') return true
  if (element.kind === 'oneOf') return element.members.some((member) => answers(member, word))
  return element.kind === 'word' && element.word === word
}

/** The same by the definition: one of the sequences that the pattern stands for. */
const expectedOver = (patterns: readonly string[], words: readonly string[]): number[] =>
  patterns.flatMap((pattern, at) =>
    readPattern(pattern).some(
      ({ elements }) =>
        elements.length === words.length &&
        elements.every((element, place) => answers(element, words[place])),
    )
      ? [at]
      : [],
  )

const word = fc.constantFrom(...letters)
const item = fc.oneof(
  { weight: 4, arbitrary: word },
  { weight: 1, arbitrary: fc.constantFrom('*', '*0-2', '*1-2') },
  { weight: 2, arbitrary: fc.tuple(word, word).map(([a, b]) => `(${a}|${b})`) },
  { weight: 2, arbitrary: fc.tuple(word, word, word).map(([a, b, c]) => `(${a} ${b}|${c})`) },
  { weight: 2, arbitrary: fc.tuple(word, word).map(([a, b]) => `[${a}|${b} ${a}]`) },
)
const pattern = fc
  .tuple(word, fc.array(item, { maxLength: 4 }))
  .map(([first, rest]) => [first, ...rest].join(' '))
const optionalStart = fc.tuple(word, word, pattern).map(([a, b, rest]) => `[${a}|(${b} ${a})] ${rest}`)
const patterns = fc.array(fc.oneof(pattern, optionalStart), { minLength: 1, maxLength: 6 })

describe('the automaton', () => {
  it('finds exactly the sequences that the patterns stand for', () => {
    fc.assert(
      fc.property(patterns, fc.array(word, { minLength: 1, maxLength: 6 }), (list, words) => {
        expect(foundOver(list, words)).toEqual(expectedOver(list, words))
      }),
      { numRuns: 500 },
    )
  })

  it('grows with the length of the patterns, not with the number of their variants', () => {
    const builder = createAutomatonBuilder(codeOf)
    builder.add(readTree(`a ${'(b c|d) '.repeat(12)}`), 0)
    expect(builder.finish().nodes).toBeLessThan(100)
  })

  it.each(['* a', '[a] * b', '[a]', ''])(
    'refuses a pattern that could begin with anything: %j',
    (written) => {
      expect(() => createAutomatonBuilder(codeOf).add(readTree(written), 0)).toThrow(/must/)
    },
  )
})
