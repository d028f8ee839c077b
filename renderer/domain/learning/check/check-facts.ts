/**
 * Every fact has its source. A paragraph with a figure cites one, or names somebody whom the lesson declares
 * invented, or is an example (a quotation) in a lesson of invented people. A proper name that belongs to a
 * source is never used without citing it. An exercise says the same of its own texts in its data.
 */
import { citationsIn } from '../lesson-text.ts'
import type { LessonContent } from '../open-lesson.ts'
import type { LessonProblem } from '../problems.ts'
import { exerciseTexts } from '../reading-time.ts'

/** `citedElsewhere`: ids of the sources that the lesson's cards cite. */
export function checkFacts(content: LessonContent, citedElsewhere: readonly string[]): LessonProblem[] {
  const { data, language, steps } = content
  const where = `${data.id}/${language}.md`
  const told = (detail: string, place = where): LessonProblem => ({
    code: 'unsourced-fact',
    where: place,
    detail,
  })
  const known = new Set(data.sources.map((source) => source.id))
  const problems: LessonProblem[] = []
  const cited = new Set(citedElsewhere)

  const paragraphs = steps.flatMap((step) =>
    step.blocks.flatMap((block) => ('markdown' in block ? block.markdown.split('\n\n') : [])),
  )
  for (const paragraph of paragraphs) {
    const citations = citationsIn(paragraph)
    for (const id of citations) {
      cited.add(id)
      if (!known.has(id)) problems.push(told(`no source "${id}"`))
    }
    const start = paragraph.slice(0, 60)
    const text = paragraph.replace(/\[\^[^\]]*\]/g, '')
    const houseExample =
      data.invented.length > 0 && (paragraph.startsWith('>') || mentions(text, data.invented))
    if (/\d/.test(text) && citations.length === 0 && !houseExample)
      problems.push(told(`a figure without source: ${start}`))
    for (const source of data.sources)
      if (mentions(text, source.names) && !citations.includes(source.id))
        problems.push(told(`a name of "${source.id}" without citing it: ${start}`))
  }

  for (const exercise of content.exercises.values()) {
    const place = `${data.id}/exercises.json: "${exercise.id}"`
    for (const id of exercise.sources) {
      cited.add(id)
      if (!known.has(id)) problems.push(told(`no source "${id}"`, place))
    }
    const text = exerciseTexts(exercise, language).join('\n')
    if (/\d/.test(text) && exercise.sources.length === 0 && !exercise.invented)
      problems.push(told(`figures (${language}) with neither "sources" nor "invented"`, place))
    for (const source of data.sources)
      if (mentions(text, source.names) && !exercise.sources.includes(source.id))
        problems.push(told(`a name of "${source.id}" (${language}) without citing it`, place))
  }
  for (const id of known) if (!cited.has(id)) problems.push(told(`the source "${id}" is never cited`))
  return problems
}

const mentions = (text: string, names: readonly string[]): boolean =>
  names.some((name) => text.includes(name))
