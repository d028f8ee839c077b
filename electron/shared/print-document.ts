/** A document for paper, as data: main makes the page, so that no markup crosses the boundary. */
import { z } from 'zod'

const line = z.string().max(20_000)
export const printBlockSchema = z.discriminatedUnion('kind', [
  z.object({ kind: z.literal('heading'), text: line }).readonly(),
  z.object({ kind: z.literal('subheading'), text: line }).readonly(),
  z.object({ kind: z.literal('paragraph'), text: line }).readonly(),
  z.object({ kind: z.literal('list'), items: z.array(line).max(500).readonly() }).readonly(),
  z
    .object({
      kind: z.literal('ticks'),
      items: z
        .array(z.object({ text: line, done: z.boolean() }).readonly())
        .max(500)
        .readonly(),
    })
    .readonly(),
  z
    .object({
      kind: z.literal('pairs'),
      items: z
        .array(z.object({ term: line, text: line }).readonly())
        .max(500)
        .readonly(),
    })
    .readonly(),
  /** Set in large spaced monospace, to be copied by hand: a recovery key. */
  z.object({ kind: z.literal('key'), text: line }).readonly(),
  /** Small monospace with the line breaks it came with, to be copied whole: the text form of a certificate. */
  z.object({ kind: z.literal('code'), text: line }).readonly(),
])
export const printDocumentSchema = z
  .object({
    language: z.string().max(20),
    /** `certificate`: one page on its side, without a page number, the title large. */
    layout: z.enum(['document', 'certificate']).optional(),
    title: line,
    subtitle: line,
    blocks: z.array(printBlockSchema).max(1000).readonly(),
  })
  .readonly()
export type PrintDocument = z.infer<typeof printDocumentSchema>
