// Reads lessons from disk for the check: the Node counterpart of the loader in renderer/features/lessons.

import { readFile, readdir } from 'node:fs/promises'
import path from 'node:path'
import { type CheckReport, checkLessons } from '../../renderer/domain/learning/check/check-lessons.ts'
import type { Analyze } from '../../renderer/domain/learning/check/check-rewrite.ts'
import { type LessonFiles, openLesson } from '../../renderer/domain/learning/open-lesson.ts'
import { type TrackReport, checkTracks } from '../../renderer/domain/learning/tracks/check-tracks.ts'
import type { TrackFiles } from '../../renderer/domain/learning/tracks/open-track.ts'
import { createEngine } from '../../renderer/domain/tone/engine.ts'
import { loadPack, packLanguages } from '../../renderer/workers/packs/load.ts'

/** The languages that every lesson of the house must have. */
export const lessonLanguages = ['es', 'en'] as const

/** The first six lessons are older than cards: they may go without until they have some. */
const olderThanCards: ReadonlySet<string> = new Set([
  'listen-first',
  'inside-and-outside',
  'open-and-accessible',
  'coach-and-reverse-mentor',
  'small-conversations',
  'look-at-impact',
])

export type FolderReport = CheckReport & { readonly tracks: readonly TrackReport[] }

/**
 * `assets` holds `checklists` and `scenarios`, whose names the lessons may lead to, and the `tracks` over the
 * lessons of the house.
 */
export async function checkFolder(folder: string, assets: string): Promise<FolderReport> {
  const [files, modules, checklists, scenarios, analyze] = await Promise.all([
    readLessonFolders(folder),
    readIfThere(path.join(folder, 'modules.json')),
    namesOf(path.join(assets, 'checklists')),
    namesOf(path.join(assets, 'scenarios')),
    analyzeOnce(),
  ])
  // The curriculum of the house has cards; a pack's lessons may do without.
  const isHouse = path.resolve(folder) === path.resolve(assets, 'lessons')
  const wantsCards = (id: string): boolean => isHouse && !olderThanCards.has(id)
  const report = checkLessons(files, modules, lessonLanguages, { checklists, scenarios, analyze, wantsCards })
  const tracks = isHouse
    ? checkTracks(await readTrackFolders(path.join(assets, 'tracks')), {
        languages: lessonLanguages,
        lessonIds: files.map((each) => each.folder),
        contentIn: contentIn(files),
        analyze,
      })
    : []
  return { ...report, tracks, problems: [...report.problems, ...tracks.flatMap(({ problems }) => problems)] }
}

export const contentIn = (files: readonly LessonFiles[]) => (language: string) => (lessonId: string) => {
  const found = files.find(({ folder }) => folder === lessonId)
  const opened = found && openLesson(found, language)
  return opened?.kind === 'ready' ? opened.content : undefined
}

export async function readTrackFolders(folder: string): Promise<TrackFiles[]> {
  const names = (await namesOf(folder)) ?? []
  return Promise.all(
    names.toSorted().map(async (name) => ({
      folder: name,
      track: await readIfThere(path.join(folder, name, 'track.json')),
      questions: await readIfThere(path.join(folder, name, 'questions.json')),
    })),
  )
}

let loaded: Promise<Analyze> | undefined
const analyzeOnce = (): Promise<Analyze> => (loaded ??= loadAnalyze())

/** The tone engine over all packs; a text that was judged is remembered. */
async function loadAnalyze(): Promise<Analyze> {
  const packs = await Promise.all(packLanguages.map(loadPack))
  const engine = createEngine(packs.filter((pack) => pack !== null))
  const known = new Map<string, ReturnType<Analyze>>()
  return (text, language) => {
    const key = `${language} ${text}`
    const hints = known.get(key) ?? engine.analyze(text, { language }).hints
    known.set(key, hints)
    return hints
  }
}

export async function readLessonFolders(folder: string): Promise<LessonFiles[]> {
  const entries = await readdir(folder, { withFileTypes: true })
  const names = entries.filter((entry) => entry.isDirectory()).map((entry) => entry.name)
  return Promise.all(names.toSorted().map((name) => readLesson(folder, name)))
}

/** The files of one lesson, a folder in `folder`. */
export async function readLesson(folder: string, name: string): Promise<LessonFiles> {
  const inside = await readdir(path.join(folder, name))
  const texts = await Promise.all(
    inside
      .filter((file) => file.endsWith('.md'))
      .map(
        async (file) => [file.slice(0, -3), await readFile(path.join(folder, name, file), 'utf8')] as const,
      ),
  )
  return {
    folder: name,
    lesson: await readIfThere(path.join(folder, name, 'lesson.json')),
    exercises: await readIfThere(path.join(folder, name, 'exercises.json')),
    cards: await readIfThere(path.join(folder, name, 'cards.json')),
    texts: Object.fromEntries(texts),
  }
}

async function readIfThere(file: string): Promise<string | undefined> {
  try {
    return await readFile(file, 'utf8')
  } catch (error) {
    if (isMissing(error)) return undefined
    throw error
  }
}

/** Names of the content in a folder, each a file or a folder of its own; `undefined` when there is no such folder to compare with. */
async function namesOf(folder: string): Promise<string[] | undefined> {
  try {
    const entries = await readdir(folder, { withFileTypes: true })
    return entries
      .filter((entry) => entry.isDirectory() || entry.name.endsWith('.json'))
      .map((entry) => (entry.isDirectory() ? entry.name : entry.name.slice(0, -5)))
  } catch (error) {
    if (isMissing(error)) return undefined
    throw error
  }
}

const isMissing = (error: unknown): boolean =>
  error instanceof Error && 'code' in error && error.code === 'ENOENT'
