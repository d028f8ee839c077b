/**
 * The page of `npm run lessons:preview`: the player on the lesson that the server reads from its folder. It has no
 * vault behind it; what one answers stays in the tab, so that a reload keeps the step. Not part of the app.
 */
import './ui/fonts.css'
import './ui/tokens.css'
import './ui/base.css'
import './app/app.css'
import { createRoot } from 'react-dom/client'
import { z } from 'zod'
import { type LessonProgress, lessonProgressSchema } from '../electron/shared/entities/learning.ts'
import { type Client, setClient } from './bridge/index.ts'
import { type LessonFiles, openLesson } from './domain/learning/index.ts'
import { LessonPreview } from './features/lessons/index.ts'
import { setRegion } from './i18n/format.ts'
import { type InterfaceLanguage, startTexts } from './i18n/index.ts'
import { Announcer } from './ui/announcer.tsx'
import { NavigationProvider } from './ui/navigation.tsx'

const text = z.string()
const servedSchema = z.object({
  files: z.object({
    folder: text,
    lesson: text.exactOptional(),
    exercises: text.exactOptional(),
    cards: text.exactOptional(),
    texts: z.record(text, text),
  }),
  problems: z.array(z.object({ code: text, where: text, detail: text })),
})
type Problem = z.infer<typeof servedSchema>['problems'][number]

const progressKey = 'lessons-preview'
const settings = new URLSearchParams(location.search)
const language: InterfaceLanguage = settings.get('lang') === 'en' ? 'en' : 'es'
const theme = settings.get('theme') === 'dark' ? 'dark' : 'light'

/** Keeps progress in the tab and answers nothing else. */
function tabClient(): Client {
  const kept = (): Record<string, LessonProgress> =>
    z.record(text, lessonProgressSchema).parse(JSON.parse(sessionStorage.getItem(progressKey) ?? '{}'))
  const request = async (method: string, params?: unknown): Promise<unknown> => {
    if (method === 'progress.list') return Object.values(kept())
    if (method !== 'progress.save') return undefined
    const progress = lessonProgressSchema.parse(params)
    sessionStorage.setItem(progressKey, JSON.stringify({ ...kept(), [progress.lessonId]: progress }))
    return progress
  }
  return { request: request as Client['request'], subscribe: () => () => undefined }
}

async function start(): Promise<void> {
  setClient(tabClient())
  setRegion(language)
  await startTexts(language)
  document.documentElement.dataset['theme'] = theme
  const served = servedSchema.parse(await (await fetch('/lesson.json')).json())
  const files: LessonFiles = {
    ...served.files,
    lesson: served.files.lesson,
    exercises: served.files.exercises,
  }
  document.title = files.folder
  const root = document.getElementById('root')
  if (!root) throw new Error('the page has no #root')
  createRoot(root).render(
    <NavigationProvider value={{ route: { place: 'lessons', lessonId: files.folder }, go: () => undefined }}>
      <div style={{ display: 'grid', gridTemplateRows: 'auto minmax(0, 1fr)', height: '100vh' }}>
        <Tools problems={served.problems} />
        <LessonPreview lesson={openLesson(files, language)} />
      </div>
      <Announcer />
    </NavigationProvider>,
  )
}

/** For the author, in the language of the check: which version one sees, and what is to mend. */
function Tools({ problems }: { readonly problems: readonly Problem[] }) {
  const to = (change: Record<string, string>): string =>
    `?${String(new URLSearchParams({ lang: language, theme, ...change }))}`
  return (
    <div style={{ padding: '6px 16px', maxHeight: '30vh', overflow: 'auto' }}>
      <a href={to({ lang: 'es' })}>es</a> · <a href={to({ lang: 'en' })}>en</a> ·{' '}
      <a href={to({ theme: theme === 'dark' ? 'light' : 'dark' })}>{theme === 'dark' ? 'light' : 'dark'}</a> ·{' '}
      {problems.length === 0 ? 'nothing to mend' : `${problems.length} to mend`}
      <ul>
        {problems.map(({ code, where, detail }) => (
          <li key={`${where} ${detail}`}>
            <b>{code}</b> {where}: {detail}
          </li>
        ))}
      </ul>
    </div>
  )
}

start().catch((error: unknown) => {
  document.body.textContent = String(error)
})
