/** The room before one draft: its rounds, and a new one whenever the text is not the one they read. */
import { useCallback, useEffect, useState } from 'react'
import type { Draft } from '../../../electron/shared/entities/draft.ts'
import type { FeedPostId, RoundId } from '../../../electron/shared/entities/ids.ts'
import type { FeedPost, Round } from '../../../electron/shared/entities/rehearsal.ts'
import { client, trackSave } from '../../bridge/index.ts'
import { answerFreeDraft, answerScenario } from '../../domain/audience/react-to.ts'
import type { Scenario } from '../../domain/audience/scenario.ts'
import { findHints } from './find-hints.ts'
import { freeAudience, scenarioById } from './scenarios.ts'

export type RoomState =
  | { readonly kind: 'loading' }
  | { readonly kind: 'failed'; readonly error: unknown }
  | {
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
    const load = async () => {
      const draft = await client().request('drafts.get', { id: draftId })
      const stored = await client().request('rounds.list', { draftId: draft.id })
      const rounds = stored.toSorted((a, b) => a.createdAt.localeCompare(b.createdAt))
      const scenario = scenarioById(draft.scenario?.id) ?? null
      const last = rounds.at(-1)
      const text = draft.variants[draft.channel] ?? draft.text
      const isRead = last?.text === text && last.scenario?.version === scenario?.version
      if (text.trim() === '' || (isRead && turn === 0)) return { draft, scenario, rounds }
      const round = await readAloud(draft, text, scenario)
      // The same text, readers and engine give the same answer: nothing new to keep.
      if (isRead && last.engineVersion === round.engineVersion) return { draft, scenario, rounds }
      await trackSave(() => client().request('rounds.save', round))
      return { draft, scenario, rounds: [...rounds, round] }
    }
    load().then(
      (ready) => current && setState({ kind: 'ready', ...ready }),
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

/** One round: the engine reads the text, then the audience answers. */
async function readAloud(draft: Draft, text: string, scenario: Scenario | null): Promise<Round> {
  const { hints, engineVersion } = await findHints(text, draft.language)
  const input = { text, language: draft.language, hints }
  const answer = scenario ? answerScenario(scenario, input) : answerFreeDraft(freeAudience, input)
  return {
    id: crypto.randomUUID() as RoundId,
    draftId: draft.id,
    scenario: scenario ? { id: scenario.id, version: scenario.version } : null,
    engineVersion,
    text,
    ...answer,
    rubric: [...answer.rubric],
    reactions: [...answer.reactions],
    createdAt: new Date().toISOString(),
  }
}
