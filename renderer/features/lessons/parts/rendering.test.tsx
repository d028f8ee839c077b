import i18next from 'i18next'
import type { ReactElement } from 'react'
import { renderToStaticMarkup } from 'react-dom/server'
import { initReactI18next } from 'react-i18next'
import { afterEach, beforeAll, describe, expect, it } from 'vitest'
import type { Answer } from '../../../../electron/shared/entities/learning.ts'
import { exerciseSchema } from '../../../domain/learning/exercise-schema.ts'
import { type Exercise, modelAnswer, openLesson } from '../../../domain/learning/index.ts'
import { decision, match, rewrite, sampleKinds, self } from '../../../domain/learning/testing/sample-kinds.ts'
import { sampleExercises, sampleFiles, sampleText } from '../../../domain/learning/testing/sample-lesson.ts'
import { en } from '../../../i18n/en/index.ts'
import { es } from '../../../i18n/es/index.ts'
import { NavigationProvider } from '../../../ui/navigation.tsx'
import { lessonList, shelf } from '../shelf.ts'
import { ClosingStep } from './ClosingStep.tsx'
import { ContentsPage } from './Contents.tsx'
import { ExerciseView } from './ExerciseView.tsx'
import { Player } from './Player.tsx'
import { Prose } from './Prose.tsx'
import { StepView } from './StepView.tsx'
import { UnreadableLesson } from './UnreadableLesson.tsx'

const openLink = () => Promise.resolve()
const draw = (what: ReactElement): string =>
  renderToStaticMarkup(
    <NavigationProvider value={{ route: { place: 'lessons' }, go: () => {} }}>{what}</NavigationProvider>,
  )

const drawExercise = (exercise: Exercise, answer: Answer | undefined, language: string): string =>
  draw(
    <ExerciseView
      exercise={exercise}
      language={language}
      answer={answer}
      onAnswer={() => {}}
      onPause={() => {}}
    />,
  )

/** The beginning of an answer. */
function half(answer: Answer): Answer {
  if (typeof answer === 'string') return answer.slice(0, answer.length / 2)
  if (Array.isArray(answer)) return answer.slice(0, 1)
  return Object.fromEntries(Object.entries(answer).slice(0, 1))
}

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

  it('draws every kind of exercise in each language, untouched, half done and answered', async () => {
    const exercises = [...sampleExercises, ...sampleKinds]
    for (const language of ['es', 'en'] as const) {
      await i18next.changeLanguage(language)
      for (const raw of exercises) {
        const exercise = exerciseSchema.parse(raw)
        const model = modelAnswer(exercise, language)
        for (const answer of [undefined, half(model), model]) {
          const drawn = drawExercise(exercise, answer, language)
          expect(drawn).not.toMatch(/undefined|exercise\.|\{\{/)
          expect(drawn).toContain('<h2')
        }
      }
    }
  })

  it('match: a labelled list for each line, with every right-hand side by its letter', () => {
    const drawn = drawExercise(exerciseSchema.parse(match), { a: 'a' }, 'es')
    expect(drawn.match(/<select/g)).toHaveLength(3)
    expect(drawn.match(/<label/g)).toHaveLength(3)
    for (const letter of ['A. ', 'B. ', 'C. ', 'D. ']) expect(drawn).toContain(`>${letter}`)
    expect(drawn).not.toContain('They belong.')
    expect(drawExercise(exerciseSchema.parse(match), { a: 'a', b: 'b', c: 'c' }, 'es')).toContain(
      'They belong.',
    )
  })

  it('rewrite: begins with the text to mend, and says of each goal whether it is met', () => {
    const exercise = exerciseSchema.parse(rewrite)
    const begun = drawExercise(exercise, undefined, 'es')
    expect(begun).toContain('alguna incidencia puntual')
    expect(begun.match(/Todavía no/g)).toHaveLength(3)
    expect(begun).toContain('Mirándolo')
    const mended = drawExercise(exercise, rewrite.texts.es.accepted[0], 'es')
    expect(mended.match(/Se cumple</g)).toHaveLength(3)
    expect(drawExercise(exercise, undefined, 'en')).not.toContain('Trata de usted')
  })

  it('decision: shows what was chosen, what came of it, a way back, and how it ended', () => {
    const exercise = exerciseSchema.parse(decision)
    const begun = drawExercise(exercise, undefined, 'es')
    expect(begun).toContain('The phone rings.')
    expect(begun).not.toContain('Volver un paso')
    const halfway = drawExercise(exercise, ['answer'], 'es')
    expect(halfway).toContain('Usted eligió: Do answer')
    expect(halfway).toContain('After answer.')
    expect(halfway).toContain('They ask.')
    expect(halfway).toContain('Volver un paso')
    const good = drawExercise(exercise, ['answer', 'tell'], 'es')
    expect(good).toContain('Aguanta')
    expect(good).toContain('Met.')
    const bad = drawExercise(exercise, ['wait'], 'es')
    expect(bad).toContain('No aguanta')
    expect(bad).not.toContain('Met.')
  })

  it('self-assessment: four steps a statement, and the result in words once all is answered', () => {
    const exercise = exerciseSchema.parse(self)
    const open = drawExercise(exercise, { one: '0' }, 'es')
    expect(open.match(/type="radio"/g)).toHaveLength(12)
    expect(open).toContain('Quedan 2 por contestar.')
    expect(open).not.toContain('Begin here.')
    expect(drawExercise(exercise, { one: '3', two: '3', three: '3' }, 'es')).toContain('Much')
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
