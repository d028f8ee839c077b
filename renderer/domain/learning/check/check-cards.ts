/** Review cards: few, in every language, short enough for one breath, and each fact with its source. */
import { type Card, readCards } from '../cards.ts'
import type { LessonData } from '../lesson-schema.ts'
import { repeated } from '../lesson-text.ts'
import type { LessonFiles } from '../open-lesson.ts'
import type { LessonProblem, LessonProblemCode } from '../problems.ts'
import { countWords } from '../strike-text.ts'

export const fewestCards = 4
export const mostCards = 6
export const longestFrontWords = 30
export const longestBackWords = 50

/** A card asks for the thing, not for what a lesson said about it. */
const asksForTheLesson = /\blecci(?:ón|ones)\b|\blessons?\b/iu

export function checkCards(
  files: LessonFiles,
  data: LessonData,
  languages: readonly string[],
  isWanted: boolean,
): LessonProblem[] {
  const where = `${files.folder}/cards.json`
  if (files.cards === undefined)
    return isWanted ? [{ code: 'missing-file', where, detail: 'the file is not there' }] : []
  const { cards, problems } = readCards(files)
  const told = (detail: string, code: LessonProblemCode = 'broken-card'): LessonProblem => ({
    code,
    where,
    detail,
  })
  const found = [...problems]
  if (cards.length < fewestCards || cards.length > mostCards)
    found.push(told(`${cards.length} cards, wanted ${fewestCards} to ${mostCards}`))
  for (const language of languages)
    for (const front of repeated(cards.flatMap(({ texts }) => texts[language]?.front ?? [])))
      found.push(told(`the same front twice (${language}): ${front.slice(0, 60)}`))
  for (const card of cards) {
    for (const [code, detail] of checkCard(card, data, languages))
      found.push(told(`"${card.id}": ${detail}`, code))
    const extra = Object.keys(card.texts).filter((language) => !languages.includes(language))
    if (extra.length > 0) found.push(told(`"${card.id}": texts in ${extra.join(', ')}`, 'not-equivalent'))
  }
  return found
}

function checkCard(
  card: Card,
  data: LessonData,
  languages: readonly string[],
): [LessonProblemCode, string][] {
  const problems: [LessonProblemCode, string][] = []
  const sources = card.sources.flatMap((id) => data.sources.find((source) => source.id === id) ?? [])
  for (const id of card.sources)
    if (!sources.some((source) => source.id === id)) problems.push(['unsourced-fact', `no source "${id}"`])

  for (const language of languages) {
    const texts = card.texts[language]
    if (!texts) {
      problems.push(['missing-language', `no ${language}`])
      continue
    }
    const { front, back } = texts
    const text = `${front}\n${back}`
    const limit = (what: string, words: number, most: number) => {
      if (words > most)
        problems.push(['broken-card', `${what} (${language}): ${words} words, at most ${most}`])
    }
    limit('front', countWords(front, language), longestFrontWords)
    limit('back', countWords(back, language), longestBackWords)
    if (asksForTheLesson.test(front))
      problems.push(['broken-card', `the front (${language}) asks for a lesson`])
    if (/<\/?[a-z!][^>]*>|!\[/i.test(text)) problems.push(['broken-text', `HTML or an image (${language})`])
    if (/\d/.test(text) && card.sources.length === 0 && !card.invented)
      problems.push(['unsourced-fact', `figures (${language}) with neither "sources" nor "invented"`])
    for (const { id, names } of data.sources) {
      const isNamed = (part: string) => names.some((each) => part.includes(each))
      if (isNamed(text) && !card.sources.includes(id))
        problems.push(['unsourced-fact', `a name of "${id}" (${language}) without citing it`])
      if (card.sources.includes(id) && names.length > 0 && !isNamed(back))
        problems.push([
          'unsourced-fact',
          `the back (${language}) does not name "${id}" (${names.join(', ')})`,
        ])
    }
  }
  if (card.sources.length > 0) {
    const figures = languages.map((language) => figuresOf(card.texts[language]))
    if (new Set(figures).size > 1)
      problems.push(['not-equivalent', `sourced figures differ: ${figures.join(' / ')}`])
  }
  return problems
}

/** Figures without the separators that differ by language. */
const figuresOf = (texts: Card['texts'][string] | undefined): string =>
  [...`${texts?.front ?? ''} ${texts?.back ?? ''}`.matchAll(/\d[\d.,]*\d|\d/g)]
    .map((match) => match[0].replace(/[.,]/g, ''))
    .toSorted()
    .join(' ')
