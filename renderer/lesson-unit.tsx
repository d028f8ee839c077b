/**
 * The page that a lesson's package brings to a learning platform (cmi5): the app's own player, without the app.
 * It keeps nothing on the computer but the mark that a session is over, and talks to that platform alone.
 */
import './ui/fonts.css'
import './ui/tokens.css'
import './ui/base.css'
import './app/app.css'
import { type Root, createRoot } from 'react-dom/client'
import { type LessonProgress, lessonProgressSchema } from '../electron/shared/entities/learning.ts'
import { packagedLessonSchema } from '../electron/shared/records/cmi5-package.ts'
import { type Client, setClient } from './bridge/index.ts'
import { type LessonContent, type LessonFiles, openLesson } from './domain/learning/index.ts'
import {
  type Cmi5Session,
  LessonUnit,
  type LaunchParameters,
  type Recording,
  type UnitRun,
  createUnitRun,
  emptyUnitState,
  launchParameters,
  openSession,
  readUnitState,
} from './features/lessons/unit.ts'
import { setRegion } from './i18n/format.ts'
import { type InterfaceLanguage, startTexts, texts } from './i18n/index.ts'
import { Announcer } from './ui/announcer.tsx'

async function start(root: Root): Promise<void> {
  const parameters = launchParameters(location.search)
  if (parameters !== null) allowOnly(parameters)
  const files = await readFiles()
  const { session, recording } = await open(parameters)
  const opened =
    files === null ? null : inBestLanguage(files, [...(session?.languages ?? []), ...navigator.languages])
  const language: InterfaceLanguage = (opened?.language ?? navigator.language).startsWith('es') ? 'es' : 'en'
  document.documentElement.dataset['theme'] = matchMedia('(prefers-color-scheme: dark)').matches
    ? 'dark'
    : 'light'
  setRegion(navigator.language)
  await startTexts(language)
  if (opened === null) {
    root.render(<p className="unit-sentence">{texts()('records:unit.broken')}</p>)
    return
  }
  document.title = opened.title
  const state = session === null ? emptyUnitState : readUnitState(session.kept, opened.data.id)
  const run = session === null || parameters === null ? null : beginRun(session, parameters, state)
  let first: UnitRun | Recording = run ?? recording ?? 'alone'
  try {
    await run?.begin()
  } catch {
    // A session whose first word was not taken cannot be recorded, and the reader is told.
    first = 'refused'
  }
  setClient(unitClient(opened, state.progress, typeof first === 'string' ? null : first))
  root.render(
    <>
      <LessonUnit content={opened} run={first} returnUrl={session?.returnUrl ?? null} />
      <Announcer />
    </>,
  )
}

/** A second policy beside the page's own, and both hold: from here on only the platform can be reached. */
function allowOnly({ endpoint, fetch: token }: LaunchParameters): void {
  const origins = [...new Set([endpoint, token].map((each) => new URL(each).origin))]
  const policy = document.createElement('meta')
  policy.httpEquiv = 'Content-Security-Policy'
  policy.content = `connect-src 'self' ${origins.join(' ')}`
  document.head.append(policy)
}

async function readFiles(): Promise<LessonFiles | null> {
  const answer = await fetch('lesson.json')
  const read = packagedLessonSchema.safeParse(answer.ok ? await answer.json() : null)
  if (!read.success) return null
  // Other lessons are not in the package: their names stay as words.
  const unlinked = Object.entries(read.data.texts).map(([tag, text]) => [
    tag,
    text.replaceAll(/\[([^\]]+)\]\(lesson:[^)]*\)/g, '$1'),
  ])
  return { ...read.data, texts: Object.fromEntries(unlinked) }
}

const endedKey = ({ registration, fetch: token }: LaunchParameters): string =>
  `ended ${registration} ${token}`

async function open(
  parameters: LaunchParameters | null,
): Promise<{ readonly session: Cmi5Session | null; readonly recording: Recording | null }> {
  if (parameters === null) return { session: null, recording: 'alone' }
  if (sessionStorage.getItem(endedKey(parameters)) !== null) return { session: null, recording: 'over' }
  try {
    return { session: await openSession(parameters), recording: null }
  } catch {
    // No token, no answer, or one that is none: the lesson can be read, and the page says that nobody records it.
    return { session: null, recording: 'refused' }
  }
}

function inBestLanguage(files: LessonFiles, wanted: readonly string[]): LessonContent | null {
  const there = Object.keys(files.texts)
  const primary = (tag: string) => tag.split('-')[0]?.toLowerCase()
  const liked = wanted.flatMap((tag) => there.filter((each) => primary(each) === primary(tag)))
  for (const language of new Set([...liked, ...there])) {
    const opened = openLesson(files, language)
    if (opened.kind === 'ready') return opened.content
  }
  return null
}

function beginRun(session: Cmi5Session, parameters: LaunchParameters, state: typeof emptyUnitState): UnitRun {
  const run = createUnitRun({
    session,
    state,
    onClosed: () => sessionStorage.setItem(endedKey(parameters), 'yes'),
  })
  window.addEventListener('pagehide', () => run.leave())
  // Brought back from the browser's memory, the page would go on in a session that it has closed.
  window.addEventListener('pageshow', ({ persisted }) => persisted && location.reload())
  return run
}

/** Stands where the vault stands in the app: progress lives in the page, and its place at the platform. */
function unitClient(content: LessonContent, kept: LessonProgress | null, run: UnitRun | null): Client {
  let progress = kept
  const request = async (method: string, params?: unknown): Promise<unknown> => {
    if (method === 'progress.list') return progress === null ? [] : [progress]
    if (method !== 'progress.save') return undefined
    progress = lessonProgressSchema.parse(params)
    await run?.keep(progress, content)
    return progress
  }
  return { request: request as Client['request'], subscribe: () => () => undefined }
}

const place = document.getElementById('root')
if (!place) throw new Error('the page has no #root')
void start(createRoot(place))
