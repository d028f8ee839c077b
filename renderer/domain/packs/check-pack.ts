/**
 * What an unpacked pack holds, and what is wrong with it. Run before a pack is installed, when an installed one is
 * looked at, and by `npm run pack:build`. Pure, and never throws because of what a pack says.
 */
import { readCards } from '../learning/cards.ts'
import { checkLessons } from '../learning/check/check-lessons.ts'
import type { Analyze } from '../learning/check/check-rewrite.ts'
import { type LessonFiles, type LessonProblem, exerciseKinds } from '../learning/index.ts'
import { readExercises } from '../learning/open-lesson.ts'
import { type Checklist, checklistSchema } from '../mentoring/checklist.ts'
import { type ContentFile, type ContentProblem, readContentFile } from '../mentoring/content-file.ts'
import type { PackFiles } from '../../../electron/shared/packs/check-files.ts'
import { programmeSchema } from '../../../electron/shared/entities/programme.ts'
import { cardSchema } from '../audience/card.ts'
import { loadCard, loadScenario } from '../audience/load-scenario.ts'
import { mainLanguage } from './languages.ts'
import { messageLibrarySchema, messagesOf, missingMessages } from './messages.ts'
import { moduleOf, type PackFile, type PackHead, type PackParts, packParts, qualified } from './pack-parts.ts'
import { mostPhrases, phraseProblem, phrasesIn } from './phrases.ts'
import { packPolicySchema } from './policies.ts'
import { isAdvice, type PackFault, type PackFaultCode } from './problems.ts'

/** Ids of what the app itself has, for the references of a pack. */
export type OwnContent = {
  /** The tone engine, for authors: the good answers of rewrites are then run through it. */
  readonly analyze?: Analyze | undefined
  readonly lessons: readonly string[]
  readonly scenarios: readonly string[]
  readonly checklists: readonly string[]
}

export type ContentCounts = {
  readonly lessons: number
  readonly exercises: number
  readonly cards: number
  readonly scenarios: number
  readonly checklists: number
  readonly programmes: number
  readonly policies: number
  readonly messages: number
}

export type PackContentCheck = {
  readonly counts: ContentCounts
  /** Any of these keeps the pack from being installed. */
  readonly problems: readonly PackFault[]
  /** For authors. */
  readonly advice: readonly PackFault[]
}

export function checkPack(pack: PackHead, files: PackFiles, own: OwnContent): PackContentCheck {
  const parts = packParts(pack, files)
  const known: Known = {
    lessons: new Set([...own.lessons, ...parts.lessons.map(({ folder }) => folder)]),
    scenarios: new Set([...own.scenarios, ...parts.scenarios.map(({ id }) => id)]),
    checklists: new Set([...own.checklists, ...parts.checklists.map(({ id }) => id)]),
  }
  const found: PackFault[] = [
    ...checkHead(pack),
    ...checkOwnNames(files),
    ...lessonProblems(pack, parts.lessons, own, known),
    ...parts.scenarios.flatMap((scenario) => scenarioProblems(scenario, files, known)),
    ...singleProblems(parts.checklists, checklistSchema, (list) => brokenLessons(list, known)),
    ...singleProblems(parts.programmes, programmeSchema, (programme) =>
      routesOf(programme).flatMap((route) => missingTargets(route, known)),
    ),
    ...singleProblems(parts.policies, packPolicySchema, () => []),
    ...messageProblems(pack, parts.messages),
  ]
  const problems = unique(found)
  return {
    counts: countsOf(parts),
    problems: problems.filter((each) => !isAdvice(each)),
    advice: problems.filter(isAdvice),
  }
}

type Known = {
  readonly lessons: ReadonlySet<string>
  readonly scenarios: ReadonlySet<string>
  readonly checklists: ReadonlySet<string>
}

const told = (file: string, code: PackFaultCode, detail: string): PackFault => ({ file, code, detail })

const checkHead = ({ languages }: PackHead): readonly PackFault[] =>
  mainLanguage(languages) === undefined ? [told('pack.json', 'no-language', languages.join(', '))] : []

/** A name with a colon belongs to some pack: inside of a pack there are none. */
function checkOwnNames(files: PackFiles): readonly PackFault[] {
  const problems: PackFault[] = []
  for (const [path, text] of Object.entries(files)) {
    if (path.endsWith('.md'))
      for (const [, name = ''] of text.matchAll(/\]\(lesson:([^)]*:[^)]*)\)/g))
        problems.push(told(path, 'foreign-name', name.slice(0, 80)))
    else for (const name of foreignNames(text)) problems.push(told(path, 'foreign-name', name.slice(0, 80)))
  }
  return problems
}

const referring = new Set(['id', 'lesson', 'lessonId', 'scenarioId', 'checklistId', 'pairedWith'])

function foreignNames(source: string): readonly string[] {
  const found: string[] = []
  const look = (value: unknown): void => {
    if (Array.isArray(value)) return value.forEach(look)
    if (typeof value !== 'object' || value === null) return
    for (const [key, inner] of Object.entries(value))
      if (typeof inner !== 'string') look(inner)
      else if (referring.has(key) && inner.includes(':')) found.push(inner)
  }
  try {
    look(JSON.parse(source))
  } catch {
    // The reader of its kind says that it is no JSON.
  }
  return found
}

function lessonProblems(
  pack: PackHead,
  lessons: readonly LessonFiles[],
  own: OwnContent,
  known: Known,
): readonly PackFault[] {
  if (lessons.length === 0) return []
  const title = Object.fromEntries(pack.languages.map((language) => [language, pack.id]))
  const modules = JSON.stringify([{ id: moduleOf(pack.id), order: 1, texts: title }])
  const report = checkLessons(lessons, modules, pack.languages, {
    lessons: own.lessons,
    scenarios: [...known.scenarios],
    checklists: [...known.checklists],
    analyze: own.analyze,
  })
  // How many cards and how long they should be is advice; a card that cannot be read is not.
  const brokenCards = new Set(
    lessons.flatMap((files) => readCards(files).problems.map(({ detail }) => detail)),
  )
  const problems = report.problems
    .filter(({ code, detail }) => code !== 'broken-card' || brokenCards.has(detail))
    .map((problem) => inPack(pack, problem))
  return [
    ...problems,
    ...lessons.flatMap((files) => {
      const file = `lessons/${bare(pack, files.folder)}/exercises.json`
      return readExercises(files).exercises.flatMap((exercise) => phraseProblems(file, exercise))
    }),
  ]
}

const bare = (pack: PackHead, id: string): string => id.replace(qualified(pack.id, ''), '')

/** The readers say `acme:layoffs/es.md`; its author knows it as `lessons/layoffs/es.md`. */
function inPack(pack: PackHead, { code, where, detail }: LessonProblem): PackFault {
  const file = where.startsWith(qualified(pack.id, '')) ? `lessons/${bare(pack, where)}` : where
  return told(file.includes('/') && !file.includes('.') ? `${file}/lesson.json` : file, code, detail)
}

function scenarioProblems(
  { id, card, scenario }: PackParts['scenarios'][number],
  files: PackFiles,
  known: Known,
): readonly PackFault[] {
  const folder = `scenarios/${id.slice(id.indexOf(':') + 1)}`
  const problems: PackFault[] = []
  for (const [name, data] of [
    ['card.json', card],
    ['scenario.json', scenario],
  ] as const) {
    const file = `${folder}/${name}`
    if (files[file] === undefined) problems.push(told(file, 'missing-file', 'the file is not there'))
    else if (data === undefined) problems.push(told(file, 'not-json', 'no JSON'))
  }
  if (problems.length > 0) return problems
  const from = (line: string): PackFault => {
    const [name = '', ...rest] = line.split(': ')
    const detail = rest.join(': ')
    const code = /^.*the text in "[a-z]+" is missing/.test(detail) ? 'missing-language' : 'broken-data'
    return told(`${folder}/${name}`, code, detail)
  }
  const loaded = loadCard(card)
  if (!loaded.ok) return loaded.problems.map(from)
  if (loaded.value.id !== id)
    problems.push(told(`${folder}/card.json`, 'broken-data', `its id is not the folder's name`))
  const { pairedWith } = loaded.value
  if (pairedWith && !known.scenarios.has(pairedWith))
    problems.push(told(`${folder}/card.json`, 'broken-link', `no scenario "${pairedWith}"`))
  const wide = phraseProblems(`${folder}/scenario.json`, scenario)
  if (wide.length > 0) return [...problems, ...wide]
  const content = loadScenario(loaded.value, scenario)
  return content.ok ? problems : [...problems, ...content.problems.map(from)]
}

function phraseProblems(file: string, data: unknown): readonly PackFault[] {
  return [...phrasesIn(data)].flatMap(([language, phrases]) => [
    ...(phrases.length > mostPhrases
      ? [told(file, 'too-many-phrases', `${language}: ${phrases.length}, at most ${mostPhrases}`)]
      : []),
    ...phrases.flatMap((phrase) => {
      const problem = phraseProblem(phrase)
      return problem === null
        ? []
        : [told(file, 'wide-phrase', `${language}, "${phrase.slice(0, 60)}": ${problem}`)]
    }),
  ])
}

type Read<Content extends { readonly id: string }> = Parameters<typeof readContentFile<Content>>[2]

/** Files with one thing each: shape first, then what it refers to. */
function singleProblems<Content extends { readonly id: string }>(
  all: readonly PackFile[],
  schema: Read<Content>,
  references: (content: Content) => readonly string[],
): readonly PackFault[] {
  return all.flatMap(({ id, file, source }) => {
    const read: ContentFile<Content> = readContentFile(`${id}.json`, source, schema)
    return read.kind === 'broken'
      ? [told(file, codes[read.problem.kind], placeIn(read.problem))]
      : references(read.content).map((detail) => told(file, 'broken-link', detail))
  })
}

const codes = {
  'not-json': 'not-json',
  'missing-language': 'missing-language',
  'wrong-shape': 'broken-data',
} as const satisfies Record<ContentProblem['kind'], PackFaultCode>

const placeIn = (problem: ContentProblem): string =>
  problem.kind === 'not-json'
    ? 'no JSON'
    : problem.kind === 'missing-language'
      ? `no ${problem.language} at ${problem.at}`
      : `at ${problem.at || 'the whole'}`

const brokenLessons = (list: Checklist, known: Known): readonly string[] =>
  list.items.flatMap(({ lesson }) => missingTargets({ lessonId: lesson }, known))

type Target = {
  readonly place?: string
  readonly lessonId?: string | undefined
  readonly scenarioId?: string | undefined
  readonly checklistId?: string | undefined
}

const routesOf = ({ sessions }: { readonly sessions: readonly ProgrammeParts[] }): readonly Target[] =>
  sessions.flatMap(({ checklist, exercise }) => [
    ...checklist.map(({ lesson }) => ({ lessonId: lesson })),
    exercise.opens,
  ])
type ProgrammeParts = {
  readonly checklist: readonly { readonly lesson?: string | undefined }[]
  readonly exercise: { readonly opens: Target }
}

function missingTargets({ lessonId, scenarioId, checklistId }: Target, known: Known): readonly string[] {
  const missing = (id: string | undefined, all: ReadonlySet<string>, what: string) =>
    id === undefined || all.has(id) ? [] : [`no ${what} "${id}"`]
  return [
    ...missing(lessonId, known.lessons, 'lesson'),
    ...missing(scenarioId, known.scenarios, 'scenario'),
    ...missing(checklistId, known.checklists, 'checklist'),
  ]
}

function messageProblems(pack: PackHead, source: string | undefined): readonly PackFault[] {
  const file = 'messages.json'
  if (source === undefined) return []
  let data: unknown
  try {
    data = JSON.parse(source)
  } catch {
    return [told(file, 'not-json', 'no JSON')]
  }
  const parsed = messageLibrarySchema.safeParse(data)
  return parsed.success
    ? missingMessages(parsed.data, pack.languages).map((detail) => told(file, 'missing-language', detail))
    : parsed.error.issues.map(({ path, message }) =>
        told(file, 'broken-data', `${path.map(String).join('.') || 'the whole'}: ${message}`),
      )
}

function countsOf(parts: PackParts): ContentCounts {
  const exercises = parts.lessons.flatMap((files) => readExercises(files).exercises)
  const library = messagesOf(parts.messages)
  return {
    lessons: parts.lessons.length,
    exercises: exercises.filter(({ kind }) => exerciseKinds.includes(kind)).length,
    cards: parts.lessons.reduce((sum, files) => sum + readCards(files).cards.length, 0),
    scenarios: parts.scenarios.filter(({ card }) => cardSchema.safeParse(card).success).length,
    checklists: parts.checklists.length,
    programmes: parts.programmes.length,
    policies: parts.policies.length,
    messages: library?.messages.length ?? 0,
  }
}

const unique = (problems: readonly PackFault[]): readonly PackFault[] => [
  ...new Map(problems.map((problem) => [JSON.stringify(problem), problem])).values(),
]
