/**
 * The prose of a lesson, cut into steps and blocks.
 *
 * A step begins with `## Heading {#id}`. Inside it, a line `[[exercise: id]]` places an exercise and a
 * paragraph that begins with `[[margin: Name]]` goes to the margin under that name. The rest is Markdown
 * without HTML; `[^source]` cites a source and `[words](lesson:id)` leads to another lesson.
 */
import type { LessonProblem } from './problems.ts'

export type Block =
  | { readonly kind: 'prose'; readonly markdown: string }
  | { readonly kind: 'exercise'; readonly id: string }
  | { readonly kind: 'margin'; readonly by: string; readonly markdown: string }

export type Step = { readonly id: string; readonly title: string; readonly blocks: readonly Block[] }
export type LessonText = { readonly steps: readonly Step[]; readonly problems: readonly LessonProblem[] }

const headingLine = /^##\s+(.+?)\s*\{#([a-z0-9]+(?:-[a-z0-9]+)*)\}\s*$/
const exerciseLine = /^\[\[exercise:\s*([a-z0-9-]+)\]\]$/
const marginStart = /^\[\[margin:\s*([^\]]+?)\s*\]\]\s*/

/** Never throws: what cannot be understood is reported and left out. `where` names the file in problems. */
export function readLessonText(markdown: string, where: string): LessonText {
  const problems: LessonProblem[] = []
  const steps: { id: string; title: string; blocks: Block[] }[] = []
  const report = (detail: string) => problems.push({ code: 'broken-text', where, detail })

  for (const paragraph of paragraphsOf(markdown)) {
    if (paragraph.startsWith('#')) {
      const heading = headingLine.exec(paragraph)
      if (heading?.[1] && heading[2]) steps.push({ id: heading[2], title: heading[1], blocks: [] })
      else report(`not a step heading ("## Heading {#id}"): ${firstLine(paragraph)}`)
      continue
    }
    const step = steps.at(-1)
    if (!step) {
      report(`text before the first step: ${firstLine(paragraph)}`)
      continue
    }
    const block = readBlock(paragraph)
    if (block) addBlock(step.blocks, block)
    else report(`unknown marker: ${firstLine(paragraph)}`)
  }

  if (steps.length === 0) report('no step')
  for (const step of steps) if (step.blocks.length === 0) report(`the step "${step.id}" is empty`)
  for (const id of repeated(steps.map((step) => step.id))) report(`the step "${id}" is there twice`)
  return { steps, problems }
}

/** Paragraphs by blank lines; a heading is a paragraph of its own even without one. */
function paragraphsOf(markdown: string): string[] {
  return markdown
    .replaceAll('\r\n', '\n')
    .replace(/^(#+ .*)$/gm, '\n$1\n')
    .split(/\n\s*\n/)
    .map((paragraph) => paragraph.trim())
    .filter((paragraph) => paragraph !== '')
}

function readBlock(paragraph: string): Block | null {
  const exercise = exerciseLine.exec(paragraph)
  if (exercise?.[1]) return { kind: 'exercise', id: exercise[1] }
  const margin = marginStart.exec(paragraph)
  if (margin?.[1]) {
    const text = paragraph.slice(margin[0].length).trim()
    return text === '' ? null : { kind: 'margin', by: margin[1], markdown: text }
  }
  return paragraph.startsWith('[[') ? null : { kind: 'prose', markdown: paragraph }
}

/** Neighbouring paragraphs stay one Markdown text, so that lists and quotes keep their shape. */
function addBlock(blocks: Block[], block: Block): void {
  const last = blocks.at(-1)
  if (block.kind === 'prose' && last?.kind === 'prose')
    blocks[blocks.length - 1] = { kind: 'prose', markdown: `${last.markdown}\n\n${block.markdown}` }
  else blocks.push(block)
}

export function repeated(ids: readonly string[]): string[] {
  return [...new Set(ids.filter((id, index) => ids.indexOf(id) !== index))]
}

const firstLine = (text: string): string => (text.split('\n')[0] ?? '').slice(0, 80)

/** Ids of the sources cited in a text, in order of first appearance. */
export function citationsIn(markdown: string): string[] {
  return [...new Set([...markdown.matchAll(/\[\^([a-z0-9-]+)\]/g)].map((match) => match[1] ?? ''))]
}
