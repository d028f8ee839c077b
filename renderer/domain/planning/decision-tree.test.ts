import { readFileSync } from 'node:fs'
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { decisionTreeSchema, walkTree } from './decision-tree.ts'

const both = (text: string) => ({ es: text, en: text })
const answer = (id: string, to: object) => ({ id, label: both(id), to })
const question = (id: string, ...answers: object[]) => ({ id, question: both(id), why: both(id), answers })
const outcome = (id: string) => ({ id, kind: 'speak', title: both(id), text: both(id) })
const small = {
  id: 'small',
  version: 1,
  title: both('small'),
  start: 'first',
  nodes: [
    question('first', answer('yes', { node: 'second' }), answer('no', { outcome: 'silent' })),
    question('second', answer('yes', { outcome: 'go' }), answer('no', { outcome: 'silent' })),
  ],
  outcomes: [outcome('go'), outcome('silent')],
}
const faultsIn = (tree: unknown) =>
  decisionTreeSchema.safeParse(tree).error?.issues.map(({ message }) => message) ?? []
const shipped = decisionTreeSchema.parse(
  JSON.parse(readFileSync('assets/policies/should-i-answer.json', 'utf8')),
)

describe('a decision tree', () => {
  it('is read when every question leads somewhere', () => {
    expect(faultsIn(small)).toEqual([])
  })

  it('is refused with a loop, and the question is named', () => {
    const looped = structuredClone(small)
    looped.nodes[1] = question('second', answer('yes', { node: 'first' }), answer('no', { outcome: 'go' }))
    expect(faultsIn(looped)).toContain('question "first" leads back to itself')
  })

  it('is refused when an answer leads nowhere or nothing leads to a question or an outcome', () => {
    const broken = structuredClone(small)
    broken.nodes[0] = question('first', answer('yes', { node: 'third' }), answer('no', { outcome: 'maybe' }))
    expect(faultsIn(broken)).toEqual([
      'there is no question "third"',
      'there is no outcome "maybe"',
      'nothing leads to question "second"',
      'nothing leads to outcome "go"',
      'nothing leads to outcome "silent"',
    ])
  })

  it('is refused when a text is missing in one language', () => {
    const missing = structuredClone(small) as { title: object }
    missing.title = { es: 'solo en español' }
    expect(decisionTreeSchema.safeParse(missing).success).toBe(false)
  })

  it('is walked by kept answers, and a changed tree asks again from where it no longer fits', () => {
    const tree = decisionTreeSchema.parse(small)
    expect(walkTree(tree, []).question?.id).toBe('first')
    expect(walkTree(tree, [{ node: 'first', answer: 'yes' }]).question?.id).toBe('second')
    const steps = [
      { node: 'first', answer: 'yes' },
      { node: 'second', answer: 'yes' },
    ]
    expect(walkTree(tree, steps)).toMatchObject({ question: null, outcome: { id: 'go' } })
    const [first, second] = steps as [(typeof steps)[0], (typeof steps)[0]]
    const asked = walkTree(tree, [first, { ...second, answer: 'perhaps' }])
    expect(asked).toMatchObject({ outcome: null, question: { id: 'second' } })
    expect(asked.taken).toHaveLength(1)
  })
})

describe('"Should I answer?" as it ships', () => {
  it('reaches an outcome by any answers, within eight questions', () => {
    fc.assert(
      fc.property(fc.array(fc.nat(4), { minLength: 8, maxLength: 8 }), (choices) => {
        const steps: { node: string; answer: string }[] = []
        for (const choice of choices) {
          const { question: asked } = walkTree(shipped, steps)
          if (!asked) break
          const picked = asked.answers[choice % asked.answers.length]
          steps.push({ node: asked.id, answer: picked?.id ?? '' })
        }
        expect(walkTree(shipped, steps).outcome).not.toBeNull()
      }),
    )
  })

  it('has outcomes to speak, to pass on, and to keep silent', () => {
    expect(new Set(shipped.outcomes.map(({ kind }) => kind))).toEqual(
      new Set(['speak', 'otherwise', 'silence']),
    )
  })
})
