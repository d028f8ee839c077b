/**
 * A draft as a file of its own and back. Markdown carries what belongs to the draft in front matter whose values
 * are JSON, which is YAML too; the text stands as it was written. What was exported comes back the same.
 */
import { z } from 'zod'
import { channelIdSchema } from '../../../shared/channels/channel-id.ts'
import { draftSchema, type Draft } from '../../../shared/entities/draft.ts'
import { contentLanguageSchema, maxTitleUnits } from '../../../shared/entities/ids.ts'
import { labelSchema } from '../../../shared/entities/library.ts'

export type DraftFile = Pick<Draft, 'title' | 'text'> &
  Partial<Pick<Draft, 'language' | 'channel' | 'labels' | 'variants'>>

const fence = '---'

export function draftToFile({ title, language, channel, labels, variants, text }: Draft): string {
  const fields: Readonly<Record<string, unknown>> = {
    kind: 'draft',
    title,
    language,
    channel,
    labels,
    ...(Object.keys(variants).length === 0 ? {} : { variants }),
  }
  const lines = Object.entries(fields).map(([name, value]) => `${name}: ${JSON.stringify(value)}`)
  return `${[fence, ...lines, fence, '', text].join('\n')}\n`
}

/** The text that goes by the draft's channel. */
export const draftToPlainText = ({ text, variants, channel }: Draft): string =>
  `${variants[channel] ?? text}\n`

const frontMatter = z.object({
  kind: z.literal('draft'),
  title: z.string().max(maxTitleUnits).catch(''),
  language: contentLanguageSchema.optional().catch(undefined),
  channel: channelIdSchema.optional().catch(undefined),
  labels: z.array(labelSchema).max(40).catch([]),
  variants: draftSchema.unwrap().shape.variants.catch({}),
})

/** `fileName` gives the title of a file that does not say one. Front matter that is not ours stays in the text. */
export function draftFromFile(content: string, fileName: string): DraftFile {
  const own = ownFrontMatter(content)
  if (own === null) return { title: titleOf(content, fileName), text: content }
  const { title, language, channel, labels, variants } = own.fields
  return {
    title,
    text: own.text,
    labels,
    variants,
    ...(language === undefined ? {} : { language }),
    ...(channel === undefined ? {} : { channel }),
  }
}

function ownFrontMatter(content: string) {
  if (!content.startsWith(`${fence}\n`)) return null
  const end = content.indexOf(`\n${fence}\n`, fence.length)
  if (end < 0) return null
  const entries = content
    .slice(fence.length + 1, end)
    .split('\n')
    .flatMap((line) => {
      const [, name, value] = /^([a-z]+):[ \t]*([^]*)$/.exec(line) ?? []
      return name === undefined || value === undefined ? [] : [[name, valueOf(value)] as const]
    })
  const fields = frontMatter.safeParse(Object.fromEntries(entries))
  if (!fields.success) return null
  // One empty line after the fence and one line end after the text are the file's, not the text's.
  const body = content.slice(end + fence.length + 2)
  return { fields: fields.data, text: body.replace(/^\n/, '').replace(/\n$/, '') }
}

/** As we write it, or as someone edited it by hand: bare words, and lists of them. */
function valueOf(source: string): unknown {
  try {
    return JSON.parse(source)
  } catch (error) {
    if (!(error instanceof SyntaxError)) throw error
    const list = /^\[(.*)\]$/.exec(source.trim())?.[1]
    return list === undefined
      ? source.trim()
      : list.split(',').map((item) => item.trim().replace(/^['"]|['"]$/g, ''))
  }
}

function titleOf(content: string, fileName: string): string {
  const heading = /^#\s+(.+)$/m.exec(content.slice(0, 400))
  const named = heading !== null && content.slice(0, heading.index).trim() === '' ? heading[1] : undefined
  return (named ?? fileName.replace(/\.(?:md|markdown|txt|text|html?)$/i, '')).trim().slice(0, maxTitleUnits)
}
