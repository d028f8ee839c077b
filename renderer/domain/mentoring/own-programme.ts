/**
 * Changing a copy of a programme. Every act answers a programme that the vault's schema takes, or the very same
 * object when the act would break it: what a person sees is always what can be kept.
 */
import {
  type Programme,
  type ProgrammeSession,
  programmeSchema,
} from '../../../electron/shared/entities/programme.ts'
import { textIn } from './localized-text.ts'

/** With its texts in one language only, so that changing one never leaves another behind. */
export const copyIn = (programme: Programme, language: string): Programme =>
  programmeSchema.parse(inOneLanguage(programme, language))

function inOneLanguage(value: unknown, language: string): unknown {
  if (Array.isArray(value)) return value.map((each) => inOneLanguage(each, language))
  if (typeof value !== 'object' || value === null) return value
  if (isText(value)) return { [language]: textIn(value, language) }
  return Object.fromEntries(Object.entries(value).map(([key, each]) => [key, inOneLanguage(each, language)]))
}

const isText = (value: object): value is Record<string, string> =>
  Object.keys(value).length > 0 &&
  Object.entries(value).every(
    ([key, text]) => /^[a-z]{2,3}(?:-[A-Z]{2})?$/.test(key) && typeof text === 'string',
  )

/** The language that a copy is written in: that of its title. */
export const languageOf = (programme: Programme): string => Object.keys(programme.title)[0] ?? 'es'

/** A place in a programme: `['sessions', 0, 'agenda', 1, 'title']`. */
export type TextPath = readonly (string | number)[]

/** The text at a place, in the copy's language; empty when there is no such place. */
export function textAt(programme: Programme, path: TextPath): string {
  const found = path.reduce<unknown>(
    (value, key) =>
      typeof value === 'object' && value !== null
        ? (value as Record<string | number, unknown>)[key]
        : undefined,
    programme,
  )
  return typeof found === 'object' && found !== null && isText(found)
    ? textIn(found, languageOf(programme))
    : ''
}

/** Puts a text in its place. An empty one changes nothing. */
export const withText = (programme: Programme, path: TextPath, text: string): Programme =>
  text.trim() === ''
    ? programme
    : kept(programme, put(programme, path, { [languageOf(programme)]: text.slice(0, 2000) }))

function put(value: unknown, [key, ...rest]: TextPath, leaf: unknown): unknown {
  if (key === undefined) return leaf
  if (Array.isArray(value)) return value.map((each, index) => (index === key ? put(each, rest, leaf) : each))
  if (typeof value !== 'object' || value === null) return value
  return { ...value, [key]: put((value as Record<string, unknown>)[key], rest, leaf) }
}

export const withEveryDays = (programme: Programme, days: number): Programme =>
  kept(programme, { ...programme, everyDays: days })

/** Minutes of one part of the agenda; the session's own sum follows. */
export const withMinutes = (
  programme: Programme,
  session: number,
  part: number,
  minutes: number,
): Programme =>
  inSession(programme, session, (one) => ({
    ...one,
    agenda: one.agenda.map((item, index) => (index === part ? { ...item, minutes } : item)),
  }))

export type Direction = -1 | 1

export const withSessionMoved = (programme: Programme, from: number, by: Direction): Programme =>
  kept(programme, { ...programme, sessions: moved(programme.sessions, from, by) })

export const withoutSession = (programme: Programme, index: number): Programme =>
  kept(programme, { ...programme, sessions: programme.sessions.filter((_one, at) => at !== index) })

/** A new session at the end, with words to write over. */
export function withNewSession(programme: Programme, words: NewSessionWords): Programme {
  const language = languageOf(programme)
  const text = (value: string) => ({ [language]: value })
  const session: ProgrammeSession = {
    id: freshId('session', programme.sessions),
    title: text(words.title),
    goal: text(words.goal),
    minutes: 45,
    preparation: { mentor: text(words.preparation), executive: text(words.preparation) },
    agenda: words.agenda.map(({ title, hint, minutes }, index) => ({
      id: `part-${index + 1}`,
      minutes,
      title: text(title),
      hint: text(hint),
    })),
    checklist: words.points.map(({ text: point, why }, index) => ({
      id: `point-${index + 1}`,
      text: text(point),
      why: text(why),
    })),
    exercise: { text: text(words.exercise), opens: { place: 'rehearse' } },
    homework: { mentor: text(words.homework), executive: text(words.homework) },
    questions: { mentor: [text(words.question)], executive: [text(words.question)] },
  }
  return kept(programme, { ...programme, sessions: [...programme.sessions, session] })
}

export type NewSessionWords = {
  readonly title: string
  readonly goal: string
  readonly preparation: string
  /** 45 minutes in all. */
  readonly agenda: readonly { readonly title: string; readonly hint: string; readonly minutes: number }[]
  readonly points: readonly { readonly text: string; readonly why: string }[]
  readonly exercise: string
  readonly homework: string
  readonly question: string
}

type Lists = 'agenda' | 'checklist'

/** A part of the agenda of five minutes, or a point with its reason, at the end of its list. */
export const withItem = (
  programme: Programme,
  session: number,
  list: Lists,
  words: { readonly text: string; readonly about: string },
): Programme => {
  const text = (value: string) => ({ [languageOf(programme)]: value })
  return inSession(programme, session, (one) =>
    list === 'agenda'
      ? {
          ...one,
          agenda: [
            ...one.agenda,
            { id: freshId('part', one.agenda), minutes: 5, title: text(words.text), hint: text(words.about) },
          ],
        }
      : {
          ...one,
          checklist: [
            ...one.checklist,
            { id: freshId('point', one.checklist), text: text(words.text), why: text(words.about) },
          ],
        },
  )
}

export const withoutItem = (programme: Programme, session: number, list: Lists, index: number): Programme =>
  inSession(programme, session, (one) => ({ ...one, [list]: one[list].filter((_item, at) => at !== index) }))

export const withItemMoved = (
  programme: Programme,
  session: number,
  list: Lists,
  { from, by }: { readonly from: number; readonly by: Direction },
): Programme =>
  inSession(programme, session, (one) => ({ ...one, [list]: moved<unknown>(one[list], from, by) }))

function inSession(
  programme: Programme,
  index: number,
  change: (session: ProgrammeSession) => unknown,
): Programme {
  const session = programme.sessions[index]
  if (!session) return programme
  const changed = change(session) as ProgrammeSession
  const minutes = changed.agenda.reduce((sum, item) => sum + item.minutes, 0)
  return kept(programme, {
    ...programme,
    sessions: programme.sessions.map((one, at) => (at === index ? { ...changed, minutes } : one)),
  })
}

function moved<One>(items: readonly One[], from: number, by: Direction): readonly One[] {
  const item = items[from]
  const to = from + by
  if (item === undefined || to < 0 || to >= items.length) return items
  const rest = items.filter((_one, index) => index !== from)
  return [...rest.slice(0, to), item, ...rest.slice(to)]
}

function freshId(stem: string, taken: readonly { readonly id: string }[]): string {
  const ids = new Set(taken.map(({ id }) => id))
  let number = taken.length + 1
  while (ids.has(`${stem}-${number}`)) number += 1
  return `${stem}-${number}`
}

/** The new one when the vault would take it, with the texts as they were typed; the old one otherwise. */
const kept = (before: Programme, after: unknown): Programme =>
  programmeSchema.safeParse(after).success ? (after as Programme) : before
