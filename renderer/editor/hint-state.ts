/**
 * What the editor knows of hints: where they stand now, what was ignored, which note is open.
 *
 * All of it is editor state, so that undo covers it: ignoring and restoring are effects with an inverse,
 * and a hint or an ignored place that an edit removed comes back when that edit is undone.
 */
import { invertedEffects } from '@codemirror/commands'
import {
  type ChangeDesc,
  type EditorState,
  type Extension,
  Facet,
  StateEffect,
  StateField,
  type Text,
  type Transaction,
} from '@codemirror/state'
import type { Hint } from '../domain/tone/types.ts'
import { remarkField } from './remarks/remark-state.ts'
import { silenceKey, type SilenceKey } from './silenced.ts'

/** Where a hint stands in the present text. UTF-16 offsets, half-open. */
export type PlacedHint = { readonly hint: Hint; readonly from: number; readonly to: number }
export type IgnoredPlace = { readonly ruleId: string; readonly from: number; readonly to: number }

export type HintState = {
  readonly placed: readonly PlacedHint[]
  readonly ignored: readonly IgnoredPlace[]
  readonly always: ReadonlySet<SilenceKey>
  /** Opened by the person, or null: the first warning is then open by itself. */
  readonly active: string | null
  /** Ids of the hints whose note the person opened. */
  readonly looked: ReadonlySet<string>
  /** `placed` without what is ignored; in the order of the text. */
  readonly shown: readonly PlacedHint[]
}

const movePlace = <Place extends { readonly from: number; readonly to: number }>(
  place: Place,
  changes: ChangeDesc,
): Place => ({
  ...place,
  from: changes.mapPos(place.from, 1),
  to: changes.mapPos(place.to, -1),
})

/** The analysis of the present text. */
export const setHints = StateEffect.define<readonly Hint[]>()
export const openNote = StateEffect.define<string | null>()
export const ignoreHere = StateEffect.define<IgnoredPlace>({ map: movePlace })
export const restoreHere = StateEffect.define<IgnoredPlace>({ map: movePlace })
export const ignoreAlways = StateEffect.define<SilenceKey>()
export const restoreAlways = StateEffect.define<SilenceKey>()
/** Puts hints back that an undone edit had removed. */
const bringBack = StateEffect.define<readonly PlacedHint[]>({
  map: (hints, changes) => hints.map((hint) => movePlace(hint, changes)),
})

export type HintStart = { readonly ignored: readonly IgnoredPlace[]; readonly always: readonly SilenceKey[] }
const startFacet = Facet.define<HintStart, HintStart>({
  combine: (values) => values[0] ?? { ignored: [], always: [] },
})

export const hintField = StateField.define<HintState>({
  create: (state) => {
    const { ignored, always } = state.facet(startFacet)
    return { placed: [], ignored, always: new Set(always), active: null, looked: new Set(), shown: [] }
  },
  update: (before, transaction) => {
    let next = transaction.docChanged ? moved(before, transaction) : before
    for (const effect of transaction.effects) next = applied(next, effect)
    if (next.placed !== before.placed || next.ignored !== before.ignored || next.always !== before.always)
      next = { ...next, shown: next.placed.filter((hint) => !isIgnored(next, hint)) }
    return next
  },
})

function applied(state: HintState, effect: StateEffect<unknown>): HintState {
  if (effect.is(setHints))
    return { ...state, placed: effect.value.map((hint) => ({ hint, from: hint.start, to: hint.end })) }
  if (effect.is(bringBack)) return { ...state, placed: merged(state.placed, effect.value) }
  if (effect.is(openNote)) {
    const looked =
      effect.value === null || state.looked.has(effect.value)
        ? state.looked
        : new Set(state.looked).add(effect.value)
    return { ...state, active: effect.value, looked }
  }
  if (effect.is(ignoreHere)) return { ...state, ignored: [...state.ignored, effect.value] }
  if (effect.is(restoreHere))
    return { ...state, ignored: state.ignored.filter((place) => !samePlace(place, effect.value)) }
  if (effect.is(ignoreAlways)) return { ...state, always: new Set(state.always).add(effect.value) }
  if (effect.is(restoreAlways))
    return { ...state, always: new Set([...state.always].filter((rule) => rule !== effect.value)) }
  return state
}

const samePlace = (a: IgnoredPlace, b: IgnoredPlace) =>
  a.ruleId === b.ruleId && a.from === b.from && a.to === b.to

function isIgnored(state: HintState, { hint, from, to }: PlacedHint): boolean {
  if (state.always.size > 0 && (state.always.has(hint.ruleId) || state.always.has(silenceKey(hint))))
    return true
  return state.ignored.some((place) => place.ruleId === hint.ruleId && place.from < to && place.to > from)
}

function merged(present: readonly PlacedHint[], back: readonly PlacedHint[]): readonly PlacedHint[] {
  const known = new Set(present.map(({ hint }) => hint.id))
  return [...present, ...back.filter(({ hint }) => !known.has(hint.id))].sort(
    (a, b) => a.from - b.from || a.to - b.to,
  )
}

/** A passage longer than this is a sentence or more: changing a word of it does not make it another one. */
const phraseUnits = 60

/** Where a passage went, or null when the edit removed or reworded it. */
function survivor<Place extends { readonly from: number; readonly to: number }>(
  place: Place,
  transaction: Transaction,
): Place | null {
  const next = movePlace(place, transaction.changes)
  if (!transaction.changes.touchesRange(place.from, place.to)) return next
  if (next.to <= next.from) return null
  if (place.to - place.from > phraseUnits) return next
  return sameWords(transaction.startState.doc, place, transaction.newDoc, next) ? next : null
}

type Range = { readonly from: number; readonly to: number }
const sameWords = (before: Text, a: Range, after: Text, b: Range) =>
  a.to - a.from === b.to - b.from && before.sliceString(a.from, a.to) === after.sliceString(b.from, b.to)

function moved(state: HintState, transaction: Transaction): HintState {
  const keep = <Place extends Range>(places: readonly Place[]) =>
    places.map((place) => survivor(place, transaction)).filter((place) => place !== null)
  const ignored = keep(state.ignored)
  return {
    ...state,
    placed: keep(state.placed),
    ignored: state.ignored.length === 0 ? state.ignored : ignored,
  }
}

const undoable = invertedEffects.of((transaction) => {
  const inverse: StateEffect<unknown>[] = []
  for (const effect of transaction.effects) {
    if (effect.is(ignoreHere)) inverse.push(restoreHere.of(effect.value))
    else if (effect.is(restoreHere)) inverse.push(ignoreHere.of(effect.value))
    else if (effect.is(ignoreAlways)) inverse.push(restoreAlways.of(effect.value))
    else if (effect.is(restoreAlways)) inverse.push(ignoreAlways.of(effect.value))
  }
  if (!transaction.docChanged) return inverse
  const before = transaction.startState.field(hintField)
  const lost = <Place extends Range>(places: readonly Place[]) =>
    places.filter((place) => survivor(place, transaction) === null)
  for (const place of lost(before.ignored)) inverse.push(ignoreHere.of(place))
  const lostHints = transaction.isUserEvent('input.hint') ? lost(before.placed) : []
  if (lostHints.length > 0) inverse.push(bringBack.of(lostHints))
  return inverse
})

export function hintState(start: HintStart): Extension {
  return [startFacet.of(start), hintField, undoable]
}

/** The open note: the one the person chose while it is there, else the first warning. Null while a remark is open. */
export function openHint(state: EditorState): PlacedHint | null {
  const { active, shown } = state.field(hintField)
  if (openRemarkId(state) !== null) return null
  const chosen = active === null ? undefined : shown.find(({ hint }) => hint.id === active)
  return chosen ?? shown.find(({ hint }) => hint.severity === 'warning') ?? null
}

/** Somebody's note, when that is the one the person chose. */
export function openRemarkId(state: EditorState): string | null {
  const { active } = state.field(hintField)
  if (active === null) return null
  const remarks = state.field(remarkField, false)?.shown ?? []
  return remarks.some(({ remark }) => remark.id === active) ? active : null
}
