/** A document for paper as Markdown: the file and the paper say the same. */
import type { PrintDocument } from '../../../electron/shared/print-document.ts'
import { escapeInline } from './summary-markdown.ts'

type Block = PrintDocument['blocks'][number]

export function printToMarkdown({ title, subtitle, blocks }: PrintDocument): string {
  const parts = [`# ${escapeInline(title)}`, escapeInline(subtitle), ...blocks.map(written)]
  return `${parts.filter((part) => part !== '').join('\n\n')}\n`
}

function written(block: Block): string {
  switch (block.kind) {
    case 'heading':
      return `## ${escapeInline(block.text)}`
    case 'subheading':
      return `### ${escapeInline(block.text)}`
    case 'paragraph':
      return escapeInline(block.text)
    case 'list':
      return block.items.map((item) => `- ${escapeInline(item)}`).join('\n')
    case 'ticks':
      return block.items.map(({ text, done }) => `- [${done ? 'x' : ' '}] ${escapeInline(text)}`).join('\n')
    case 'pairs':
      return block.items
        .map(({ term, text }) => `- **${escapeInline(term)}:** ${escapeInline(text)}`)
        .join('\n')
    case 'key':
    case 'code':
      return `\`\`\`text\n${block.text.replaceAll('```', '')}\n\`\`\``
    default: {
      // With a kind that no document of this room has, its text is still there.
      return ''
    }
  }
}
