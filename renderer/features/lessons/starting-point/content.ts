/** The twelve situations and the paths that came with the app, read on first use. */
import pathsFile from '../../../../assets/starting-point/paths.json'
import questionsFile from '../../../../assets/starting-point/questions.json'
import {
  type Paths,
  pathsSchema,
  type Questions,
  questionsSchema,
} from '../../../domain/learning/starting-point/index.ts'

let read: { readonly questions: Questions; readonly paths: Paths } | undefined

function content() {
  read ??= { questions: questionsSchema.parse(questionsFile), paths: pathsSchema.parse(pathsFile) }
  return read
}
export const questions = (): Questions => content().questions
export const paths = (): Paths => content().paths

/** A text in the language asked for; in another one rather than none. */
export function inLanguage<Text>(texts: Readonly<Record<string, Text>>, language: string): Text {
  const found = texts[language] ?? Object.values(texts)[0]
  if (found === undefined) throw new Error('a text without any language')
  return found
}
