/** What the audience read in a text, in words that help an author see why a sample came out otherwise. */
import { engine } from '../../tone/testing/engine.ts'
import type { FoundHint, Reading } from '../reading.ts'

/** The findings of the engine as the app uses it. */
export const hintsOf = (text: string, language: string): readonly FoundHint[] =>
  engine.analyze(text, { language }).hints.map(({ category, quote }) => ({ category, quote }))

const list = (title: string, entries: Iterable<readonly [string, string]>): string => {
  const lines = [...entries].map(([id, quote]) => `      ${id}: «${quote}»`)
  return `    ${title}:${lines.length === 0 ? ' none' : `\n${lines.join('\n')}`}`
}

export const tellReading = (
  reading: Reading,
  scenario: { readonly facts: readonly { readonly id: string }[] },
): string =>
  [
    list('facts said', reading.facts),
    list('facts denied', reading.denied),
    `    facts missing: ${
      scenario.facts
        .map((fact) => fact.id)
        .filter((id) => !reading.facts.has(id) && !reading.denied.has(id))
        .join(', ') || 'none'
    }`,
    list('forbidden', reading.forbidden),
    list('signals', reading.signals),
    list(
      'hints',
      reading.hints.map((hint) => [hint.category, hint.quote] as const),
    ),
    `    words: ${String(reading.words)}`,
  ].join('\n')
