/**
 * The lessons that came with the app. Files are read as plain text and parsed here, so that a damaged one is
 * a message in its own lesson and never an error of the build or of the others.
 */
import { create } from 'zustand'
import type { LessonProgress } from '../../../electron/shared/entities/learning.ts'
import type { InstalledContent } from '../../domain/packs/installed-content.ts'
import { moduleOf } from '../../domain/packs/pack-parts.ts'
import {
  type Card,
  type Catalogue,
  type LessonFiles,
  type LessonListItem,
  type OpenedLesson,
  nextLesson as nextOf,
  openLesson,
  readCards,
  readCatalogue,
} from '../../domain/learning/index.ts'

// Vite reads these options while building: they must be written out each time.
const data = import.meta.glob<string>('../../../assets/lessons/*/*.json', {
  query: '?raw',
  import: 'default',
  eager: true,
})
const prose = import.meta.glob<string>('../../../assets/lessons/*/*.md', {
  query: '?raw',
  import: 'default',
  eager: true,
})
const modules = import.meta.glob<string>('../../../assets/lessons/modules.json', {
  query: '?raw',
  import: 'default',
  eager: true,
})

export type Shelf = {
  readonly catalogue: Catalogue
  /** `undefined` when there is no such lesson. The result is the same object for the same lesson and language. */
  readonly open: (id: string, language: string) => OpenedLesson | undefined
  /** The plain files of a lesson, for a package of it. */
  readonly files: (id: string) => LessonFiles | undefined
  /** The review cards of all lessons, in the order of the curriculum; broken ones are left out. Read on first use. */
  readonly cards: () => readonly ShelfCard[]
}
export type ShelfCard = { readonly lessonId: string; readonly card: Card }

export function createShelf(all: readonly LessonFiles[], modulesFile: string | undefined): Shelf {
  const byFolder = new Map(all.map((files) => [files.folder, files]))
  const opened = new Map<string, OpenedLesson>()
  const catalogue = readCatalogue(all, modulesFile)
  let cards: readonly ShelfCard[] | undefined
  return {
    catalogue,
    files: (id) => byFolder.get(id),
    cards() {
      cards ??= catalogue.lessons.flatMap(({ id }) => {
        const files = byFolder.get(id)
        return files ? readCards(files).cards.map((card) => ({ lessonId: id, card })) : []
      })
      return cards
    },
    open(id, language) {
      const files = byFolder.get(id)
      if (!files) return undefined
      const key = `${language} ${id}`
      const lesson = opened.get(key) ?? openLesson(files, language)
      opened.set(key, lesson)
      return lesson
    },
  }
}

let built: Shelf | undefined
let packs: readonly InstalledContent[] = []

/** Parsed on first use: nothing is read while the window starts. */
export function shelf(): Shelf {
  built ??= createShelf(
    [...gather(data, prose), ...packs.flatMap((pack) => pack.parts().lessons)],
    withPackModules(Object.values(modules)[0], packs),
  )
  return built
}

const useRevision = create<{ readonly revision: number }>(() => ({ revision: 0 }))

/** The shelf, and a new drawing whenever a pack comes or goes. */
export function useShelf(): Shelf {
  useRevision()
  return shelf()
}

/** The lessons and cards of these packs, and of no others, stand behind the app's own from now on. */
export function bringPackLessons(all: readonly InstalledContent[]): void {
  packs = all
  built = undefined
  useRevision.setState(({ revision }) => ({ revision: revision + 1 }))
}

/** Far behind the modules of the app. */
const firstPackOrder = 1000

/** One module a pack, named by it. A file that cannot be read stays as it is: the catalogue deals with it. */
export function withPackModules(
  file: string | undefined,
  all: readonly InstalledContent[],
): string | undefined {
  if (file === undefined || all.length === 0) return file
  try {
    const own: unknown = JSON.parse(file)
    const more = all.map(({ id, titles }, at) => ({
      id: moduleOf(id),
      order: firstPackOrder + at,
      texts: titles,
    }))
    return JSON.stringify([...(Array.isArray(own) ? own : []), ...more])
  } catch {
    return file
  }
}

/** Groups `…/lessons/<folder>/<file>` by folder. */
export function gather(
  jsonFiles: Readonly<Record<string, string>>,
  markdownFiles: Readonly<Record<string, string>>,
): LessonFiles[] {
  const folders = new Map<
    string,
    { folder: string; lesson?: string; exercises?: string; cards?: string; texts: Record<string, string> }
  >()
  for (const [path, text] of [...Object.entries(jsonFiles), ...Object.entries(markdownFiles)]) {
    const [folder, file] = path.split('/').slice(-2)
    if (folder === undefined || file === undefined) continue
    const found = folders.get(folder) ?? { folder, texts: {} }
    folders.set(folder, found)
    if (file === 'lesson.json') found.lesson = text
    else if (file === 'exercises.json') found.exercises = text
    else if (file === 'cards.json') found.cards = text
    else if (file.endsWith('.md')) found.texts[file.slice(0, -3)] = text
  }
  return [...folders.values()].map((each) => ({ ...each, lesson: each.lesson, exercises: each.exercises }))
}

/** A lesson as Today and the palette show it: `title` in the language asked for. `minutes` is reading and doing. */
export type ListedLesson = {
  readonly id: string
  readonly title: string
  readonly summary: string
  readonly minutes: number
  /** From 1, in the order of the curriculum. */
  readonly order: number
}

export function listed(lesson: LessonListItem, language: string): ListedLesson {
  const { id, minutes, order, titles, summaries } = lesson
  return {
    id,
    title: inLanguage(titles, language, id),
    summary: inLanguage(summaries, language, ''),
    minutes,
    order,
  }
}

export const lessonList = (language: string): readonly ListedLesson[] =>
  shelf().catalogue.lessons.map((lesson) => listed(lesson, language))

/** The lesson left open most recently, else the first that was never begun; null when all are done. */
export const nextLesson = (progress: readonly LessonProgress[]): LessonListItem | null =>
  nextOf(shelf().catalogue.lessons, progress)

/** A title in another language says more than an id. */
const inLanguage = (texts: Readonly<Record<string, string>>, language: string, otherwise: string): string =>
  texts[language] ?? Object.values(texts)[0] ?? otherwise
