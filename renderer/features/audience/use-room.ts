/** The room before one draft: its rounds, and a new one whenever the text is not the one they read. */
import { useCallback, useEffect, useState } from 'react'
import type { Draft } from '../../../electron/shared/entities/draft.ts'
import type { FeedPostId, RoundId } from '../../../electron/shared/entities/ids.ts'
import type { FeedPost, Round } from '../../../electron/shared/entities/rehearsal.ts'
import { client, trackSave } from '../../bridge/index.ts'
import { readingVersion } from '../../domain/audience/reading.ts'
import { answerFreeDraft, answerScenario } from '../../domain/audience/react-to.ts'
import type { Scenario } from '../../domain/audience/scenario.ts'
import { findHints } from './find-hints.ts'
import { cardById, freeAudience, openScenario } from './scenarios.ts'

export type RoomState =
  | { readonly kind: 'loading' }
  | { readonly kind: 'failed'; readonly error: unknown }
  /** The draft belongs to a scenario that is damaged or gone. Its text is safe. */
  | { readonly kind: 'damaged'; readonly draft: Draft; readonly problems: readonly string[] }
  | ReadyRoom

export type ReadyRoom = {
  readonly kind: 'ready'
  readonly draft: Draft
  readonly scenario: Scenario | null
  readonly rounds: readonly Round[]
}

export type UseRoom = {
  readonly state: RoomState
  readonly ask: () => void
  readonly postToFeed: (round: Round) => Promise<FeedPost>
}

export function useRoom(draftId: string): UseRoom {
  const [state, setState] = useState<RoomState>({ kind: 'loading' })
  const [turn, setTurn] = useState(0)

  useEffect(() => {
    let current = true
    openRoom(draftId, turn > 0).then(
      (opened) => current && setState(opened),
      (error: unknown) => current && setState({ kind: 'failed', error }),
    )
    return () => {
      current = false
    }
  }, [draftId, turn])

  const ask = useCallback(() => setTurn((before) => before + 1), [])
  const postToFeed = useCallback(
    async (round: Round) => {
      if (state.kind !== 'ready') throw new Error('the room is not ready')
      const post: FeedPost = {
        id: crypto.randomUUID() as FeedPostId,
        draftId: state.draft.id,
        channel: state.draft.channel,
        language: state.draft.language,
        text: round.text,
        reactions: round.reactions,
        createdAt: new Date().toISOString(),
      }
      return trackSave(() => client().request('feed.save', post))
    },
    [state],
  )
  return { state, ask, postToFeed }
}

/** With `again`, they read the same text once more: another engine may hear it otherwise. */
async function openRoom(id: string, again: boolean): Promise<RoomState> {
  const draft = await client().request('drafts.get', { id })
  const card = cardById(draft.scenario?.id)
  if (draft.scenario && !card) return { kind: 'damaged', draft, problems: [] }
  const opened = card ? await openScenario(card) : null
  if (opened && !opened.ok) return { kind: 'damaged', draft, problems: opened.problems }
  const scenario = opened?.value ?? null
  const stored = await client().request('rounds.list', { draftId: draft.id })
  const rounds = stored.toSorted((a, b) => a.createdAt.localeCompare(b.createdAt))
  const ready = { kind: 'ready', draft, scenario, rounds } as const
  const last = rounds.at(-1)
  const text = draft.variants[draft.channel] ?? draft.text
  const isRead = last?.text === text && last.scenario?.version === scenario?.version
  if (text.trim() === '' || (isRead && !again)) return ready
  const round = await readAloud(draft, text, scenario)
  // The same text, readers and engine give the same answer: nothing new to keep.
  if (isRead && last.engineVersion === round.engineVersion) return ready
  await trackSave(() => client().request('rounds.save', round))
  return { ...ready, rounds: [...rounds, round] }
}

/** Of all that decides an answer besides the text and the scenario. */
export const versionOf = (engineVersion: string): string => `${engineVersion}/${readingVersion}`

/** One round: the engine reads the text, then the audience answers. */
async function readAloud(draft: Draft, text: string, scenario: Scenario | null): Promise<Round> {
  const { hints, engineVersion } = await findHints(text, draft.language)
  const input = { text, language: draft.language, hints }
  const answer = scenario ? answerScenario(scenario, input) : answerFreeDraft(freeAudience, input)
  return {
    id: crypto.randomUUID() as RoundId,
    draftId: draft.id,
    scenario: scenario ? { id: scenario.id, version: scenario.version } : null,
    engineVersion: versionOf(engineVersion),
    text,
    rubric: [...answer.rubric],
    reactions: [...answer.reactions],
    headline: answer.headline,
    createdAt: new Date().toISOString(),
  }
}
