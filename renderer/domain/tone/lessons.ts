import type { Category } from './types.ts'

/** The lesson that explains a category, by its folder in `assets/lessons`; a rule may name another. */
const lessons: Readonly<Record<Category, string>> = {
  jargon: 'open-and-accessible',
  hype: 'open-and-accessible',
  hostile: 'listen-first',
  evasive: 'open-and-accessible',
  absolute: 'inside-and-outside',
  confidential: 'inside-and-outside',
  shouting: 'small-conversations',
  clutter: 'small-conversations',
  monologue: 'small-conversations',
  'long-sentence': 'open-and-accessible',
  exclusionary: 'listen-first',
  register: 'coach-and-reverse-mentor',
  hedging: 'open-and-accessible',
  cliche: 'look-at-impact',
}

export const lessonOf = (category: Category): string => lessons[category]
