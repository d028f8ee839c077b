/** Links lead somewhere, and nothing but Markdown is in the text: no HTML, no images, no other protocols. */
import type { LessonContent } from '../open-lesson.ts'
import type { LessonProblem, LessonProblemCode } from '../problems.ts'

export function checkLinks(
  { data, language, steps }: LessonContent,
  lessonIds: readonly string[],
): LessonProblem[] {
  const where = `${data.id}/${language}.md`
  const told = (code: LessonProblemCode, detail: string): LessonProblem => ({ code, where, detail })
  const text = steps
    .flatMap((step) => step.blocks.flatMap((block) => ('markdown' in block ? [block.markdown] : [])))
    .join('\n\n')
  const problems: LessonProblem[] = []
  if (/!\[/.test(text)) problems.push(told('broken-text', 'an image: lessons have none'))
  const html = /<\/?[a-z!][^>]*>/i.exec(text)
  if (html) problems.push(told('broken-text', `HTML: ${html[0].slice(0, 40)}`))
  for (const [, target = ''] of text.matchAll(/\]\(([^)]*)\)/g)) {
    const lesson = /^lesson:(.+)$/.exec(target)?.[1]
    if (lesson !== undefined) {
      if (!lessonIds.includes(lesson)) problems.push(told('broken-link', `no lesson "${lesson}"`))
    } else if (!isHttps(target))
      problems.push(told('broken-link', `not an https address nor a lesson: ${target.slice(0, 80)}`))
  }
  return problems
}

function isHttps(address: string): boolean {
  return URL_SHAPE.test(address)
}

/** The pure project has no `URL`; this accepts less than the standard does, on purpose. */
const URL_SHAPE = /^https:\/\/[a-z0-9](?:[a-z0-9.-]*[a-z0-9])?\.[a-z]{2,}(?:\/[^\s]*)?$/i
