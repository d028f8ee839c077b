// The sentences that the project wrote for the classifier: one JSON object a line.

import { createHash } from 'node:crypto'
import { readFile, readdir } from 'node:fs/promises'
import path from 'node:path'

/** The categories whose paraphrases the classifier finds. Their order is that of the model's weights. */
export const LEARNT = ['hostile', 'evasive', 'hype', 'jargon', 'cliche'] as const

export interface Example {
  readonly text: string
  readonly labels: readonly string[]
  /** A clean sentence that looks like a fault. */
  readonly hard: boolean
}

export interface TrainingSet {
  readonly examples: readonly Example[]
  /** Lines that cannot be used, each with its file and line number and why. */
  readonly problems: readonly string[]
  /** Of the files' content, in their order. */
  readonly digest: string
}

/** Reads one line. Throws an Error that says what is wrong with it. */
export const readExample = (line: string): Example => {
  const value: unknown = JSON.parse(line)
  if (typeof value !== 'object' || value === null) throw new Error('no object')
  const { text, labels, hard } = value as Record<string, unknown>
  if (typeof text !== 'string' || text.trim() === '') throw new Error('no text')
  if (!Array.isArray(labels) || !labels.every((label) => (LEARNT as readonly unknown[]).includes(label)))
    throw new Error(`"labels" may hold ${LEARNT.join(', ')} only`)
  if (hard !== undefined && typeof hard !== 'boolean') throw new Error('"hard" is neither true nor false')
  if (hard === true && labels.length > 0) throw new Error('only a clean sentence is "hard"')
  return { text, labels: labels as string[], hard: hard === true }
}

/** A sentence without case, accents and punctuation: two that are equal so are duplicates. */
export const plainForm = (text: string): string =>
  text
    .toLowerCase()
    .normalize('NFD')
    .replace(/\p{M}+/gu, '')
    .replace(/[^\p{L}\p{N}]+/gu, ' ')
    .trim()

const reasonOf = (error: unknown): string => (error instanceof Error ? error.message : String(error))

/** All sentences of a language, files in the order of their names. */
export const readTrainingSet = async (folder: string): Promise<TrainingSet> => {
  const files = (await readdir(folder)).filter((file) => file.endsWith('.jsonl')).toSorted()
  const examples: Example[] = []
  const problems: string[] = []
  const digest = createHash('sha256')
  for (const file of files) {
    const content = await readFile(path.join(folder, file), 'utf8')
    digest.update(content)
    for (const [at, line] of content.split('\n').entries()) {
      if (line.trim() === '') continue
      try {
        examples.push(readExample(line))
      } catch (error) {
        problems.push(`${file}:${at + 1}: ${reasonOf(error)}`)
      }
    }
  }
  return { examples, problems, digest: digest.digest('hex').slice(0, 16) }
}
