/** The path that follows from what weighs most: lessons in order, one scenario, one thing to rehearse. */
import type { Weighing } from '../../../../electron/shared/entities/starting-point.ts'
import type { Paths, PathKey } from './schema.ts'

export type PathItem =
  | { readonly kind: 'lesson'; readonly id: string }
  | { readonly kind: 'scenario'; readonly id: string }
  /** The titles, by language, of the draft that it begins. */
  | { readonly kind: 'rehearse'; readonly of: PathKey }

/** Four to six lessons: those of the first matter, with up to two of the second after its first half. */
export function pathFor(paths: Paths, { first, second }: Weighing): readonly PathItem[] {
  const key = first ?? 'none'
  const { lessons, scenario } = paths[key]
  const lent = second === null ? [] : paths[second].lends.filter((id) => !lessons.includes(id))
  const all = [...lessons.slice(0, 2), ...lent, ...lessons.slice(2)]
  return [
    ...all.map((id) => ({ kind: 'lesson', id }) as const),
    { kind: 'scenario', id: scenario },
    { kind: 'rehearse', of: key },
  ]
}

/** The first lesson of the path that was not finished; null when all were. */
export function nextOnPath(path: readonly PathItem[], isDone: (lessonId: string) => boolean): string | null {
  const next = path.find((item) => item.kind === 'lesson' && !isDone(item.id))
  return next?.kind === 'lesson' ? next.id : null
}
