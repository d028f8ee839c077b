/** The questions and paths that come with the app, as files, for tests. */
import { readFileSync } from 'node:fs'
import path from 'node:path'
import { type Paths, type Questions, pathsSchema, questionsSchema } from '../schema.ts'

const read = (name: string): unknown =>
  JSON.parse(
    readFileSync(path.join(import.meta.dirname, '../../../../../assets/starting-point', name), 'utf8'),
  )

export const readQuestions = (): Questions => questionsSchema.parse(read('questions.json'))
export const readPaths = (): Paths => pathsSchema.parse(read('paths.json'))
