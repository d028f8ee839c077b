/** What came out, in sentences. */
import type { Matter, StartingPoint, Weighing } from '../../../../electron/shared/entities/starting-point.ts'
import { changeBetween } from '../../../domain/learning/starting-point/index.ts'
import { dayToDate } from '../../../domain/mentoring/due.ts'
import { formatFullDay } from '../../../i18n/format.ts'
import type { InterfaceLanguage, Texts, useTexts } from '../../../i18n/index.ts'
import { inLanguage, paths } from './content.ts'

type T = ReturnType<typeof useTexts<'startingPoint'>>

export const matterName = (matter: Matter, language: string): string =>
  inLanguage(paths()[matter].texts, language).name

/** `tercera`: the place of a question, from 0. */
export function placeWord(t: T, index: number): string {
  const key = `p${index + 1}`
  return isPlace(key) ? t(`places.${key}`) : String(index + 1)
}
type Place = keyof Texts['startingPoint']['places']
const isPlace = (key: string): key is Place => /^p(?:[1-9]|1[0-2])$/.test(key)

/** `La tercera de doce`. */
export const progressWord = (t: T, index: number): string =>
  sentence(t('question.progress', { place: placeWord(t, index) }))

/** The day on which it was finished, as it stands in a sentence. */
export const dayOf = (taking: StartingPoint, language: InterfaceLanguage): string =>
  formatFullDay(new Date(taking.finishedAt ?? taking.updatedAt), language)

export const calendarWords = (day: string, language: InterfaceLanguage): string =>
  formatFullDay(dayToDate(day), language)

const nameIn = (language: string) => (matter: Matter | null) =>
  matter === null ? '' : matterName(matter, language)

/** What weighs most today, and what comes after it. */
export function nowSentences(t: T, { first, second, even }: Weighing, language: string) {
  const name = nameIn(language)
  if (first === null) return { head: t('result.none'), next: null }
  const both = { first: name(first), second: name(second) }
  if (second === null) return { head: sentence(t('result.first', both)), next: t('result.alone') }
  if (even) return { head: sentence(t('result.even', both)), next: t('result.evenSecond', both) }
  return { head: sentence(t('result.first', both)), next: t('result.second', both) }
}

/** The same, of an earlier day. */
export function thenSentence(t: T, { first, second, even }: Weighing, language: string): string {
  const name = nameIn(language)
  if (first === null) return t('result.wasNone')
  const both = { first: name(first), second: name(second) }
  if (second === null) return sentence(t('result.wasFirst', both))
  return sentence(t(even ? 'result.wasEven' : 'result.wasSecond', both))
}

export function changeSentence(t: T, before: Weighing, now: Weighing, language: string): string {
  const change = changeBetween(before, now)
  if (change === 'same' && now.first === null) return t('result.change.sameNone')
  return t(`result.change.${change}`, { before: nameIn(language)(before.first) })
}

/** A sentence may begin with a name that stands in the middle of others. */
const sentence = (text: string): string => text.charAt(0).toLocaleUpperCase() + text.slice(1)
