/** Turns what a schema refused into lines a person can act on: which file, which thing by its id, what is wrong. */
import type { z } from 'zod'

const nameOf = (value: unknown): string | null =>
  typeof value === 'object' && value !== null && 'id' in value && typeof value.id === 'string'
    ? value.id
    : null

const at = (value: unknown, key: PropertyKey): unknown =>
  typeof value === 'object' && value !== null ? (value as Record<PropertyKey, unknown>)[key] : undefined

const singular: Readonly<Record<string, string>> = {
  facts: 'fact',
  forbidden: 'forbidden',
  personas: 'persona',
  reactions: 'reaction',
  rubric: 'rubric',
  headlines: 'headline',
  threads: 'thread',
  nodes: 'node',
  branches: 'branch',
  endings: 'ending',
  drafts: 'draft',
}

/** `persona "mother", reaction "mother-last", says, en`. */
function placeOf(path: readonly PropertyKey[], data: unknown): string {
  const parts: string[] = []
  let value = data
  for (const [index, key] of path.entries()) {
    value = at(value, key)
    const list = String(path[index - 1] ?? '')
    if (typeof key === 'number') {
      const what = singular[list] ?? list
      if (singular[list]) parts.pop()
      parts.push(`${what} ${nameOf(value) === null ? String(key + 1) : `"${nameOf(value) ?? ''}"`}`.trim())
    } else parts.push(String(key))
  }
  return parts.join(', ')
}

const languages: ReadonlySet<unknown> = new Set(['es', 'en'])

function wordsFor(issue: z.core.$ZodIssue, data: unknown): string {
  const value = issue.path.reduce<unknown>(at, data)
  const key = issue.path.at(-1)
  if (value === undefined && languages.has(key)) return `the text in "${String(key)}" is missing`
  if (value === undefined) return `is missing`
  if (issue.code === 'invalid_union')
    return `is none of the allowed forms: ${JSON.stringify(value).slice(0, 80)}`
  return issue.message
}

/** One line for each thing that is wrong, beginning with the file's name. */
export const describeIssues = (file: string, data: unknown, error: z.ZodError): readonly string[] =>
  error.issues.map((issue) => {
    const place = placeOf(issue.path, data)
    return `${file}: ${place}${place ? ': ' : ''}${wordsFor(issue, data)}`
  })
