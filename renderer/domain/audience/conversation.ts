/**
 * A conversation as it is kept: begun, answered turn by turn, gone on from an earlier turn. Pure: ids and instants
 * come in. What was said stays as it was stored, also when the scenario changes later.
 */
import type {
  ContentReference,
  ContentLanguage,
  ConversationId,
  DraftId,
} from '../../../electron/shared/entities/ids.ts'
import type { Conversation, ConversationTurn } from '../../../electron/shared/entities/rehearsal.ts'
import { type PlayedReply, type PlayInput, play } from './play.ts'
import type { FoundHint } from './reading.ts'
import type { Thread } from './thread.ts'

/** What a conversation is played from, besides what is kept in it. */
export type Stage = {
  readonly scenario: PlayInput['scenario']
  readonly thread: Thread
}

export type Beginning = {
  readonly id: ConversationId
  readonly draftId: DraftId
  readonly language: ContentLanguage
  readonly reference: ContentReference | null
  readonly personaName: string
  readonly engineVersion: string
  readonly post: { readonly text: string; readonly hints: readonly FoundHint[] }
  readonly lean: number
  readonly clock: Conversation['clock']
  /** ISO 8601. */
  readonly now: string
}

export function beginConversation(stage: Stage, beginning: Beginning): Conversation {
  const { reference, now, ...kept } = beginning
  const { turns } = play({ ...stage, language: kept.language, post: kept.post, lean: kept.lean, replies: [] })
  return {
    ...kept,
    post: { text: kept.post.text, hints: [...kept.post.hints] },
    scenario: reference,
    threadId: stage.thread.id,
    personaId: stage.thread.personaId,
    turns: turns.map((turn) => ({ ...turn, reply: null, askedAt: now })),
    unsent: '',
    voice: stage.thread.voices?.[0]?.id ?? null,
    ending: null,
    createdAt: now,
    updatedAt: now,
  }
}

export type Reply = {
  readonly text: string
  readonly hints: readonly FoundHint[]
  /** Story minutes since the question; null without a clock. */
  readonly minutes: number | null
  /** ISO 8601. */
  readonly now: string
}

/** The conversation after one more reply. Silence keeps what was being written; a reply takes it. */
export function answerConversation(stage: Stage, before: Conversation, reply: Reply): Conversation {
  if (before.ending) return before
  const said = before.turns.flatMap((turn): PlayedReply[] => (turn.reply ? [turn.reply] : []))
  const now: PlayedReply = {
    text: reply.text,
    hints: [...reply.hints],
    voice: before.voice,
    minutes: reply.minutes,
  }
  const played = play({
    ...stage,
    language: before.language,
    post: before.post,
    lean: before.lean,
    replies: [...said, now],
  })
  const turns = played.turns.map((turn, at): ConversationTurn => {
    const known = before.turns[at]
    const askedAt = known?.askedAt ?? reply.now
    if (!turn.reply) return { ...turn, reply: null, askedAt }
    const keptReply = known?.reply ?? { ...turn.reply, hints: [...turn.reply.hints], at: reply.now }
    return { ...turn, askedAt, reply: keptReply }
  })
  return {
    ...before,
    turns,
    unsent: reply.text === '' ? before.unsent : '',
    ending: played.ending,
    updatedAt: reply.now,
  }
}

/** Another attempt from an earlier turn: what was said before it stays, its reply can be written anew. */
export function goBackTo(
  before: Conversation,
  turn: number,
  made: { readonly id: ConversationId; readonly now: string },
): Conversation {
  const kept = before.turns.slice(0, turn + 1)
  const last = kept.at(-1)
  if (!last) return before
  const previous = before.turns[turn - 1]
  return {
    ...before,
    id: made.id,
    turns: [
      ...kept.slice(0, -1),
      {
        ...last,
        askedAt: made.now,
        reply: null,
        branchId: null,
        aside: null,
        quote: '',
        lean: previous?.lean ?? before.lean,
      },
    ],
    unsent: last.reply?.text ?? '',
    ending: null,
    createdAt: made.now,
    updatedAt: made.now,
  }
}

/** Whether it can go on: same scenario version, and the thread still has its question. */
export const canGoOn = (one: Conversation, stage: Stage, reference: ContentReference | null): boolean =>
  one.scenario?.version === reference?.version &&
  one.threadId === stage.thread.id &&
  stage.thread.nodes.some((node) => node.id === one.turns.at(-1)?.nodeId)

/** Attempts at one thread over the same text, oldest first. */
export const attemptsOf = (
  all: readonly Conversation[],
  threadId: string,
  postText: string,
): readonly Conversation[] =>
  all
    .filter((one) => one.threadId === threadId && one.post.text === postText)
    .toSorted((a, b) => a.createdAt.localeCompare(b.createdAt))

/** Endings of a thread that any attempt came to, whatever the text. */
export const endingsSeen = (all: readonly Conversation[], threadId: string): ReadonlySet<string> =>
  new Set(all.flatMap((one) => (one.threadId === threadId && one.ending ? [one.ending.id] : [])))
