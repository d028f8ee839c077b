/** How long a lesson takes: reading at a calm pace plus the time that each kind of exercise asks for. */
import type { Exercise, ExerciseKind, ExerciseOf } from './exercise-schema.ts'
import { goodWay, walk } from './kinds/decision.ts'
import { goalsIn } from './kinds/rewrite.ts'
import type { LessonContent } from './open-lesson.ts'
import { countWords } from './strike-text.ts'

/** Adults read prose in their own language silently at about 240 words a minute; people who weigh each line, at less. */
export const wordsPerMinute = 190

/** Thinking and moving, in seconds, on top of reading the exercise's own words. */
export const exerciseSeconds: Readonly<Record<ExerciseKind, number>> = {
  single: 25,
  multiple: 45,
  strike: 50,
  order: 45,
  reflection: 90,
  match: 60,
  rewrite: 120,
  decision: 90,
  self: 60,
}

export type LessonTime = { readonly words: number; readonly minutes: number }

/** `minutes` is not rounded. */
export function lessonTime(content: LessonContent): LessonTime {
  const { data, language, steps } = content
  const closing = data.action.texts[language]
  const prose = [
    content.title,
    ...steps.flatMap((step) => [
      step.title,
      ...step.blocks.flatMap((block) => ('markdown' in block ? [block.markdown] : [])),
    ]),
    ...(closing ? [closing.title, closing.text] : []),
  ]
  const exercises = [...content.exercises.values()]
  const texts = [
    ...prose.map(withoutMarks),
    ...exercises.flatMap((exercise) => readTexts(exercise, language)),
  ]
  const words = texts.reduce((sum, text) => sum + countWords(text, language), 0)
  const seconds = exercises.reduce((sum, exercise) => sum + exerciseSeconds[exercise.kind], 0)
  return { words, minutes: words / wordsPerMinute + seconds / 60 }
}

/** A question whose reasons are told only afterwards: reading what is asked, and thinking. Not rounded. */
export function questionMinutes(exercise: Exercise, language: string): number {
  const words = askedTexts(exercise, language).reduce((sum, text) => sum + countWords(text, language), 0)
  return words / wordsPerMinute + exerciseSeconds[exercise.kind] / 60
}

function askedTexts(exercise: Exercise, language: string): string[] {
  const own = exercise.texts[language]
  if (!own) return []
  const about = [own.title, own.how]
  switch (exercise.kind) {
    case 'single':
    case 'multiple':
      return [...about, ...exercise.options.map(({ texts }) => texts[language]?.text ?? '')]
    case 'order':
      return [...about, ...exercise.items.map(({ texts }) => texts[language]?.text ?? '')]
    case 'match':
      return [
        ...about,
        ...exercise.pairs.flatMap(({ texts }) => [texts[language]?.left ?? '', texts[language]?.right ?? '']),
        ...exercise.decoys.map(({ texts }) => texts[language]?.right ?? ''),
      ]
    case 'reflection':
      return about
    default:
      return readTexts(exercise, language)
  }
}

const withoutMarks = (markdown: string): string =>
  markdown.replace(/\[\^[a-z0-9-]+\]/g, '').replace(/\]\([^)]*\)/g, ']')

/** Every sentence of an exercise that a reader may meet, in one language. */
export function exerciseTexts(exercise: Exercise, language: string): string[] {
  const own = exercise.texts[language]
  if (!own) return []
  const about = [own.title, own.how, ...('met' in own ? [own.met] : [])]
  switch (exercise.kind) {
    case 'single':
    case 'multiple':
      return [...about, ...exercise.options.flatMap((option) => pair(option.texts[language]))]
    case 'order':
      return [...about, ...exercise.items.flatMap((item) => pair(item.texts[language]))]
    case 'strike':
      return [...about, ...(exercise.texts[language]?.pieces ?? []).flatMap(pieceTexts)]
    case 'reflection':
      return [...about, exercise.texts[language]?.example.text ?? '']
    case 'match':
      return [
        ...about,
        ...exercise.pairs.flatMap(({ texts }) => Object.values(texts[language] ?? {})),
        ...exercise.decoys.flatMap(({ texts }) => Object.values(texts[language] ?? {})),
      ]
    case 'rewrite':
      return [...about, ...rewriteTexts(exercise, language), ...(exercise.texts[language]?.accepted ?? [])]
    case 'decision':
      return [
        ...about,
        ...exercise.nodes.flatMap(({ texts, options }) => [
          texts[language]?.situation ?? '',
          ...options.flatMap((option) => pair(option.texts[language])),
        ]),
        ...exercise.ends.flatMap(({ texts }) => Object.values(texts[language] ?? {})),
      ]
    case 'self':
      return [
        ...about,
        ...(exercise.texts[language]?.scale ?? []),
        ...exercise.statements.map(({ texts }) => texts[language] ?? ''),
        ...exercise.bands.flatMap(({ texts }) => Object.values(texts[language] ?? {})),
      ]
  }
}

/** What a reader meets on one way through the exercise: one way of a decision, one result of a self-assessment. */
function readTexts(exercise: Exercise, language: string): string[] {
  const own = exercise.texts[language]
  if (!own) return []
  const about = [own.title, own.how, ...('met' in own ? [own.met] : [])]
  if (exercise.kind === 'rewrite') return [...about, ...rewriteTexts(exercise, language)]
  if (exercise.kind === 'self') {
    const [band] = exercise.bands
    const scale = exercise.texts[language]?.scale ?? []
    const statements = exercise.statements.map(({ texts }) => texts[language] ?? '')
    return [...about, ...scale, ...statements, ...Object.values(band?.texts[language] ?? {})]
  }
  if (exercise.kind === 'decision') return [...about, ...goodWayTexts(exercise, language)]
  return exerciseTexts(exercise, language)
}

function goodWayTexts(exercise: ExerciseOf<'decision'>, language: string): string[] {
  const { taken, at } = walk(exercise, [...(goodWay(exercise, { node: exercise.start }) ?? [])])
  return [
    ...taken.flatMap(({ node, option }) => [
      node.texts[language]?.situation ?? '',
      ...node.options.map((each) => each.texts[language]?.text ?? ''),
      option.texts[language]?.reason ?? '',
    ]),
    ...(at && 'end' in at ? Object.values(at.end.texts[language] ?? {}) : []),
  ]
}

const rewriteTexts = (exercise: ExerciseOf<'rewrite'>, language: string): string[] => [
  exercise.texts[language]?.start ?? '',
  ...goalsIn(exercise, language).map((goal) => goal.texts[language] ?? ''),
]

const pair = (texts: { text: string; reason: string } | undefined): string[] =>
  texts ? [texts.text, texts.reason] : []

type AnyPiece = { text: string; reason?: string; aside?: { text: string } }
const pieceTexts = (piece: AnyPiece): string[] =>
  [piece.text, piece.reason, piece.aside?.text].filter((text) => text !== undefined)
