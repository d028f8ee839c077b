/** What content packs bring to this page: lists before publishing, and libraries of messages. */
import { create } from 'zustand'
import { readContentFile } from '../../../domain/mentoring/content-file.ts'
import type { InstalledContent } from '../../../domain/packs/installed-content.ts'
import { type LibraryMessage, type MessageFact, messagesOf } from '../../../domain/packs/messages.ts'
import { type PackPolicy, packPolicySchema } from '../../../domain/packs/policies.ts'

/** A message with the facts behind it. */
export type OfferedMessage = {
  /** `acme:on-time`. */
  readonly id: string
  readonly message: LibraryMessage
  readonly facts: readonly MessageFact[]
}
type PackAdvice = {
  readonly policies: readonly PackPolicy[]
  readonly messages: readonly OfferedMessage[]
}

const nothing: PackAdvice = { policies: [], messages: [] }
type State = { readonly revision: number; readonly advice: () => PackAdvice }
const useStore = create<State>(() => ({ revision: 0, advice: () => nothing }))

export const usePackAdvice = (): PackAdvice => useStore((state) => state.advice())

/** The offered message that a key message is, word for word in any of its languages. */
export const offeredAs = (
  messages: readonly OfferedMessage[],
  keyMessage: string,
): OfferedMessage | undefined =>
  messages.find(({ message }) => Object.values(message.texts).includes(keyMessage.trim()))

/** The lists and messages of these packs, and of no others, are offered from now on. Read on first use. */
export function bringPackAdvice(packs: readonly InstalledContent[]): void {
  let read: PackAdvice | undefined
  useStore.setState(({ revision }) => ({
    revision: revision + 1,
    advice: () => (read ??= readAdvice(packs)),
  }))
}

function readAdvice(packs: readonly InstalledContent[]): PackAdvice {
  return {
    // A file of a newer kind is left out here; the settings name it.
    policies: packs.flatMap((pack) =>
      pack.parts().policies.flatMap(({ id, source }) => {
        const file = readContentFile<PackPolicy>(`${id}.json`, source, packPolicySchema)
        return file.kind === 'read' ? [file.content] : []
      }),
    ),
    messages: packs.flatMap((pack) => {
      const library = messagesOf(pack.parts().messages)
      const facts = new Map(library?.facts.map((fact) => [fact.id, fact]))
      return (library?.messages ?? []).map((message) => ({
        id: `${pack.id}:${message.id}`,
        message,
        facts: message.facts.flatMap((id) => facts.get(id) ?? []),
      }))
    }),
  }
}
