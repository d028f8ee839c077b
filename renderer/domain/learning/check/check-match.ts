/** What a match needs besides its shape: texts that can be told apart. */
import type { LessonProblemCode } from '../problems.ts'
import { repeated } from '../lesson-text.ts'
import type { Match } from '../kinds/match.ts'

export function checkMatch(exercise: Match, languages: readonly string[]): [LessonProblemCode, string][] {
  const { pairs, decoys } = exercise
  return languages.flatMap((language) => {
    const lefts = pairs.flatMap(({ texts }) => texts[language]?.left ?? [])
    const rights = [...pairs, ...decoys].flatMap(({ texts }) => texts[language]?.right ?? [])
    return [lefts, rights].flatMap((texts) =>
      repeated(texts.map(plain)).map((text): [LessonProblemCode, string] => [
        'broken-exercise',
        `the same text twice on one side (${language}): ${text.slice(0, 60)}`,
      ]),
    )
  })
}

const plain = (text: string): string => text.trim().toLowerCase().replace(/\s+/g, ' ')
