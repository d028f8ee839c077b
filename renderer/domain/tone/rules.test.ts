import path from 'node:path'
import { describe, expect, it } from 'vitest'
import { guards } from './guards.ts'
import { readPattern } from './pattern.ts'
import { dataFiles, engine, packs, readDataFile, told } from './testing/engine.ts'
import { lexiconSchema, ruleFileSchema } from './testing/rule-schema.ts'
import type { Hint } from './types.ts'

const rules = packs.flatMap((pack) => pack.rules.map((rule) => ({ ...rule, language: pack.language })))

const unmark = (example: string) => {
  const start = example.indexOf('[[')
  const end = example.indexOf(']]') - 2
  return { text: example.replace('[[', '').replace(']]', ''), start, end }
}

const others = (hints: readonly Hint[], hint: Hint | undefined) =>
  hints
    .filter((other) => other !== hint)
    .map(({ ruleId, quote }) => `${ruleId} ${quote}`)
    .toSorted()

describe('the rule files', () => {
  it.each(dataFiles)('%s has the shape of its schema', (file) => {
    const schema = file.endsWith('lexicon.json') ? lexiconSchema : ruleFileSchema
    const result = schema.safeParse(readDataFile(file))
    expect(result.error?.issues ?? []).toEqual([])
  })

  it('stand in the folder of their language under the name of their category', () => {
    const expected = packs.flatMap(({ language, rules: own }) =>
      [...new Set(own.map(({ category }) => category))].map((category) =>
        path.join(language, `${category}.json`),
      ),
    )
    expect(dataFiles.filter((file) => !file.endsWith('lexicon.json'))).toEqual(expected.toSorted())
  })

  it.each(packs.map(({ language }) => language))('hold at least 60 rules in %s', (language) => {
    expect(rules.filter((rule) => rule.language === language).length).toBeGreaterThanOrEqual(60)
  })

  it('stand for few enough sequences to be multiplied out when they are found', () => {
    const patterns = rules.flatMap(({ patterns: own, except = [] }) => [...own, ...except])
    expect(patterns.filter((pattern) => readPattern(pattern).length === 0)).toEqual([])
  })

  it('name only guards that exist', () => {
    const named = rules.flatMap(({ unless }) => unless ?? [])
    expect(named.filter((name) => guards[name] === undefined)).toEqual([])
  })

  it('write every example for one rule only', () => {
    const examples = rules.flatMap(({ yes, ruleId }) => yes.map((example) => ({ example, ruleId })))
    const seen = new Map<string, string>()
    const repeated = examples.filter(({ example, ruleId }) => {
      const twice = seen.has(example)
      seen.set(example, ruleId)
      return twice
    })
    expect(repeated).toEqual([])
  })
})

describe.each(rules)('$ruleId', ({ ruleId, yes, no, language }) => {
  it.each(yes)('finds %s', (example) => {
    const { text, start, end } = unmark(example)
    const found = engine.analyze(text, { language }).hints.filter((hint) => hint.ruleId === ruleId)
    expect(found.map((hint) => [hint.start, hint.end])).toContainEqual([start, end])
  })

  it.each(no)('leaves alone: %s', (example) => {
    const found = engine.analyze(example, { language }).hints.filter((hint) => hint.ruleId === ruleId)
    expect(told(found)).toEqual([])
  })

  it.each(yes)('offers only rewordings that clear the hint and raise no other: %s', (example) => {
    const { text, start, end } = unmark(example)
    const { hints } = engine.analyze(text, { language })
    const hint = hints.find(
      (candidate) => candidate.ruleId === ruleId && candidate.start === start && candidate.end === end,
    )
    for (const suggestion of hint?.suggestions ?? []) {
      const reworded = `${text.slice(0, start)}${suggestion}${text.slice(end)}`
      expect(others(engine.analyze(reworded, { language }).hints, undefined)).toEqual(others(hints, hint))
    }
  })
})
