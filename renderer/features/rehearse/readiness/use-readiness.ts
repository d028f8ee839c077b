/** The five checks of one draft as they stand. Used by the page and by the line in the inspector. */
import { useEffect, useMemo } from 'react'
import type { Readiness, ReadinessRecord } from '../../../../electron/shared/entities/readiness.ts'
import { type Walk, walkTree } from '../../../domain/planning/decision-tree.ts'
import { type PolicyItem, policyHash, policyItems } from '../../../domain/planning/policy-list.ts'
import { readinessOf, type ReadinessStates, recordOf } from '../../../domain/planning/readiness.ts'
import { useInterfaceLanguage } from '../../../i18n/index.ts'
import { policyList, shouldIAnswer } from './lists.ts'
import { usePackAdvice } from './pack-advice.ts'
import { loadReadiness, useReadinessStore } from './readiness-store.ts'

export type ReadinessInput = {
  readonly draftId: string
  /** The text that would leave. */
  readonly text: string
  readonly objective: string | null
  /** Quotes of the engine's confidential hints; null before it has read the text. */
  readonly confidential: readonly string[] | null
}

export type ReadinessView = {
  readonly readiness: Readiness | null
  readonly states: ReadinessStates
  readonly record: ReadinessRecord
  readonly walk: Walk
  readonly policy: {
    readonly items: readonly PolicyItem[]
    readonly hash: string
    /** Not the app's: written by hand, or a pack's. */
    readonly isOwn: boolean
  }
  readonly isLoaded: boolean
  readonly error: unknown
}

export function useReadiness({ draftId, text, objective, confidential }: ReadinessInput): ReadinessView {
  const language = useInterfaceLanguage()
  const kept = useReadinessStore((state) => state.kept[draftId])
  const own = useReadinessStore((state) => state.policy)
  const error = useReadinessStore((state) => state.error)
  const { policies } = usePackAdvice()
  useEffect(() => void loadReadiness(draftId), [draftId])
  return useMemo(() => {
    const readiness = kept ?? null
    const walk = walkTree(shouldIAnswer, readiness?.shouldI?.steps ?? [])
    const followed = policies.find(({ id }) => id === own?.list?.id)
    // A pack's list speaks for itself while it is there, in the language of the interface.
    const [written, list] = followed ? [null, followed] : [own ?? null, policyList]
    const items = policyItems(written, list, language)
    const hash = policyHash(written, list)
    const policy = { ids: items.map(({ id }) => id), hash }
    const states = readinessOf({ readiness, text, objective, confidential, outcome: walk.outcome, policy })
    return {
      readiness,
      states,
      record: recordOf(states, walk.outcome),
      walk,
      policy: { items, hash, isOwn: !!own },
      isLoaded: kept !== undefined && own !== undefined,
      error,
    }
  }, [kept, own, policies, text, objective, confidential, language, error])
}
