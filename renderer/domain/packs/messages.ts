/**
 * The message library of a pack: what a company wants to have said, the facts behind it with their source, and the
 * words that carry it. It offers; it never judges a text.
 */
import { z } from 'zod'
import type { MessageWord } from '../planning/key-message.ts'
import { messageWords } from '../planning/key-message.ts'

const name = z
  .string()
  .regex(/^[a-z0-9]+(?:-[a-z0-9]+)*$/)
  .max(60)
const perLanguage = <Text extends z.ZodType>(text: Text) =>
  z.record(z.string().regex(/^[a-z]{2,3}(?:-[A-Z]{2})?$/), text).readonly()
const line = z.string().trim().min(1).max(300)

const factSchema = z
  .strictObject({
    id: name,
    /** One sentence that can be copied into a text as it stands. */
    texts: perLanguage(line),
    source: z
      .strictObject({
        /** Who says so and where, as a reader would be told. */
        texts: perLanguage(line),
        url: z
          .url({ protocol: /^https$/ })
          .max(500)
          .exactOptional(),
        /** Until when it holds; afterwards it is shown with a word saying so. */
        until: z.iso.date().exactOptional(),
      })
      .readonly(),
  })
  .readonly()
export type MessageFact = z.infer<typeof factSchema>

const messageSchema = z
  .strictObject({
    id: name,
    /** The sentence a reader should repeat. As long as a key message may be. */
    texts: perLanguage(line),
    /** Words that carry it; one may be several words. */
    keywords: perLanguage(z.array(z.string().trim().min(2).max(60)).min(1).max(12).readonly()),
    facts: z.array(name).max(12).readonly().default([]),
    /** Which of the four aims it serves. */
    objective: z.enum(['receptive', 'feedback', 'human', 'known']).exactOptional(),
  })
  .readonly()
export type LibraryMessage = z.infer<typeof messageSchema>

export const messageLibrarySchema = z
  .strictObject({
    format: z.literal(1),
    messages: z.array(messageSchema).min(1).max(200).readonly(),
    facts: z.array(factSchema).max(400).readonly().default([]),
  })
  .readonly()
  .superRefine(({ messages, facts }, context) => {
    const twins = (ids: readonly string[]) => ids.filter((id, at) => ids.indexOf(id) !== at)
    const say = (message: string) => context.addIssue({ code: 'custom', message })
    for (const id of twins(messages.map((each) => each.id))) say(`two messages are called "${id}"`)
    for (const id of twins(facts.map((each) => each.id))) say(`two facts are called "${id}"`)
    const known = new Set(facts.map(({ id }) => id))
    for (const message of messages)
      for (const id of message.facts)
        if (!known.has(id)) say(`message "${message.id}" names the fact "${id}", which is not there`)
  })
export type MessageLibrary = z.infer<typeof messageLibrarySchema>

/** The message library of a pack; null when it has none that can be read. */
export function messagesOf(source: string | undefined): MessageLibrary | null {
  if (source === undefined) return null
  try {
    const parsed = messageLibrarySchema.safeParse(JSON.parse(source))
    return parsed.success ? parsed.data : null
  } catch {
    return null
  }
}

/** Texts that a library lacks in a language that it promised. */
export function missingMessages(library: MessageLibrary, languages: readonly string[]): readonly string[] {
  return languages.flatMap((language) => [
    ...library.messages.flatMap(({ id, texts, keywords }) => [
      ...(texts[language] === undefined ? [`message "${id}": no ${language}`] : []),
      ...(keywords[language] === undefined ? [`keywords of "${id}": no ${language}`] : []),
    ]),
    ...library.facts.flatMap(({ id, texts, source }) =>
      texts[language] === undefined || source.texts[language] === undefined
        ? [`fact "${id}": no ${language}`]
        : [],
    ),
  ])
}

/** Which of the keywords a text has, in any of their forms. A keyword of several words is there when all of them are. */
export const keywordsIn = (keywords: readonly string[], text: string): readonly MessageWord[] =>
  keywords.map((word) => {
    const words = messageWords(word, text)
    const isShort = words.length === 0
    return {
      word,
      found: isShort
        ? text.toLocaleLowerCase().includes(word.toLocaleLowerCase())
        : words.every(({ found }) => found),
    }
  })
