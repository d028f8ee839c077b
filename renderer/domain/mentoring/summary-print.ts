/** The summary for paper. */
import { wrapCertificateText } from '../../../electron/shared/certificates/certificate-text.ts'
import type { PrintDocument } from '../../../electron/shared/print-document.ts'
import type { Summary } from './summary.ts'

type Block = PrintDocument['blocks'][number]

/** The longest line a block may hold; a longer paragraph goes on in the next block, at a space if there is one. */
const longestLine = 15_000
const mostItems = 500
/** Of the small monospace of a certificate's text, on either paper. */
const signsInLine = 110

export function summaryToPrint(summary: Summary): PrintDocument {
  const blocks: Block[] = [{ kind: 'pairs', items: summary.facts }]
  if (summary.goal)
    blocks.push({ kind: 'heading', text: summary.goal.heading }, ...paragraphs(summary.goal.text))
  blocks.push({ kind: 'heading', text: summary.actions.heading })
  if (summary.actions.items.length === 0) blocks.push({ kind: 'paragraph', text: summary.actions.none })
  else
    blocks.push({
      kind: 'ticks',
      items: summary.actions.items.map(({ text, about, done }) => ({ text: `${text} (${about})`, done })),
    })
  if (summary.homework)
    blocks.push(
      { kind: 'heading', text: summary.homework.heading },
      { kind: 'list', items: summary.homework.items },
    )
  if (summary.notes)
    blocks.push({ kind: 'heading', text: summary.notes.heading }, ...noteBlocks(summary.notes.lines, 400))
  for (const said of [summary.exercise, summary.reflections])
    if (said) {
      blocks.push({ kind: 'heading', text: said.heading })
      for (const { label, lines } of said.texts)
        blocks.push({ kind: 'subheading', text: label }, ...noteBlocks(lines, 100))
    }
  if (summary.checklist) {
    blocks.push(
      { kind: 'heading', text: summary.checklist.heading },
      { kind: 'ticks', items: summary.checklist.items.slice(0, mostItems) },
    )
  }
  blocks.push(
    { kind: 'heading', text: summary.agenda.heading },
    { kind: 'pairs', items: summary.agenda.items },
  )
  if (summary.certificate) {
    const { heading, lines, text } = summary.certificate
    blocks.push(
      { kind: 'heading', text: heading },
      { kind: 'paragraph', text: lines.join(' ') },
      { kind: 'code', text: wrapCertificateText(text, signsInLine) },
    )
  }
  return { language: summary.language, title: summary.title, subtitle: summary.subtitle, blocks }
}

/**
 * Lines typed as a list become a list, the rest paragraphs. A document may hold a thousand blocks: texts of
 * more lines than `most` are joined, so that nothing is left out.
 */
function noteBlocks(lines: readonly string[], most: number): readonly Block[] {
  const typed = lines.map((line) => line.trim()).filter((line) => line !== '')
  const perBlock = Math.ceil(typed.length / most)
  const blocks: Block[] = []
  let list: string[] = []
  const closeList = () => {
    if (list.length > 0) blocks.push({ kind: 'list', items: list })
    list = []
  }
  if (perBlock > 1) {
    for (let at = 0; at < typed.length; at += perBlock)
      blocks.push(...paragraphs(typed.slice(at, at + perBlock).join(' · ')))
    return blocks
  }
  for (const line of typed) {
    const item = /^[-–—•*]\s+(.*)$/.exec(line)?.[1]
    if (item !== undefined && item.length <= longestLine) list.push(item)
    else {
      closeList()
      blocks.push(...paragraphs(line))
    }
  }
  closeList()
  return blocks
}

function paragraphs(text: string): readonly Block[] {
  const blocks: Block[] = []
  let rest = text
  while (rest.length > longestLine) {
    const space = rest.lastIndexOf(' ', longestLine)
    const cut = space > 0 ? space : longestLine
    blocks.push({ kind: 'paragraph', text: rest.slice(0, cut) })
    rest = rest.slice(cut).trimStart()
  }
  return [...blocks, { kind: 'paragraph', text: rest }]
}
