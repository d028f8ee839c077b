/**
 * The line that stands over a text where the channel has one: an e-mail's subject, a blog post's title.
 *
 * A draft's title is never published, so the line is written in the text itself, as its first: `Asunto: …` or
 * `Subject: …` for an e-mail, `# …` for the blog, as Markdown writes a title.
 */
import type { ChannelId } from './channel-id.ts'

export type Headed = {
  /** Null when the text has none, or the channel knows none. Empty when the mark stands there alone. */
  readonly subject: string | null
  readonly body: string
  /** UTF-16 offset of the body in the text. */
  readonly bodyAt: number
}

/** Phones show some 40 to 60 characters of a subject; RFC 5322 §2.1.1 advises lines of 78. Graphemes. */
export const advisedSubject = 60

const subjectLine = /^\s*(?:asunto|subject)[ \t]*:[ \t]*(.*)(?:\n+|$)/iu
const titleLine = /^\s*#[ \t]+(.*)(?:\n+|$)/u

export function splitSubject(channel: ChannelId, text: string): Headed {
  const line = channel === 'email' ? subjectLine : channel === 'wordpress' ? titleLine : null
  const found = line?.exec(text)
  if (!found) return { subject: null, body: text, bodyAt: 0 }
  const bodyAt = found[0].length
  return { subject: found[1]?.trim() ?? '', body: text.slice(bodyAt), bodyAt }
}

export const bodyOf = (channel: ChannelId, text: string): string => splitSubject(channel, text).body
