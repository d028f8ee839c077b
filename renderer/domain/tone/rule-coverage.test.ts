import { describe, expect, it } from 'vitest'
import { createEngine } from './engine.ts'
import type { Pack, Rule } from './pack.ts'
import { packs } from './testing/engine.ts'

const FEWEST_PATTERNS = 600

/** Whether the rule, left with this pattern alone, finds exactly what one of its examples marks. */
const isShown = ({ language, lexicon }: Pack, rule: Rule, pattern: string): boolean => {
  const alone = createEngine([
    { language, lexicon: { ...lexicon, axes: {} }, rules: [{ ...rule, patterns: [pattern] }] },
  ])
  return rule.yes.some((example) => {
    const start = example.indexOf('[[')
    const end = example.indexOf(']]') - 2
    const { hints } = alone.analyze(example.replace('[[', '').replace(']]', ''), { language })
    return hints.some((hint) => hint.ruleId === rule.ruleId && hint.start === start && hint.end === end)
  })
}

describe.each(packs)('the rules of $language', (pack) => {
  it(`hold at least ${FEWEST_PATTERNS} phrase patterns`, () => {
    expect(pack.rules.flatMap(({ patterns }) => patterns).length).toBeGreaterThanOrEqual(FEWEST_PATTERNS)
  })

  it('show every pattern at work in an example of its own', { timeout: 30_000 }, () => {
    const hidden = pack.rules.flatMap((rule) =>
      rule.patterns
        .filter((pattern) => !isShown(pack, rule, pattern))
        .map((pattern) => [rule.ruleId, pattern]),
    )
    expect(hidden).toEqual([])
  })

  it('have at least as many look-alikes as patterns', () => {
    const lacking = pack.rules.filter(({ patterns, no }) => no.length < patterns.length)
    expect(lacking.map(({ ruleId }) => ruleId)).toEqual([])
  })
})
