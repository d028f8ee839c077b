import i18next from 'i18next'
import type { ReactElement } from 'react'
import { renderToStaticMarkup } from 'react-dom/server'
import { initReactI18next } from 'react-i18next'
import { afterEach, beforeAll, describe, expect, it } from 'vitest'
import { modelAnswer, openLesson } from '../../../domain/learning/index.ts'
import { sampleFiles, sampleText } from '../../../domain/learning/testing/sample-lesson.ts'
import { en } from '../../../i18n/en/index.ts'
import { es } from '../../../i18n/es/index.ts'
import { NavigationProvider } from '../../../ui/navigation.tsx'
import { lessonList, shelf } from '../shelf.ts'
import { ClosingStep } from './ClosingStep.tsx'
import { ContentsPage } from './Contents.tsx'
import { Player } from './Player.tsx'
import { Prose } from './Prose.tsx'
import { StepView } from './StepView.tsx'
import { UnreadableLesson } from './UnreadableLesson.tsx'

const openLink = () => Promise.resolve()
const draw = (what: ReactElement): string =>
  renderToStaticMarkup(
    <NavigationProvider value={{ route: { place: 'lessons' }, go: () => {} }}>{what}</NavigationProvider>,
  )

beforeAll(async () => {
  await i18next.use(initReactI18next).init({
    resources: { en, es },
    lng: 'es',
    fallbackLng: false,
    defaultNS: 'common',
    interpolation: { escapeValue: false },
    initAsync: false,
  })
})
afterEach(async () => {
  await i18next.changeLanguage('es')
})

describe('what the lessons show', () => {
  it('draws every step of every lesson, untouched and answered, without a leftover marker', async () => {
    for (const language of ['es', 'en']) {
      await i18next.changeLanguage(language)
      for (const { id } of lessonList(language)) {
        const lesson = shelf().open(id, language)
        if (lesson?.kind !== 'ready') throw new Error(`${id} cannot be read`)
        const { content } = lesson
        const answered = Object.fromEntries(
          [...content.exercises.values()].map((exercise) => [exercise.id, modelAnswer(exercise)]),
        )
        for (const answers of [{}, answered])
          for (const step of content.steps) {
            const drawn = draw(
              <StepView content={content} step={step} answers={answers} openLink={openLink} />,
            )
            expect(drawn).toContain('<h1')
            expect(drawn).not.toMatch(/\[\[|\[\^|\{#|undefined|exercise\./)
          }
        expect(draw(<ClosingStep content={content} openLink={openLink} />)).toContain(
          content.data.action.texts[language]?.button,
        )
        expect(draw(<Player content={content} openLink={openLink} />)).toContain('actbar')
      }
    }
  })

  it('says that a lesson lacks this language and offers the one it has', async () => {
    const lesson = openLesson(sampleFiles({ texts: { es: sampleText('es') } }), 'en')
    if (lesson.kind === 'ready') throw new Error('it should not be readable')
    await i18next.changeLanguage('en')
    const drawn = draw(<UnreadableLesson lesson={lesson} onReadIn={() => {}} />)
    expect(drawn).toContain('This lesson isn’t complete in English.')
    expect(drawn).toContain('Read it in Spanish')
  })

  it('says that a lesson is damaged, or gone', () => {
    const damaged = openLesson({ ...sampleFiles(), exercises: '[{}]' }, 'es')
    if (damaged.kind === 'ready') throw new Error('it should not be readable')
    expect(draw(<UnreadableLesson lesson={damaged} onReadIn={() => {}} />)).toContain(
      'Esta lección no se puede abrir.',
    )
    expect(draw(<UnreadableLesson lesson={undefined} onReadIn={() => {}} />)).toContain(
      'Esa lección no está aquí.',
    )
  })

  it('says that progress cannot be read, and shows the lessons all the same', () => {
    const drawn = draw(<ContentsPage progress={{}} problem={{ error: new Error('x') }} />)
    expect(drawn).toContain('role="alert"')
    expect(drawn).toContain('La silla vacía')
  })

  it('shows where one is: done, half way, not begun', () => {
    const at = '2026-03-12T09:42:00.000Z'
    const progress = (lessonId: string, completedAt: string | null) => ({
      lessonId,
      lessonVersion: 1,
      step: 1,
      answers: {},
      startedAt: at,
      updatedAt: at,
      completedAt,
    })
    const kept = {
      'listen-first': progress('listen-first', at),
      'look-at-impact': progress('look-at-impact', null),
    }
    const drawn = draw(<ContentsPage progress={kept} problem={null} />)
    expect(drawn).toContain('Releer: La silla vacía')
    expect(drawn).toContain('Seguir: Tres cifras y una etiqueta')
    expect(drawn).toContain('Empezar: La primera línea')
  })

  it('lets no HTML, image or foreign protocol out of a text', () => {
    const drawn = draw(
      <Prose
        sources={[]}
        openLink={openLink}
        markdown={
          '<img src=x onerror=alert(1)> ![a](https://a.org/b.png) [c](javascript:alert(1)) <script>d</script>'
        }
      />,
    )
    expect(drawn).not.toMatch(/<img|<script|javascript:|onerror=/)
  })
})
