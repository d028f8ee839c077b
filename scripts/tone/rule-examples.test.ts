import { describe, expect, it } from 'vitest'
import { loadPack } from '../../renderer/workers/packs/load.ts'
import { readRuleExamples } from './rule-examples.ts'

const examples = async () => {
  const pack = await loadPack('es')
  if (pack === null) throw new Error('no pack')
  const rules = pack.rules.filter(({ ruleId }) => ruleId === 'es/jargon/poner-en-valor')
  return { rule: rules[0], read: readRuleExamples({ ...pack, rules }) }
}

describe('the examples of a rule', () => {
  it('teach what it finds and what it leaves alone', async () => {
    const { rule, read } = await examples()
    const found = rule?.yes[0]?.replace('[[', '').replace(']]', '')
    expect(read.find(({ text }) => text === found)?.labels).toEqual(['jargon'])
    expect(read.find(({ text }) => text === rule?.no[0])).toMatchObject({ labels: [], hard: true })
  })

  it('teach that a text is clean once the rewording is applied', async () => {
    const { rule, read } = await examples()
    const written = new Set([
      ...(rule?.yes ?? []).map((text) => text.replace('[[', '').replace(']]', '')),
      ...(rule?.no ?? []),
    ])
    const made = read.filter(({ text }) => !written.has(text))
    expect(made.length).toBeGreaterThan(0)
    expect(made.every(({ labels }) => labels.length === 0)).toBe(true)
  })

  it('come once each', async () => {
    const { read } = await examples()
    expect(new Set(read.map(({ text }) => text)).size).toBe(read.length)
  })
})
