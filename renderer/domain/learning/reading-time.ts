/** How long a lesson takes: reading at a calm pace plus the time that each kind of exercise asks for. */
import type { Exercise, ExerciseKind } from './exercise-schema.ts'
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
    ...exercises.flatMap((exercise) => exerciseTexts(exercise, language)),
  ]
  const words = texts.reduce((sum, text) => sum + countWords(text, language), 0)
  const seconds = exercises.reduce((sum, exercise) => sum + exerciseSeconds[exercise.kind], 0)
  return { words, minutes: words / wordsPerMinute + seconds / 60 }
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
  }
}

const pair = (texts: { text: string; reason: string } | undefined): string[] =>
  texts ? [texts.text, texts.reason] : []

type AnyPiece = { text: string; reason?: string; aside?: { text: string } }
const pieceTexts = (piece: AnyPiece): string[] =>
  [piece.text, piece.reason, piece.aside?.text].filter((text) => text !== undefined)
