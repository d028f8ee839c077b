import { readdirSync } from 'node:fs'
import { describe, expect, it } from 'vitest'
import { compilePhrases } from '../audience/recognise/phrase.ts'
import { readWords } from '../audience/recognise/words.ts'
import { readScenarioFile, root, scenarioIds } from '../audience/testing/corpus.ts'
import { mostPhrases, mostWords, phraseProblem, phrasesIn } from './phrases.ts'

describe('a phrase from outside', () => {
  it('may be anything that the app’s own scenarios write', () => {
    expect(readdirSync(root)).toContain('scenarios')
    const problems = scenarioIds.flatMap((id) =>
      [...phrasesIn(readScenarioFile(id, 'scenario.json'))].flatMap(([, phrases]) => {
        expect(phrases.length).toBeLessThan(mostPhrases)
        return phrases.flatMap((phrase) => {
          const problem = phraseProblem(phrase)
          return problem === null ? [] : [`${id}: ${phrase}: ${problem}`]
        })
      }),
    )
    expect(problems).toEqual([])
  })

  it.each([
    ['*', 'fits too many words'],
    ['a* lot', 'fits too many words'],
    ['…', 'fits anything'],
    ['a … … … b', 'three gaps in a row'],
    ['a … b … c … d … e … f', 'gaps'],
    [Array.from({ length: mostWords + 1 }, () => 'uno').join(' '), 'words'],
    [Array.from({ length: 60 }, (_, at) => `w${String(at)}`).join('|'), 'options'],
    ['@future train', 'class of words'],
  ])('is refused when it would fit anything or cost too much: %s', (phrase, why) => {
    expect(phraseProblem(phrase)).toContain(why)
  })

  it('costs a bounded time at its worst: every phrase as wide as it may be, over a long post', () => {
    const word = 'aa*|ab*|#|~ir'
    const widest = `${word} … ${word} … ${word} … ${word} … ${word}`
    expect(phraseProblem(widest)).toBeNull()
    const { words } = readWords('ir a ab 3 aab abb. '.repeat(400), 'es')
    const matcher = compilePhrases([Array.from({ length: mostPhrases }, () => widest)], 'es')
    const began = performance.now()
    let count = 0
    matcher.find(words, () => {
      count += 1
    })
    expect(count).toBeGreaterThan(0)
    expect(performance.now() - began).toBeLessThan(5000)
  })
})
