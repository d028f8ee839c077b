/** The audience answers: each persona says the first thing that holds for it, and leans by all that do. */
import type { Reaction } from '../../../electron/shared/entities/rehearsal.ts'
import { isAlways } from './condition.ts'
import { evaluate, trimQuote } from './evaluate.ts'
import { pick } from './localized.ts'
import { type FoundHint, readDraft, type Reading } from './reading.ts'
import type { FreeAudience, Persona, ScenarioContent } from './scenario.ts'

export type AudienceAnswer = {
  readonly reactions: readonly Reaction[]
  /** Met or not met, in the author's words. Empty for a free draft. */
  readonly rubric: readonly { readonly id: string; readonly met: boolean; readonly words: string }[]
  /** The headline that would come of it. Null for a free draft. */
  readonly headline: string | null
  readonly headlineId: string | null
}

export type AudienceInput = {
  readonly text: string
  /** BCP 47 tag of the draft. Reactions are in Spanish for `es`, in English otherwise. */
  readonly language: string
  readonly hints: readonly FoundHint[]
}

export function answerScenario(scenario: ScenarioContent, input: AudienceInput): AudienceAnswer {
  const reading = readDraft(input.text, input.language, scenario, input.hints)
  const labelOf = (id: string) => {
    const fact = scenario.facts.find((candidate) => candidate.id === id)
    return fact ? pick(fact.label, input.language) : ''
  }
  const headline = scenario.headlines.find((candidate) => evaluate(candidate.when, reading).holds)
  return {
    reactions: scenario.personas.map((persona) => reactionOf(persona, reading, input.language, labelOf)),
    rubric: scenario.rubric.map((item) => {
      const met = evaluate(item.when, reading).holds
      return { id: item.id, met, words: pick(met ? item.met : item.notMet, input.language) }
    }),
    headline: headline ? pick(headline.text, input.language) : null,
    headlineId: headline?.id ?? null,
  }
}

/** For a draft of no scenario: general readers who react to the engine's findings and the text's own words. */
export function answerFreeDraft(audience: FreeAudience, input: AudienceInput): AudienceAnswer {
  const reading = readDraft(input.text, input.language, null, input.hints)
  return {
    reactions: audience.personas.map((persona) => reactionOf(persona, reading, input.language, () => '')),
    rubric: [],
    headline: null,
    headlineId: null,
  }
}

function reactionOf(
  persona: Persona,
  reading: Reading,
  language: string,
  labelOf: (factId: string) => string,
): Reaction {
  let lean = persona.lean
  let speaking: { readonly id: string; readonly text: string } | null = null
  for (const template of persona.reactions) {
    const { holds, quote, missing } = evaluate(template.when, reading)
    if (!holds) continue
    if (!isAlways(template.when) || speaking === null) lean += template.lean
    speaking ??= {
      id: template.id,
      text: pick(template.says, language)
        // An absence has no passage of its own: the reader then quotes how the text begins.
        .replaceAll('{{quote}}', () => trimQuote(quote || (reading.signals.get('first-sentence') ?? '…')))
        .replaceAll('{{missing}}', () => (missing ? labelOf(missing) : '')),
    }
  }
  return {
    personaId: persona.id,
    templateId: speaking?.id ?? '',
    name: pick(persona.name, language),
    role: pick(persona.role, language),
    text: speaking?.text ?? '',
    lean: roundLean(lean),
  }
}

/** Two decimals, within -1 and 1. */
export const roundLean = (lean: number): number => Math.round(Math.max(-1, Math.min(1, lean)) * 100) / 100
