/** The summary as CommonMark with task lists. What a person typed stays text: it cannot become markup. */
import type { Summary } from './summary.ts'

export function summaryToMarkdown(summary: Summary): string {
  const parts: string[] = [
    `# ${escapeInline(summary.title)}`,
    escapeInline(summary.subtitle),
    summary.facts.map(({ term, text }) => `- **${escapeInline(term)}:** ${escapeInline(text)}`).join('\n'),
    `## ${escapeInline(summary.actions.heading)}`,
    summary.actions.items.length === 0
      ? escapeInline(summary.actions.none)
      : summary.actions.items.map(({ text, about, done }) => tick(done, `${text} (${about})`)).join('\n'),
  ]
  if (summary.notes) {
    parts.push(`## ${escapeInline(summary.notes.heading)}`, notesToMarkdown(summary.notes.lines))
  }
  if (summary.checklist) {
    parts.push(
      `## ${escapeInline(summary.checklist.heading)}`,
      summary.checklist.items.map(({ text, done }) => tick(done, text)).join('\n'),
    )
  }
  parts.push(
    `## ${escapeInline(summary.agenda.heading)}`,
    summary.agenda.items.map(({ term, text }) => `- ${escapeInline(term)}: ${escapeInline(text)}`).join('\n'),
  )
  return `${parts.join('\n\n')}\n`
}

const tick = (done: boolean, text: string): string => `- [${done ? 'x' : ' '}] ${escapeInline(text)}`

/** One line of text with everything that CommonMark would take for markup escaped; line breaks become spaces. */
export const escapeInline = (text: string): string =>
  text.replace(/\s*\n\s*/g, ' ').replace(/[\\`*_[\]<>#|~]/g, '\\$&')

/**
 * Notes line by line. Two spaces at the end keep the line break; `- ` at the start stays, because people
 * write lists that way; other starts that would become a heading, a quote, a rule or code are escaped.
 */
export function notesToMarkdown(lines: readonly string[]): string {
  const written = lines.map((line) => {
    const text = escapeInline(line.trim())
    return text.replace(/^(?:[+=]|-(?! \S))/, '\\$&').replace(/^(\d+)([.)])(?! \S)/, '$1\\$2')
  })
  return written
    .map((line, index) => (line !== '' && (written[index + 1] ?? '') !== '' ? `${line}  ` : line))
    .join('\n')
}
