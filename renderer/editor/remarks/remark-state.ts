/**
 * Notes of another person on passages of this text: where they stand now, which were dealt with.
 *
 * A note is placed by its anchor once; from then on its passage moves with the text, letter by letter. Accepting and
 * setting aside are part of the editor's own undo. Notes never become part of the text by themselves.
 */
import { invertedEffects } from '@codemirror/commands'
import { type ChangeDesc, type Extension, StateEffect, StateField, type Transaction } from '@codemirror/state'
import { type NoteAnchor, placeNotes } from '../../../electron/shared/anchors/index.ts'

/** What can be done with a note: by its button, or by a key while the note has the focus. */
export type RemarkAct = {
  readonly id: string
  readonly label: string
  /** `enter`, `del`, or a letter. */
  readonly key: string | null
  readonly main?: boolean
}
export type Remark = {
  readonly id: string
  readonly anchor: NoteAnchor
  readonly author: string
  readonly initials: string
  /** What kind of note it is and when it was written, in words. */
  readonly about: string
  readonly text: string
  readonly rewording: string | null
  /** Of the text it is about. */
  readonly language: string
  readonly replies: readonly { readonly id: string; readonly author: string; readonly text: string }[]
  /** What became of it, in words; null while it is open. */
  readonly fate: string | null
  readonly acts: readonly RemarkAct[]
}

type Place = { readonly from: number; readonly to: number; readonly isDoubtful: boolean }
export type PlacedRemark = Place & { readonly remark: Remark }
export type ApartRemark = { readonly remark: Remark; readonly why: 'gone' | 'ambiguous' }
export type Verdict = 'accepted' | 'set-aside' | 'open'

export type RemarkState = {
  readonly all: readonly Remark[]
  /** Passage by note, also of notes that were dealt with: undo brings them back to it. */
  readonly places: ReadonlyMap<string, Place>
  readonly missing: ReadonlyMap<string, ApartRemark['why']>
  /** Dealt with here, and not yet gone from `all`. */
  readonly decided: ReadonlySet<string>
  /** In the order of the text. */
  readonly shown: readonly PlacedRemark[]
  /** Notes without a passage to stand beside. */
  readonly apart: readonly ApartRemark[]
}

type Decision = {
  readonly id: string
  readonly verdict: Verdict
  readonly was: Verdict
  readonly place: Place
}

const movePlace = (place: Place, changes: ChangeDesc): Place => ({
  ...place,
  from: changes.mapPos(place.from, 1),
  to: changes.mapPos(place.to, -1),
})

export const setRemarks = StateEffect.define<readonly Remark[]>()
/** Looks again for the passages that were not found, once a text has come to rest. */
export const searchAgain = StateEffect.define<null>()
export const decideRemark = StateEffect.define<Decision>({
  map: (decision, changes) => ({ ...decision, place: movePlace(decision.place, changes) }),
})

const nothing: RemarkState = {
  all: [],
  places: new Map(),
  missing: new Map(),
  decided: new Set(),
  shown: [],
  apart: [],
}

export const remarkField = StateField.define<RemarkState>({
  create: () => nothing,
  update: (before, transaction) => {
    let next = transaction.docChanged && before.places.size > 0 ? moved(before, transaction) : before
    for (const effect of transaction.effects) {
      if (effect.is(setRemarks)) next = given(next, effect.value, transaction)
      else if (effect.is(searchAgain)) next = placed(next, transaction)
      else if (effect.is(decideRemark)) next = decided(next, effect.value)
    }
    return next === before ? before : { ...next, ...listed(next) }
  },
})

function moved(state: RemarkState, transaction: Transaction): RemarkState {
  const places = new Map<string, Place>()
  const missing = new Map(state.missing)
  for (const [id, place] of state.places) {
    const next = movePlace(place, transaction.changes)
    if (next.to > next.from) places.set(id, next)
    else missing.set(id, 'gone')
  }
  return { ...state, places, missing }
}

function given(state: RemarkState, all: readonly Remark[], transaction: Transaction): RemarkState {
  const ids = new Set(all.map(({ id }) => id))
  const kept = new Set([...state.decided].filter((id) => ids.has(id)))
  return placed({ ...state, all, decided: kept }, transaction)
}

/** Those that have no passage yet, or lost it, are looked for by their anchors. */
function placed(state: RemarkState, transaction: Transaction): RemarkState {
  const lost = state.all.filter(({ id }) => !state.places.has(id))
  if (lost.length === 0) return { ...state, missing: new Map() }
  const found = placeNotes(
    transaction.newDoc.toString(),
    lost.map(({ anchor }) => anchor),
  )
  const places = new Map(state.places)
  const missing = new Map<string, ApartRemark['why']>()
  lost.forEach(({ id }, index) => {
    const placement = found[index] ?? { kind: 'gone' as const }
    if (placement.kind === 'found')
      places.set(id, {
        from: placement.range.start,
        to: placement.range.end,
        isDoubtful: placement.certainty === 'doubtful',
      })
    else missing.set(id, placement.kind)
  })
  return { ...state, places, missing }
}

function decided(state: RemarkState, { id, verdict, place }: Decision): RemarkState {
  const done = new Set(state.decided)
  if (verdict !== 'open') return { ...state, decided: done.add(id) }
  done.delete(id)
  return { ...state, decided: done, places: new Map(state.places).set(id, place) }
}

function listed({ all, places, missing, decided: done }: RemarkState): Pick<RemarkState, 'shown' | 'apart'> {
  const open = all.filter(({ id }) => !done.has(id))
  return {
    shown: open
      .flatMap((remark) => {
        const place = places.get(remark.id)
        return place ? [{ ...place, remark }] : []
      })
      .toSorted((a, b) => a.from - b.from || a.to - b.to),
    apart: open.flatMap((remark) =>
      places.has(remark.id) ? [] : [{ remark, why: missing.get(remark.id) ?? 'gone' }],
    ),
  }
}

const undoable = invertedEffects.of((transaction) =>
  transaction.effects.flatMap((effect) =>
    effect.is(decideRemark)
      ? [decideRemark.of({ ...effect.value, verdict: effect.value.was, was: effect.value.verdict })]
      : [],
  ),
)

export const remarkState: Extension = [remarkField, undoable]
