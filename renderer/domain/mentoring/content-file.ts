/**
 * Reading a file that an author wrote. A broken file becomes a value that says what is wrong with it, so
 * that one bad checklist never takes the others with it.
 */
import type { z } from 'zod'

export type ContentProblem =
  | { readonly kind: 'not-json' }
  | { readonly kind: 'missing-language'; readonly language: string; readonly at: string }
  | { readonly kind: 'wrong-shape'; readonly at: string }

export type ContentFile<Content> =
  | { readonly kind: 'read'; readonly id: string; readonly content: Content }
  | { readonly kind: 'broken'; readonly id: string; readonly problem: ContentProblem }

/** `path` names the file: `…/profile-set-up.json` has the id `profile-set-up`, and must say so inside. */
export function readContentFile<Content extends { readonly id: string }>(
  path: string,
  source: string,
  schema: z.ZodType<Content>,
): ContentFile<Content> {
  const id = path.replace(/^.*\//, '').replace(/\.json$/, '')
  const broken = (problem: ContentProblem): ContentFile<Content> => ({ kind: 'broken', id, problem })
  let data: unknown
  try {
    data = JSON.parse(source)
  } catch {
    return broken({ kind: 'not-json' })
  }
  const parsed = schema.safeParse(data)
  if (parsed.success)
    return parsed.data.id === id
      ? { kind: 'read', id, content: parsed.data }
      : broken({ kind: 'wrong-shape', at: 'id' })
  const issues = parsed.error.issues
  // The missing language is the fault an author can mend at once, so it is named before any other.
  for (const issue of issues) {
    if (issue.code === 'custom' && issue.message === 'missing-language')
      return broken({
        kind: 'missing-language',
        language: String(issue.params?.['language']),
        at: issue.path.join('.'),
      })
  }
  return broken({ kind: 'wrong-shape', at: issues[0]?.path.join('.') ?? '' })
}

/** The files that could be read, by their order; then the broken ones, by their id. */
export function sortContent<Content extends { readonly order: number }>(
  files: readonly ContentFile<Content>[],
) {
  const read: Content[] = []
  const broken: { readonly id: string; readonly problem: ContentProblem }[] = []
  for (const file of files) {
    if (file.kind === 'read') read.push(file.content)
    else broken.push({ id: file.id, problem: file.problem })
  }
  read.sort((a, b) => a.order - b.order)
  broken.sort((a, b) => (a.id < b.id ? -1 : 1))
  return { read, broken } as const
}
