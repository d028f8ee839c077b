import { describe, expect, it } from 'vitest'
import { readingSeconds, readingTime } from './reading-time.ts'

describe('the time a text takes to read', () => {
  it('is a minute for the words one reads in a minute', () => {
    expect(readingSeconds(238, 'en')).toBe(60)
    expect(readingSeconds(228, 'es')).toBe(60)
    expect(readingSeconds(228, 'fr')).toBe(60)
  })
  it('is said in seconds by fives, then in minutes', () => {
    expect(readingTime(0, 'es')).toEqual({ unit: 'seconds', value: 0 })
    expect(readingTime(3, 'es')).toEqual({ unit: 'seconds', value: 5 })
    expect(readingTime(131, 'es')).toEqual({ unit: 'seconds', value: 35 })
    expect(readingTime(500, 'en')).toEqual({ unit: 'minutes', value: 2 })
  })
  it('never grows shorter with more words', () => {
    const inSeconds = (words: number) => {
      const { unit, value } = readingTime(words, 'es')
      return unit === 'minutes' ? value * 60 : value
    }
    for (let words = 0; words < 2000; words += 1)
      expect(inSeconds(words + 1)).toBeGreaterThanOrEqual(inSeconds(words))
  })
})
