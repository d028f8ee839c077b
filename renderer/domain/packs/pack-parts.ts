/**
 * The files of a pack, sorted by what they are, with every name put into the pack's namespace.
 *
 * Inside of a pack names are bare: `layoffs`. The app makes `acme:layoffs` of it, so no pack can take the place of
 * anything of the app's or of another pack's. A bare name that the pack refers to is its own where it has one of
 * that name, else the app's.
 *
 * Never throws: what cannot be read is handed on as it is, for the reader of its kind to name what is wrong.
 */
import type { PackFiles } from '../../../electron/shared/packs/check-files.ts'
import { type PackPlace, placeOf } from '../../../electron/shared/packs/paths.ts'
import type { LessonFiles } from '../learning/index.ts'
import { everyLanguage } from './languages.ts'

export type PackHead = { readonly id: string; readonly languages: readonly string[] }

export type ScenarioFiles = {
  readonly id: string
  /** Parsed and put into the namespace; undefined where the file is missing or no JSON. */
  readonly card: unknown
  readonly scenario: unknown
}
/** One file with one thing in it. */
export type PackFile = { readonly id: string; readonly file: string; readonly source: string }

export type PackParts = {
  readonly lessons: readonly LessonFiles[]
  readonly scenarios: readonly ScenarioFiles[]
  readonly checklists: readonly PackFile[]
  readonly programmes: readonly PackFile[]
  readonly policies: readonly PackFile[]
  /** `messages.json`. */
  readonly messages: string | undefined
}

type Folder = Exclude<PackPlace['kind'], 'manifest' | 'messages'>

/** All lessons of a pack are one module, named by the pack; what their files call it does not matter. */
export const moduleOf = (packId: string): string => `pack-${packId}`

export const qualified = (packId: string, name: string): string => `${packId}:${name}`
/** The pack that a name belongs to; null for the app's own. */
export const packOf = (id: string): string | null => {
  const colon = id.indexOf(':')
  return colon > 0 ? id.slice(0, colon) : null
}

/** Names by folder, bare. */
export type PackNames = Readonly<Record<Folder, ReadonlySet<string>>>

export function namesIn(files: PackFiles): PackNames {
  const names: Record<Folder, Set<string>> = {
    lessons: new Set(),
    scenarios: new Set(),
    checklists: new Set(),
    programmes: new Set(),
    policies: new Set(),
  }
  for (const path of Object.keys(files)) {
    const place = placeOf(path)
    if (place && 'name' in place) names[place.kind].add(place.name)
  }
  return names
}

export function packParts(pack: PackHead, files: PackFiles): PackParts {
  const names = namesIn(files)
  const rename = renamer(pack, names)
  const single = (folder: Folder): readonly PackFile[] =>
    sorted(names[folder]).map((name) => {
      const file = `${folder}/${name}.json`
      return { id: qualified(pack.id, name), file, source: rewritten(files[file] ?? '', rename[folder]) }
    })
  return {
    lessons: sorted(names.lessons).map((name) => lessonFiles(pack, files, name, rename)),
    scenarios: sorted(names.scenarios).map((name) => ({
      id: qualified(pack.id, name),
      card: parsed(files[`scenarios/${name}/card.json`], rename.scenarios),
      scenario: parsed(files[`scenarios/${name}/scenario.json`], rename.scenarios),
    })),
    checklists: single('checklists'),
    programmes: single('programmes'),
    policies: single('policies'),
    messages: files['messages.json'],
  }
}

const sorted = (names: ReadonlySet<string>): readonly string[] => [...names].toSorted()

function lessonFiles(pack: PackHead, files: PackFiles, name: string, rename: Renamer): LessonFiles {
  const at = (file: string) => files[`lessons/${name}/${file}`]
  const texts: Record<string, string> = {}
  for (const [path, text] of Object.entries(files)) {
    const place = placeOf(path)
    if (place?.kind === 'lessons' && place.name === name && place.file.endsWith('.md'))
      texts[place.file.slice(0, -3)] = rename.markdown(text)
  }
  const lesson = at('lesson.json')
  return {
    folder: qualified(pack.id, name),
    lesson: lesson === undefined ? undefined : rewritten(lesson, rename.lessons),
    exercises: at('exercises.json'),
    cards: at('cards.json'),
    texts,
  }
}

type Rewrite = (data: unknown) => unknown
type Renamer = Readonly<Record<Folder, Rewrite>> & { readonly markdown: (text: string) => string }

function renamer(pack: PackHead, names: PackNames): Renamer {
  const own = (name: unknown): unknown => (typeof name === 'string' ? qualified(pack.id, name) : name)
  const to = (folder: Folder) => (name: unknown) =>
    typeof name === 'string' && names[folder].has(name) ? qualified(pack.id, name) : name
  const lesson = to('lessons')
  const scenario = to('scenarios')
  const route = changed({ lessonId: lesson, scenarioId: scenario, checklistId: to('checklists') })
  const items = each(changed({ lesson }))
  const complete: Rewrite = (data) => everyLanguage(data, pack.languages)
  const list: Rewrite = (data) => complete(changed({ id: own, items })(data))
  return {
    lessons: changed({ id: own, module: () => moduleOf(pack.id), action: changed({ route }) }),
    scenarios: (data) => complete(changed({ id: own, pairedWith: scenario })(data)),
    checklists: list,
    policies: list,
    programmes: changed({
      id: own,
      sessions: each(changed({ checklist: items, exercise: changed({ opens: route }) })),
    }),
    markdown: (text) =>
      text.replace(/\]\(lesson:([a-z0-9-]+)\)/g, (all, name: string) =>
        names.lessons.has(name) ? `](lesson:${qualified(pack.id, name)})` : all,
      ),
  }
}

const isRecord = (value: unknown): value is Readonly<Record<string, unknown>> =>
  typeof value === 'object' && value !== null && !Array.isArray(value)

/** The same object with some of its fields rewritten; fields that are not there stay away. */
const changed =
  (fields: Readonly<Record<string, Rewrite>>): Rewrite =>
  (data) =>
    isRecord(data)
      ? Object.fromEntries(
          Object.entries(data).map(([key, value]) => [
            key,
            // A key such as "constructor" must not find what every object inherits.
            Object.hasOwn(fields, key) ? (fields[key]?.(value) ?? value) : value,
          ]),
        )
      : data
const each =
  (how: Rewrite): Rewrite =>
  (data) =>
    Array.isArray(data) ? data.map(how) : data

function parsed(source: string | undefined, how: Rewrite): unknown {
  if (source === undefined) return undefined
  try {
    return how(JSON.parse(source))
  } catch {
    return undefined
  }
}

function rewritten(source: string, how: Rewrite): string {
  try {
    return JSON.stringify(how(JSON.parse(source)))
  } catch {
    // Not JSON: its reader says so, with the place.
    return source
  }
}
