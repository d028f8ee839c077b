// The floors that lie beside the development set: what holds today must not be lost tomorrow.

import type { Evaluation } from './score.ts'

/** Ratios from 0 to 1, and false hints per 100 words of clean posts. The first three are least values, the others most. */
export interface Floors {
  readonly precision: number
  readonly recall: number
  readonly macroF1: number
  readonly falsePer100CleanWords: number
  readonly cleanPostsWithHint: number
}

const names = ['precision', 'recall', 'macroF1', 'falsePer100CleanWords', 'cleanPostsWithHint'] as const

/** Reads `floors.json` (`{"es": {...}, "en": {...}}`). Throws an Error that names what is missing. */
export const readFloors = (content: string, language: string): Floors => {
  const all = JSON.parse(content) as Record<string, Partial<Floors>>
  const floors = all[language] ?? {}
  const missing = names.filter((name) => typeof floors[name] !== 'number')
  if (missing.length > 0) throw new Error(`floors.json lacks ${language}: ${missing.join(', ')}`)
  return floors as Floors
}

/** One sentence for each floor that does not hold. */
export const belowFloors = (language: string, evaluation: Evaluation, floors: Floors): string[] => {
  const { overall, macroF1, falsePer100CleanWords, cleanPostsWithHint } = evaluation
  const least = { precision: overall.precision, recall: overall.recall, macroF1 }
  const most = { falsePer100CleanWords, cleanPostsWithHint }
  return [
    ...Object.entries(least)
      .filter(([name, value]) => value < floors[name as keyof Floors])
      .map(
        ([name, value]) => `${language}: ${name} ${value.toFixed(3)}, below ${floors[name as keyof Floors]}`,
      ),
    ...Object.entries(most)
      .filter(([name, value]) => value > floors[name as keyof Floors])
      .map(
        ([name, value]) => `${language}: ${name} ${value.toFixed(3)}, above ${floors[name as keyof Floors]}`,
      ),
  ]
}
