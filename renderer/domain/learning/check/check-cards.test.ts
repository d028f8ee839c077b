import { describe, expect, it } from 'vitest'
import { readCards } from '../cards.ts'
import { sampleCards } from '../testing/sample-kinds.ts'
import { sampleFiles, sampleLesson, sampleModules } from '../testing/sample-lesson.ts'
import { checkLessons } from './check-lessons.ts'

const withCards = (cards: unknown) => ({ ...sampleFiles(), cards: JSON.stringify(cards) })
const check = (files: ReturnType<typeof sampleFiles>, wantsCards?: () => boolean) =>
  checkLessons([files], sampleModules, ['es', 'en'], { wantsCards })
const told = (cards: unknown) =>
  check(withCards(cards))
    .problems.map(({ code, detail }) => `${code}: ${detail}`)
    .join('\n')

const [first, ...others] = sampleCards
const changed = (es: object, more: object = {}) => [
  { ...first, ...more, texts: { ...first?.texts, es: { ...first?.texts.es, ...es } } },
  ...others,
]

describe('the check of the cards', () => {
  it('accepts four, counts them, and wants none where none are wanted', () => {
    const report = check(withCards(sampleCards))
    expect(report.problems).toEqual([])
    expect(report.lessons[0]?.cards).toBe(4)
    expect(check(sampleFiles()).problems).toEqual([])
  })

  it('names a lesson that must have some and has none', () => {
    expect(check(sampleFiles(), () => true).problems.map(({ where }) => where)).toEqual(['sample/cards.json'])
  })

  it('wants four to six, each with its own id and front', () => {
    expect(told(sampleCards.slice(1))).toContain('3 cards, wanted 4 to 6')
    expect(told([...sampleCards, ...sampleCards])).toContain('"one" is there twice')
    expect(told(changed({ front: others[0]?.texts.es.front }))).toContain('the same front twice (es)')
  })

  it('wants both languages, and no others', () => {
    expect(told([{ ...first, texts: { es: first?.texts.es } }, ...others])).toContain(
      'missing-language: "one": no en',
    )
    const french = { ...first, texts: { ...first?.texts, fr: first?.texts.es } }
    expect(told([french, ...others])).toContain('texts in fr')
  })

  it('wants a front for one breath and a back of fifty words', () => {
    expect(told(changed({ front: '¿Y esto? '.repeat(20) }))).toContain('front (es): 40 words, at most 30')
    expect(told(changed({ back: 'Nada más. '.repeat(30) }))).toContain('back (es): 60 words, at most 50')
  })

  it('refuses a front that asks what a lesson said', () => {
    expect(told(changed({ front: '¿Qué decía la lección sobre el silencio?' }))).toContain(
      'asks for a lesson',
    )
  })

  it('wants facts with their source in the back, the same in each language', () => {
    const [source] = sampleLesson.sources
    const sourced = { sources: [source?.id] }
    expect(told(changed({ back: 'Un 44 %.' }))).toContain('neither "sources" nor "invented"')
    expect(told(changed({ back: 'Un 44 %.' }, { invented: true }))).toBe('')
    expect(told(changed({ back: 'Lo dijo Gómez.' }))).toContain('without citing it')
    expect(told(changed({ back: 'Un 44 %.' }, sourced))).toContain('does not name "study"')
    expect(told(changed({ back: 'Un 44 % (Gómez, 2014).' }, sourced))).toContain('sourced figures differ')
    expect(told(changed({}, { sources: ['gone'] }))).toContain('no source "gone"')
  })

  it('reads the others when one is broken', () => {
    const { cards, problems } = readCards(withCards([{ id: 'bad' }, ...sampleCards]))
    expect(cards).toHaveLength(4)
    expect(problems.map(({ detail }) => detail)).toEqual([expect.stringContaining('card 1')])
    expect(readCards({ ...sampleFiles(), cards: '{' }).problems.map(({ code }) => code)).toEqual(['not-json'])
  })
})
