// What the rules' own examples teach the classifier: the sentences a rule finds, those it must leave alone, and
// those it finds once its rewording has been applied, which must stay without a hint.

import { createEngine } from '../../renderer/domain/tone/engine.ts'
import type { Pack, Rule } from '../../renderer/domain/tone/pack.ts'
import type { ToneEngine } from '../../renderer/domain/tone/types.ts'
import { type Example, LEARNT } from './training-set.ts'

const isLearnt = (category: string): boolean => (LEARNT as readonly string[]).includes(category)

const unmark = (example: string): string => example.replace('[[', '').replace(']]', '')

/** The text with each rewording of the rule's hint, labelled with what else is wrong in it. */
const reworded = (engine: ToneEngine, language: string, rule: Rule, text: string): Example[] => {
  const { hints } = engine.analyze(text, { language })
  return hints
    .filter(({ ruleId }) => ruleId === rule.ruleId)
    .flatMap(({ start, end, suggestions }) =>
      suggestions.map((suggestion) => `${text.slice(0, start)}${suggestion}${text.slice(end)}`),
    )
    .map((better): Example => {
      const left = engine.analyze(better, { language }).hints.map(({ category }) => category)
      const labels = [...new Set(left)].filter(isLearnt)
      return { text: better, labels, hard: labels.length === 0 }
    })
}

const examplesOf = (engine: ToneEngine, language: string, rule: Rule): Example[] => {
  const found = rule.yes.map(unmark)
  return [
    ...(isLearnt(rule.category) ? found : []).map((text) => ({ text, labels: [rule.category], hard: false })),
    ...rule.no.map((text) => ({ text, labels: [], hard: true })),
    ...found.flatMap((text) => reworded(engine, language, rule, text)),
  ]
}

/** Each text once: as the first rule has it. */
export const readRuleExamples = (pack: Pack): readonly Example[] => {
  const { language, rules, lexicon } = pack
  // By rules alone: what a model says must not teach its successor.
  const engine = createEngine([{ language, rules, lexicon }])
  const seen = new Set<string>()
  return rules
    .flatMap((rule) => examplesOf(engine, language, rule))
    .filter(({ text }) => !seen.has(text) && seen.add(text).size > 0)
}
