// How hints are judged against marked posts; the rule of matching is that of TONE.md.

import type { Category, Hint } from '../../renderer/domain/tone/types.ts'
import { CATEGORIES } from '../../renderer/domain/tone/types.ts'
import { type Annotation, type DevPost, documentCategories } from './dev-set.ts'

type Placed = Pick<Hint, 'category' | 'start' | 'end'>

/**
 * Whether a hint points at a marked fault: same category, it shares at least half of the shorter of the two
 * spans, and it is not longer than three times the mark plus 20 characters.
 */
export const isRight = (hint: Placed, mark: Annotation): boolean => {
  if (hint.category !== mark.category) return false
  const shared = Math.min(hint.end, mark.end) - Math.max(hint.start, mark.start)
  const hintLength = hint.end - hint.start
  const markLength = mark.end - mark.start
  return shared > 0 && shared * 2 >= Math.min(hintLength, markLength) && hintLength <= markLength * 3 + 20
}

export interface Judged {
  readonly post: DevPost
  readonly right: readonly Hint[]
  readonly wrong: readonly Hint[]
  readonly found: readonly Annotation[]
  readonly missed: readonly Annotation[]
  /** Faults of the whole post that were there and pointed out, or were there and were not. */
  readonly presentFound: readonly Category[]
  readonly presentMissed: readonly Category[]
  readonly words: number
}

const isOfDocument = ({ category }: { readonly category: Category }): boolean =>
  documentCategories.includes(category)

export const judge = (post: DevPost, hints: readonly Hint[], words: number): Judged => {
  const isRightHint = (hint: Hint): boolean =>
    isOfDocument(hint)
      ? post.present.includes(hint.category)
      : post.annotations.some((mark) => isRight(hint, mark))
  const isFound = (mark: Annotation): boolean => hints.some((hint) => isRight(hint, mark))
  const isPointedOut = (category: Category): boolean => hints.some((hint) => hint.category === category)
  return {
    post,
    words,
    right: hints.filter(isRightHint),
    wrong: hints.filter((hint) => !isRightHint(hint)),
    found: post.annotations.filter(isFound),
    missed: post.annotations.filter((mark) => !isFound(mark)),
    presentFound: post.present.filter(isPointedOut),
    presentMissed: post.present.filter((category) => !isPointedOut(category)),
  }
}

export interface Score {
  readonly hints: number
  readonly right: number
  readonly marks: number
  readonly found: number
  /** Right hints over hints; 1 without hints. */
  readonly precision: number
  /** Found marks over marks; 1 without marks. */
  readonly recall: number
  readonly f1: number
}

const share = (part: number, whole: number): number => (whole === 0 ? 1 : part / whole)

export const scoreOf = (hints: number, right: number, marks: number, found: number): Score => {
  const precision = share(right, hints)
  const recall = share(found, marks)
  const f1 = precision + recall === 0 ? 0 : (2 * precision * recall) / (precision + recall)
  return { hints, right, marks, found, precision, recall, f1 }
}

export interface RuleScore {
  readonly ruleId: string
  readonly hints: number
  readonly right: number
}

export interface Evaluation {
  readonly posts: number
  readonly cleanPosts: number
  readonly overall: Score
  readonly byCategory: ReadonlyMap<Category, Score>
  /** Mean F1 of the categories that have marks or hints in the set. */
  readonly macroF1: number
  readonly falsePer100CleanWords: number
  readonly cleanPostsWithHint: number
  /** Every rule that gave a hint; most wrong hints first. */
  readonly rules: readonly RuleScore[]
}

const count = <T>(
  items: readonly Judged[],
  list: (item: Judged) => readonly T[],
  passes: (one: T) => boolean,
) => items.reduce((sum, item) => sum + list(item).filter(passes).length, 0)

const scoreWhere = (judged: readonly Judged[], passes: (category: Category) => boolean): Score => {
  const ofCategory = (one: { readonly category: Category }): boolean => passes(one.category)
  const right = count(judged, (item) => item.right, ofCategory)
  const wrong = count(judged, (item) => item.wrong, ofCategory)
  const found =
    count(judged, (item) => item.found, ofCategory) + count(judged, (item) => item.presentFound, passes)
  const missed =
    count(judged, (item) => item.missed, ofCategory) + count(judged, (item) => item.presentMissed, passes)
  return scoreOf(right + wrong, right, found + missed, found)
}

const rulesOf = (judged: readonly Judged[]): RuleScore[] => {
  const rules = new Map<string, { hints: number; right: number }>()
  const add = (hint: Hint, right: number): void => {
    const known = rules.get(hint.ruleId) ?? { hints: 0, right: 0 }
    rules.set(hint.ruleId, { hints: known.hints + 1, right: known.right + right })
  }
  for (const { right, wrong } of judged) {
    for (const hint of right) add(hint, 1)
    for (const hint of wrong) add(hint, 0)
  }
  return [...rules]
    .map(([ruleId, figures]) => ({ ruleId, ...figures }))
    .sort((a, b) => b.hints - b.right - (a.hints - a.right) || (a.ruleId < b.ruleId ? -1 : 1))
}

export const isClean = (post: DevPost): boolean => post.annotations.length === 0 && post.present.length === 0

export const evaluate = (judged: readonly Judged[]): Evaluation => {
  const scores = CATEGORIES.map(
    (category) => [category, scoreWhere(judged, (other) => other === category)] as const,
  ).filter(([, { hints, marks }]) => hints + marks > 0)
  const clean = judged.filter(({ post }) => isClean(post))
  const words = clean.reduce((sum, item) => sum + item.words, 0)
  const wrong = clean.reduce((sum, item) => sum + item.wrong.length, 0)
  return {
    posts: judged.length,
    cleanPosts: clean.length,
    overall: scoreWhere(judged, () => true),
    byCategory: new Map(scores),
    macroF1: scores.reduce((sum, [, { f1 }]) => sum + f1, 0) / Math.max(1, scores.length),
    falsePer100CleanWords: words === 0 ? 0 : (wrong * 100) / words,
    cleanPostsWithHint: share(
      clean.filter((item) => item.wrong.length > 0).length,
      Math.max(1, clean.length),
    ),
    rules: rulesOf(judged),
  }
}
