// Reads lessons from disk for the check: the Node counterpart of the loader in renderer/features/lessons.

import { readFile, readdir } from 'node:fs/promises'
import path from 'node:path'
import { type CheckReport, checkLessons } from '../../renderer/domain/learning/check/check-lessons.ts'
import type { LessonFiles } from '../../renderer/domain/learning/open-lesson.ts'

/** The languages that every lesson of the house must have. */
export const lessonLanguages = ['es', 'en'] as const

/** `assets` holds `checklists` and `scenarios`, whose names the lessons may lead to. */
export async function checkFolder(folder: string, assets: string): Promise<CheckReport> {
  const [files, modules, checklists, scenarios] = await Promise.all([
    readLessonFolders(folder),
    readIfThere(path.join(folder, 'modules.json')),
    namesOf(path.join(assets, 'checklists')),
    namesOf(path.join(assets, 'scenarios')),
  ])
  return checkLessons(files, modules, lessonLanguages, { checklists, scenarios })
}

export async function readLessonFolders(folder: string): Promise<LessonFiles[]> {
  const entries = await readdir(folder, { withFileTypes: true })
  const names = entries.filter((entry) => entry.isDirectory()).map((entry) => entry.name)
  return Promise.all(names.toSorted().map((name) => readOne(folder, name)))
}

async function readOne(folder: string, name: string): Promise<LessonFiles> {
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

/** Names of the content files in a folder; `undefined` when there is no such folder to compare with. */
async function namesOf(folder: string): Promise<string[] | undefined> {
  try {
    return (await readdir(folder)).filter((file) => file.endsWith('.json')).map((file) => file.slice(0, -5))
  } catch (error) {
    if (isMissing(error)) return undefined
    throw error
  }
}

const isMissing = (error: unknown): boolean =>
  error instanceof Error && 'code' in error && error.code === 'ENOENT'
