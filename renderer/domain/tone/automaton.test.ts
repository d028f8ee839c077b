import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { packGraph, packStarts, unpackGraph, unpackStarts } from './automaton-data.ts'
import { createAutomatonBuilder } from './automaton-builder.ts'
import { readNumbers, writeNumbers } from './number-text.ts'
import { createAutomaton } from './automaton.ts'
import type { Element } from './pattern.ts'
import { readPattern, readTree } from './pattern.ts'

const letters = ['a', 'b', 'c', 'd']

const codeOf = (element: Element): number => (element.kind === 'word' ? letters.indexOf(element.word) : -1)

/** Which of the patterns are found over exactly these words. */
const foundOver = (patterns: readonly string[], words: readonly string[]): number[] => {
  const builder = createAutomatonBuilder(codeOf)
  for (const [at, pattern] of patterns.entries()) builder.add(readTree(pattern), at)
  const found = new Set<number>()
  const stream = { symbols: words.map((word) => [letters.indexOf(word)]), isWord: () => true }
  createAutomaton(builder.finish()).find(stream, 0, words.length, (pattern, start, end) => {
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

describe('the automaton as text', () => {
  const whole = fc.integer({ min: -(2 ** 30), max: 2 ** 30 })
  const small = fc.integer({ min: -60, max: 60 })

  it('keeps every number', () => {
    fc.assert(
      fc.property(fc.array(fc.oneof(whole, small)), (numbers) => {
        const text = writeNumbers(numbers)
        expect([...readNumbers(text)]).toEqual(numbers)
        expect(JSON.stringify(text)).toHaveLength(text.length + 2)
      }),
    )
  })

  const count = fc.nat(90_000)
  const list = fc.array(count, { maxLength: 3 }).map((items) => [items.length, ...items])
  const ways = fc
    .array(fc.tuple(count, count), { maxLength: 3 })
    .map((items) => [items.length, ...items.flat()])
  const graphs = fc.array(fc.tuple(list, list, ways, ways)).map((nodes) => nodes.flat(2))

  it('keeps every node and every start', () => {
    fc.assert(
      fc.property(graphs, fc.array(fc.tuple(fc.nat(5_000), fc.array(count))), (graph, starts) => {
        expect([...unpackGraph(packGraph(graph))]).toEqual(graph)
        const bySymbol = new Map(starts)
        const { places, nodes } = unpackStarts(packStarts(bySymbol))
        for (const [symbol, own] of bySymbol) {
          const place = places[symbol] ?? -1
          expect([...nodes.subarray(place + 1, place + 1 + (nodes[place] ?? 0))]).toEqual(own)
        }
      }),
    )
  })
})

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
    expect(unpackGraph(builder.finish().graph).length).toBeLessThan(600)
  })

  it.each(['* a', '[a] * b', '[a]', ''])(
    'refuses a pattern that could begin with anything: %j',
    (written) => {
      expect(() => createAutomatonBuilder(codeOf).add(readTree(written), 0)).toThrow(/must/)
    },
  )
})
