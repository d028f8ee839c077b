/** A small lesson that the check accepts, as plain files, for tests to break one thing at a time. */
import type { LessonFiles } from '../open-lesson.ts'

const filler = {
  es: 'Ana abre la puerta y cuenta lo que ha visto.',
  en: 'Ana opens the door and says what she saw.',
}

export const sampleLesson = {
  format: 1,
  id: 'sample',
  version: 1,
  module: 'first',
  order: 1,
  minutes: 5,
  texts: { es: { title: 'Muestra', summary: 'Una muestra.' }, en: { title: 'Sample', summary: 'A sample.' } },
  invented: ['Ana'],
  sources: [{ id: 'study', names: ['Gómez'], texts: { es: 'Gómez, 2014.', en: 'Gómez, 2014.' } }],
  action: {
    route: { place: 'rehearse', create: true },
    texts: {
      es: { title: 'Escriba', text: 'Escriba dos frases.', button: 'Abrir' },
      en: { title: 'Write', text: 'Write two sentences.', button: 'Open' },
    },
  },
}

const option = (id: string, right: boolean) => ({
  id,
  right,
  texts: {
    es: { text: `Opción ${id}`, reason: 'Por esto.' },
    en: { text: `Option ${id}`, reason: 'Because.' },
  },
})
const words = { title: 'Title', how: 'How.', met: 'Met.' }
const both = <Text>(text: Text) => ({ es: text, en: text })

export const single = {
  id: 'pick',
  kind: 'single',
  texts: both(words),
  options: [option('a', false), option('b', true)],
}
export const multiple = {
  id: 'some',
  kind: 'multiple',
  texts: both(words),
  options: [option('a', true), option('b', false), option('c', true)],
}
export const strike = {
  id: 'strike',
  kind: 'strike',
  texts: {
    es: {
      ...words,
      pieces: [
        { kind: 'cut', id: 'pleased', text: 'Me complace anunciar que', reason: 'Sobra.' },
        { kind: 'fixed', text: 'la línea para' },
        { kind: 'keep', id: 'when', text: 'el martes.', reason: 'Hace falta.' },
      ],
    },
    en: {
      ...words,
      pieces: [
        { kind: 'cut', id: 'pleased', text: 'I am pleased to announce that', reason: 'Not needed.' },
        { kind: 'fixed', text: 'the line stops' },
        { kind: 'keep', id: 'when', text: 'on Tuesday.', reason: 'Needed.' },
      ],
    },
  },
}
const item = (id: string) => ({ id, texts: both({ text: `Item ${id}`, reason: 'Because.' }) })
export const order = {
  id: 'sort',
  kind: 'order',
  texts: both(words),
  items: ['a', 'b', 'c'].map(item),
  start: ['c', 'a', 'b'],
}
export const reflection = {
  id: 'think',
  kind: 'reflection',
  texts: both({ title: 'Think', how: 'How.', example: { by: 'Ana', text: 'Something.' } }),
}
export const sampleExercises: readonly unknown[] = [single, multiple, strike, order, reflection]

export const sampleText = (language: 'es' | 'en', extra = ''): string => `## One {#one}

Gómez (2014): ${language === 'es' ? '27,93 %' : '27.93%'}.[^study]

${`${filler[language]} `.repeat(12).trim()}

[[exercise: pick]]

[[exercise: some]]

## Two {#two}

${extra === '' ? filler[language] : extra}

[[margin: Ana]] ${filler[language]}

[[exercise: strike]]

[[exercise: sort]]

[[exercise: think]]
`

type Changes = {
  readonly lesson?: object
  readonly exercises?: readonly unknown[]
  readonly texts?: Readonly<Record<string, string>>
}

export function sampleFiles({ lesson = {}, exercises = sampleExercises, texts }: Changes = {}): LessonFiles {
  return {
    folder: 'sample',
    lesson: JSON.stringify({ ...sampleLesson, ...lesson }),
    exercises: JSON.stringify(exercises),
    texts: texts ?? { es: sampleText('es'), en: sampleText('en') },
  }
}

export const sampleModules = JSON.stringify([
  { id: 'first', order: 1, texts: { es: 'Primero', en: 'First' } },
])
