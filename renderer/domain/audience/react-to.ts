/** The audience answers: each persona says the first thing that holds for it, and leans by all that do. */
import type { Reaction } from '../../../electron/shared/entities/rehearsal.ts'
import { evaluate, type FoundHint, missingFactOf, readDraft, type Reading } from './reading.ts'
import type { FreeAudience, Persona, Scenario } from './scenario.ts'

export type AudienceAnswer = {
  readonly reactions: readonly Reaction[]
  /** Met or not met, in the author's words. Empty for a free draft. */
  readonly rubric: readonly { readonly id: string; readonly met: boolean; readonly words: string }[]
  /** The headline that would come of it. Null for a free draft. */
  readonly headline: string | null
}

export type AudienceInput = {
  readonly text: string
  /** BCP 47 tag of the draft. Reactions are in Spanish for `es`, in English otherwise. */
  readonly language: string
  readonly hints: readonly FoundHint[]
}

const pick = <T>(texts: { readonly es: T; readonly en: T }, language: string): T =>
  language.startsWith('es') ? texts.es : texts.en

export function answerScenario(scenario: Scenario, input: AudienceInput): AudienceAnswer {
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
  }
}

/** For a draft of no scenario: general readers who react to the engine's findings and the text's own words. */
export function answerFreeDraft(audience: FreeAudience, input: AudienceInput): AudienceAnswer {
  const reading = readDraft(input.text, input.language, null, input.hints)
  return {
    reactions: audience.personas.map((persona) => reactionOf(persona, reading, input.language, () => '')),
    rubric: [],
    headline: null,
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
    const { holds, quote } = evaluate(template.when, reading)
    if (!holds) continue
    const isFallback = 'always' in template.when
    if (!isFallback || speaking === null) lean += template.lean
    if (speaking === null) {
      const missing = missingFactOf(template.when)
      speaking = {
        id: template.id,
        text: pick(template.says, language)
          // An absence has no passage of its own: the reader then quotes how the text begins.
          .replaceAll('{{quote}}', trimQuote(quote || (reading.signals.get('first-sentence') ?? '…')))
          .replaceAll('{{missing}}', missing ? labelOf(missing) : ''),
      }
    }
  }
  return {
    personaId: persona.id,
    templateId: speaking?.id ?? '',
    name: pick(persona.name, language),
    role: pick(persona.role, language),
    text: speaking?.text ?? '',
    lean: Math.round(Math.max(-1, Math.min(1, lean)) * 100) / 100,
  }
}

/** A quote reads on inside a sentence, so it brings no closing punctuation. */
const trimQuote = (quote: string): string => quote.replace(/[.,;:\s]+$/u, '')
