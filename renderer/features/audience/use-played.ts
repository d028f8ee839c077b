/** What was begun and played of each scenario: for the list and the sidebar. */
import { useEffect, useState } from 'react'
import type { Conversation } from '../../../electron/shared/entities/rehearsal.ts'
import { client } from '../../bridge/index.ts'

export type Played = {
  /** The newest draft of the scenario that is not in the bin. */
  readonly draftId: string | null
  /** The ending come to last. */
  readonly ending: { readonly title: string; readonly language: string } | null
}

const nothing: Played = { draftId: null, ending: null }

export type PlayedScenarios = (scenarioId: string) => Played

/** Follows the drafts: a scenario begun elsewhere shows here at once. */
export function usePlayed(): { readonly played: PlayedScenarios; readonly error: unknown } {
  const [table, setTable] = useState<ReadonlyMap<string, Played>>(new Map())
  const [error, setError] = useState<unknown>(null)
  useEffect(() => {
    let current = true
    const load = async () => {
      try {
        const next = await readPlayed()
        if (current) setTable(next)
      } catch (problem) {
        if (current) setError(problem)
      }
    }
    void load()
    const unsubscribe = client().subscribe('drafts.changed', () => void load())
    return () => {
      current = false
      unsubscribe()
    }
  }, [])
  return { played: (id) => table.get(id) ?? nothing, error }
}

async function readPlayed(): Promise<ReadonlyMap<string, Played>> {
  const [drafts, conversations] = await Promise.all([
    client().request('drafts.list'),
    client().request('conversations.list', { draftId: null }),
  ])
  const table = new Map<string, Played>()
  for (const draft of drafts.toSorted((a, b) => a.updatedAt.localeCompare(b.updatedAt)))
    if (draft.scenario && !draft.binnedAt) table.set(draft.scenario.id, { draftId: draft.id, ending: null })
  for (const one of conversations.toSorted(byUpdate)) {
    if (!one.scenario || !one.ending) continue
    const before = table.get(one.scenario.id) ?? nothing
    table.set(one.scenario.id, {
      ...before,
      ending: { title: one.ending.title, language: one.language },
    })
  }
  return table
}

const byUpdate = (a: Conversation, b: Conversation): number => a.updatedAt.localeCompare(b.updatedAt)
