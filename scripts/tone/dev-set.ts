// The development set: posts with their faults marked in place. Kept apart from training, by everybody.

import { readFile, readdir } from 'node:fs/promises'
import path from 'node:path'
import { CATEGORIES, type Category } from '../../renderer/domain/tone/types.ts'

/** UTF-16 offsets into the unmarked text, half-open. */
export interface Annotation {
  readonly category: Category
  readonly start: number
  readonly end: number
}

export interface DevPost {
  readonly id: string
  readonly lang: string
  /** Without marks: what the engine sees. */
  readonly text: string
  readonly annotations: readonly Annotation[]
  /** Faults of the whole post; they have no span. */
  readonly present: readonly Category[]
}

export interface DevSet {
  readonly posts: readonly DevPost[]
  /** Lines that cannot be used, each with its file and line number and why; never the text. */
  readonly problems: readonly string[]
}

/** These count by their presence in the post, so they carry no marks. */
export const documentCategories: readonly Category[] = ['monologue', 'register']

const isCategory = (name: unknown): name is Category => (CATEGORIES as readonly unknown[]).includes(name)

const opening = /\{\{([a-z-]+):/y

const clashOf = (annotations: readonly Annotation[]): Annotation | undefined =>
  annotations.find((one, at) =>
    annotations
      .slice(at + 1)
      .some((other) => other.category === one.category && other.start < one.end && one.start < other.end),
  )

/**
 * Reads `{{category:words}}`; marks of different categories may nest. Throws an Error that says what is wrong
 * with the marks, without quoting the text.
 */
export const readMarks = (marked: string): Pick<DevPost, 'text' | 'annotations'> => {
  const open: { readonly category: Category; readonly start: number }[] = []
  const annotations: Annotation[] = []
  let text = ''
  let at = 0
  while (at < marked.length) {
    if (marked.startsWith('{{', at)) {
      opening.lastIndex = at
      const found = opening.exec(marked)
      const category = found?.[1]
      if (found === null || !isCategory(category)) throw new Error(`no category after {{ at ${at}`)
      if (documentCategories.includes(category)) throw new Error(`${category} has no span: use "present"`)
      open.push({ category, start: text.length })
      at += found[0].length
    } else if (marked.startsWith('}}', at)) {
      const last = open.pop()
      if (last === undefined) throw new Error(`}} without {{ at ${at}`)
      if (last.start === text.length) throw new Error(`empty mark at ${at}`)
      annotations.push({ ...last, end: text.length })
      at += 2
    } else {
      text += marked.charAt(at)
      at += 1
    }
  }
  if (open.length > 0) throw new Error('a mark is not closed')
  const clash = clashOf(annotations)
  if (clash !== undefined) throw new Error(`two marks of ${clash.category} overlap`)
  annotations.sort((a, b) => a.start - b.start || b.end - a.end)
  return { text, annotations }
}

/** Reads one line of a file of posts. Throws an Error that says what is wrong with it. */
export const readDevPost = (line: string): DevPost => {
  const value: unknown = JSON.parse(line)
  if (typeof value !== 'object' || value === null) throw new Error('no object')
  const { id, lang, text, present } = value as Record<string, unknown>
  if (typeof id !== 'string' || typeof lang !== 'string' || typeof text !== 'string')
    throw new Error('"id", "lang" and "text" must be texts')
  if (
    !Array.isArray(present) ||
    !present.every((name) => isCategory(name) && documentCategories.includes(name))
  )
    throw new Error(`"present" may hold ${documentCategories.join(' and ')} only`)
  return { id, lang, present: present as Category[], ...readMarks(text) }
}

const reasonOf = (error: unknown): string => (error instanceof Error ? error.message : String(error))

/** All posts of a language: every `.jsonl` file in its folder. */
export const readDevSet = async (folder: string): Promise<DevSet> => {
  const files = (await readdir(folder)).filter((file) => file.endsWith('.jsonl')).toSorted()
  const posts: DevPost[] = []
  const problems: string[] = []
  const seen = new Set<string>()
  for (const file of files) {
    const lines = (await readFile(path.join(folder, file), 'utf8')).split('\n')
    for (const [at, line] of lines.entries()) {
      if (line.trim() === '') continue
      try {
        const post = readDevPost(line)
        if (seen.has(post.id)) throw new Error(`the id ${post.id} is taken`)
        seen.add(post.id)
        posts.push(post)
      } catch (error) {
        problems.push(`${file}:${at + 1}: ${reasonOf(error)}`)
      }
    }
  }
  return { posts, problems }
}
