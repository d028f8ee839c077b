/**
 * When a text is worth keeping by itself, seen from a save that is about to change it: after a rest, before a
 * large part goes or comes, and now and then while somebody writes on and on.
 */
import type { Draft } from '../../shared/entities/draft.ts'

type Texts = Pick<Draft, 'text' | 'variants'>

export type Saving = {
  readonly before: Texts & Pick<Draft, 'updatedAt'>
  /** What the save brings; a field that it leaves out stays. */
  readonly after: Partial<Texts>
  /** Both in milliseconds since the epoch. */
  readonly now: number
  readonly lastKeptAt: number
}

export const restMs = 10 * 60_000
export const longestWithoutMs = 30 * 60_000
/** In UTF-16 units, between two saves: more than anyone types meanwhile. */
const largeDeletion = 200
const largeInsertion = 600

export function isMomentToKeep({ before, after, now, lastKeptAt }: Saving): boolean {
  const pairs = pairsOf(before, after).filter(([was, becomes]) => was !== becomes)
  if (pairs.length === 0) return false
  if (now - Date.parse(before.updatedAt) >= restMs || now - lastKeptAt >= longestWithoutMs) return true
  return pairs.some(([was, becomes]) => isLeap(was, becomes))
}

/** The shared text and each variant, as they were and as they are going to be. */
function pairsOf(before: Texts, after: Partial<Texts>): (readonly [string, string])[] {
  const variants = after.variants ?? before.variants
  const channels = [...new Set([...keysOf(before.variants), ...keysOf(variants)])]
  return [
    [before.text, after.text ?? before.text],
    ...channels.map((channel) => [before.variants[channel] ?? '', variants[channel] ?? ''] as const),
  ]
}

function isLeap(was: string, becomes: string): boolean {
  if (was.trim() === '') return false
  const shorter = Math.min(was.length, becomes.length)
  let head = 0
  while (head < shorter && was.charCodeAt(head) === becomes.charCodeAt(head)) head += 1
  let tail = 0
  while (
    tail < shorter - head &&
    was.charCodeAt(was.length - 1 - tail) === becomes.charCodeAt(becomes.length - 1 - tail)
  )
    tail += 1
  return was.length - head - tail >= largeDeletion || becomes.length - head - tail >= largeInsertion
}

const keysOf = (variants: Draft['variants']) => Object.keys(variants) as (keyof Draft['variants'])[]
