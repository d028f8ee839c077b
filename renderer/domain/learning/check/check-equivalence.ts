/** Both languages tell the same lesson: same steps, same exercises in the same step, same sources and figures. */
import { type Step, citationsIn } from '../lesson-text.ts'
import type { LessonContent } from '../open-lesson.ts'
import type { LessonProblem } from '../problems.ts'

export function checkEquivalence(contents: readonly LessonContent[]): LessonProblem[] {
  const [model, ...others] = contents
  if (!model) return []
  return others.flatMap((other) => compare(model, other))
}

function compare(model: LessonContent, other: LessonContent): LessonProblem[] {
  const where = `${model.data.id}: ${model.language} and ${other.language}`
  const differ = (detail: string): LessonProblem => ({ code: 'not-equivalent', where, detail })
  const ids = (content: LessonContent) => content.steps.map((step) => step.id).join(', ')
  if (ids(model) !== ids(other)) return [differ(`steps differ: ${ids(model)} / ${ids(other)}`)]

  return model.steps.flatMap((step, index) => {
    const twin = other.steps[index]
    if (!twin) return []
    const compareBy = (what: string, of: (step: Step) => string) =>
      of(step) === of(twin)
        ? []
        : [differ(`step "${step.id}", ${what}: ${of(step) || 'none'} / ${of(twin) || 'none'}`)]
    return [
      ...compareBy('exercises', exercisesOf),
      ...compareBy('sources', (each) => citationsIn(markdownOf(each)).toSorted().join(', ')),
      ...compareBy('sourced figures', sourcedFigures),
      ...compareBy('margin notes', (each) =>
        String(each.blocks.filter((block) => block.kind === 'margin').length),
      ),
    ]
  })
}

const exercisesOf = (step: Step): string =>
  step.blocks.flatMap((block) => (block.kind === 'exercise' ? [block.id] : [])).join(', ')

const markdownOf = (step: Step): string =>
  step.blocks.flatMap((block) => ('markdown' in block ? [block.markdown] : [])).join('\n\n')

/** The figures of the paragraphs that cite a source, without the separators that differ by language. */
function sourcedFigures(step: Step): string {
  const cited = markdownOf(step)
    .split('\n\n')
    .filter((paragraph) => citationsIn(paragraph).length > 0)
  return cited
    .flatMap((paragraph) => [...paragraph.replace(/\[\^[^\]]*\]/g, '').matchAll(/\d[\d.,]*\d|\d/g)])
    .map((match) => match[0].replace(/[.,]/g, ''))
    .toSorted()
    .join(' ')
}
