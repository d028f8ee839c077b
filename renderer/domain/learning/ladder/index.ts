/**
 * The ladder: a rung opens once three scenarios of the one before were rehearsed to the end.
 *
 * To the end means: a conversation after the post came to one of its endings, whichever. That is all that counts; how
 * well it went does not.
 */
import { type Ladder, type OpenRung, type Rung, rungs } from '../../../../electron/shared/entities/ladder.ts'

/** As many as a rung has, where it has fewer. */
export const enoughToOpen = 3

export type Evidence = { readonly scenario: { readonly id: string } | null; readonly ending: unknown }
type RungOf = { readonly id: string; readonly rung: Rung }

/** Scenarios that were played to an ending, from the stored conversations in any order. */
export const rehearsedToTheEnd = (conversations: readonly Evidence[]): ReadonlySet<string> =>
  new Set(conversations.flatMap(({ scenario, ending }) => (scenario && ending ? [scenario.id] : [])))

export type RungState = {
  readonly rung: Rung
  /** Why it is open; null while it is closed. */
  readonly open: 'always' | OpenRung['by'] | null
  /** Of the rung before: how many were rehearsed to the end, how many open this one, which are left to choose from. */
  readonly before: {
    readonly rehearsed: readonly string[]
    readonly needed: number
    readonly left: readonly string[]
  }
}

/** Every rung, in order. What was rehearsed outweighs a hand: it cannot be closed again. */
export function ladderOf(
  scenarios: readonly RungOf[],
  rehearsed: ReadonlySet<string>,
  kept: Ladder,
): readonly RungState[] {
  return rungs.map((rung) => {
    const own = scenarios.filter((one) => one.rung === rung - 1).map(({ id }) => id)
    const done = own.filter((id) => rehearsed.has(id))
    const needed = Math.min(enoughToOpen, own.length)
    const before = { rehearsed: done, needed, left: own.filter((id) => !rehearsed.has(id)) }
    const keptBy = (by: OpenRung['by']) => kept.open.some((one) => one.rung === rung && one.by === by)
    if (rung === 1) return { rung, open: 'always', before }
    if (done.length >= needed || keptBy('rehearsed')) return { rung, open: 'rehearsed', before }
    return { rung, open: keptBy('hand') ? 'hand' : null, before }
  })
}

/** With what the evidence has opened since written down; the same object when there is nothing new. */
export function keepReached(kept: Ladder, states: readonly RungState[], at: Date): Ladder {
  const reached = states.flatMap(({ rung, open }): OpenRung[] => {
    if (rung === 1 || open !== 'rehearsed') return []
    const known = kept.open.some((one) => one.rung === rung && one.by === 'rehearsed')
    return known ? [] : [{ rung, by: 'rehearsed', at: at.toISOString() }]
  })
  if (reached.length === 0) return kept
  const others = kept.open.filter(({ rung }) => !reached.some((one) => one.rung === rung))
  return { open: [...others, ...reached] }
}

export function openByHand(kept: Ladder, rung: OpenRung['rung'], at: Date): Ladder {
  if (kept.open.some((one) => one.rung === rung)) return kept
  return { open: [...kept.open, { rung, by: 'hand', at: at.toISOString() }] }
}

/** Closes what a hand opened; what was rehearsed stays. */
export const closeByHand = (kept: Ladder, rung: OpenRung['rung']): Ladder => ({
  open: kept.open.filter((one) => one.rung !== rung || one.by !== 'hand'),
})
