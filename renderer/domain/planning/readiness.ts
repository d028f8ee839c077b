/**
 * How far a text has been looked at before it leaves. Pure: the same records and text, the same answer.
 *
 * Nothing here forbids anything. A check is `open` (not looked at), `done`, or `changed`: looked at, but the
 * text (or the policy's list) is no longer the one that was looked at.
 */
import {
  type Readiness,
  type ReadinessCheck,
  readinessChecks,
  type ReadinessRecord,
} from '../../../electron/shared/entities/readiness.ts'
import type { TreeOutcome } from './decision-tree.ts'
import { textHash } from './text-hash.ts'

export type CheckState = 'open' | 'done' | 'changed'

export type ReadinessFacts = {
  readonly readiness: Readiness | null
  /** The text that would leave, of the channel that is chosen. */
  readonly text: string
  readonly objective: string | null
  readonly outcome: TreeOutcome | null
  /** Passages that the engine finds confidential in this text; null while it has not read it. */
  readonly confidential: readonly string[] | null
  readonly policy: { readonly ids: readonly string[]; readonly hash: string }
}

export type ReadinessStates = Readonly<Record<ReadinessCheck, CheckState>>

export function readinessOf(facts: ReadinessFacts): ReadinessStates {
  const { readiness, objective, outcome } = facts
  return {
    'should-i': outcome ? 'done' : 'open',
    objective: objective?.trim() ? 'done' : 'open',
    'key-message': readiness?.keyMessage.trim() ? 'done' : 'open',
    policy: policyState(facts),
    confidential: confidentialState(facts),
  }
}

function policyState({ readiness, text, policy }: ReadinessFacts): CheckState {
  const kept = readiness?.policy
  if (!kept || policy.ids.some((id) => kept.answers[id] === undefined)) return 'open'
  return kept.textHash === textHash(text) && kept.listHash === policy.hash ? 'done' : 'changed'
}

/** Every passage decided about and none still to be taken out, and the executive's own look at this text. */
function confidentialState({ readiness, text, confidential }: ReadinessFacts): CheckState {
  const kept = readiness?.confidential
  if (!kept || !kept.looked || confidential === null) return 'open'
  const decided = new Map(kept.decisions.map(({ quote, decision }) => [quote, decision]))
  if (confidential.some((quote) => (decided.get(quote) ?? 'will-remove') === 'will-remove')) return 'open'
  return kept.textHash === textHash(text) ? 'done' : 'changed'
}

/** What is kept with a publication. A check of an older text counts as open. */
export function recordOf(states: ReadinessStates, outcome: TreeOutcome | null): ReadinessRecord {
  return {
    done: readinessChecks.filter((check) => states[check] === 'done'),
    open: readinessChecks.filter((check) => states[check] !== 'done'),
    outcome: outcome?.id ?? null,
  }
}
