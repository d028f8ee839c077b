/** The summary as CommonMark with task lists. What a person typed stays text: it cannot become markup. */
import { wrapCertificateText } from '../../../electron/shared/certificates/certificate-text.ts'
import type { Said, Summary } from './summary.ts'

export function summaryToMarkdown(summary: Summary): string {
  const parts: string[] = [
    `# ${escapeInline(summary.title)}`,
    escapeInline(summary.subtitle),
    summary.facts.map(({ term, text }) => `- **${escapeInline(term)}:** ${escapeInline(text)}`).join('\n'),
  ]
  if (summary.goal) parts.push(`## ${escapeInline(summary.goal.heading)}`, escapeInline(summary.goal.text))
  parts.push(
    `## ${escapeInline(summary.actions.heading)}`,
    summary.actions.items.length === 0
      ? escapeInline(summary.actions.none)
      : summary.actions.items.map(({ text, about, done }) => tick(done, `${text} (${about})`)).join('\n'),
  )
  if (summary.homework) {
    parts.push(
      `## ${escapeInline(summary.homework.heading)}`,
      summary.homework.items.map((item) => `- ${escapeInline(item)}`).join('\n'),
    )
  }
  if (summary.notes) {
    parts.push(`## ${escapeInline(summary.notes.heading)}`, notesToMarkdown(summary.notes.lines))
  }
  for (const said of [summary.exercise, summary.reflections])
    if (said) parts.push(`## ${escapeInline(said.heading)}`, ...said.texts.flatMap(saidToMarkdown))
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
  if (summary.certificate) {
    const { heading, lines, text } = summary.certificate
    parts.push(`## ${escapeInline(heading)}`, lines.map(escapeInline).join(' '), code(text))
  }
  return `${parts.join('\n\n')}\n`
}

const saidToMarkdown = ({ label, lines }: Said): readonly string[] => [
  `### ${escapeInline(label)}`,
  notesToMarkdown(lines),
]

const tick = (done: boolean, text: string): string => `- [${done ? 'x' : ' '}] ${escapeInline(text)}`

/** The text form has letters, digits, dots, hyphens and underscores only: nothing can end the block early. */
const code = (text: string): string => `\`\`\`text\n${wrapCertificateText(text, 100)}\n\`\`\``

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
