import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import shipped from '../../../assets/self-assessment/questions.json'
import { changesBetween, isWhole, selfAssessmentSchema } from './self-assessment.ts'

const assessment = selfAssessmentSchema.parse(shipped)
const ids = assessment.questions.map(({ id }) => id)
const allAt = (index: number) => Object.fromEntries(ids.map((id) => [id, index]))

describe('the self-assessment that the app ships', () => {
  it('asks eight things of each, in both languages, and differently of each', () => {
    expect(ids).toHaveLength(8)
    for (const { texts } of assessment.questions) {
      expect(texts.executive['es']).not.toBe(texts.mentor['es'])
      expect(texts.executive['en']).not.toBe(texts.mentor['en'])
    }
  })

  it('has four answers to each that cannot be taken for one another, and no figure in them', () => {
    for (const { answers } of assessment.questions) {
      for (const language of ['es', 'en']) {
        const said = answers.map((answer) => answer[language])
        expect(new Set(said).size).toBe(4)
        for (const text of said) expect(text).not.toMatch(/\d/)
      }
    }
  })

  it('is refused with a question that is there twice', () => {
    const [first] = shipped.questions
    const twice = { ...shipped, questions: [first, ...shipped.questions] }
    expect(selfAssessmentSchema.safeParse(twice).success).toBe(false)
  })
})

describe('the difference', () => {
  it('tells what went further, what stayed and what went back', () => {
    const [further, same, back] = ids as [string, string, string]
    const start = { ...allAt(1) }
    const closing = { ...allAt(1), [further]: 3, [back]: 0 }
    const changes = changesBetween(assessment, start, closing)
    const kindOf = (id: string) => changes.find(({ question }) => question.id === id)?.kind
    expect([kindOf(further), kindOf(same), kindOf(back)]).toEqual(['further', 'same', 'back'])
  })

  it('leaves out what one of the two takings did not answer, and answers that no longer exist', () => {
    const [first, second] = ids as [string, string]
    expect(changesBetween(assessment, { [first]: 0 }, { [second]: 1 })).toEqual([])
    expect(changesBetween(assessment, { [first]: 9 }, { [first]: 1 })).toEqual([])
  })

  it('turns round when the takings do', () => {
    const answers = fc.record(Object.fromEntries(ids.map((id) => [id, fc.nat(3)])))
    const turned = { further: 'back', same: 'same', back: 'further' } as const
    fc.assert(
      fc.property(answers, answers, (one, other) => {
        const there = changesBetween(assessment, one, other).map(({ kind }) => turned[kind])
        expect(changesBetween(assessment, other, one).map(({ kind }) => kind)).toEqual(there)
        expect(isWhole(assessment, one)).toBe(true)
      }),
    )
  })
})
