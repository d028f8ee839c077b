/** "Ignore always", kept for all drafts. Changes are written one after the other, each onto what is stored. */
import type { IgnoredAlways } from '../../../electron/shared/entities/person.ts'
import { client, trackSave } from '../../bridge/index.ts'

export type RuleChange = { readonly added: readonly string[]; readonly removed: readonly string[] }

let last: Promise<unknown> = Promise.resolve()

/** Resolves when it is on disk; rejects when it could not be written. */
export function saveIgnoredRules(change: RuleChange): Promise<void> {
  const next = last.catch(() => undefined).then(() => write(change))
  last = next
  return next
}

async function write(change: RuleChange): Promise<void> {
  await trackSave(async () => {
    const { ignoredAlways } = await client().request('writing.get')
    await client().request('writing.save', { ignoredAlways: applied(ignoredAlways, change) })
  })
}

export function applied(before: readonly IgnoredAlways[], { added, removed }: RuleChange): IgnoredAlways[] {
  const gone = new Set([...removed, ...added])
  const kept = before.filter((entry) => entry.kind !== 'rule' || !gone.has(entry.ruleId))
  return [...kept, ...added.map((ruleId) => ({ kind: 'rule' as const, ruleId }))]
}
