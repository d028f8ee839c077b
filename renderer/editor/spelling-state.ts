/**
 * What the editor knows of spelling: which words are in no dictionary, and which the person let stand.
 *
 * All of it is editor state, so that undo covers it: letting a word stand here or for good is an effect with
 * an inverse.
 */
import { invertedEffects } from '@codemirror/commands'
import { type Extension, Facet, StateEffect, StateField, type Transaction } from '@codemirror/state'
import type { Misspelling } from '../domain/spelling/speller.ts'

export type PlacedMisspelling = {
  readonly word: string
  readonly language: string
  readonly from: number
  readonly to: number
}

export type SpellingState = {
  readonly placed: readonly PlacedMisspelling[]
  /** Let stand in this text, as `wordKey` makes them. */
  readonly here: ReadonlySet<string>
  /** The personal dictionary. */
  readonly own: ReadonlySet<string>
  /** `placed` without what is let stand; in the order of the text. */
  readonly shown: readonly PlacedMisspelling[]
}

/** A word let stand is so with a capital at its beginning, too. */
export const wordKey = (word: string): string => word.normalize('NFC').replaceAll('’', "'").toLowerCase()

export const setMisspellings = StateEffect.define<readonly Misspelling[]>()
export const letStandHere = StateEffect.define<string>()
export const markAgainHere = StateEffect.define<string>()
export const addOwnWord = StateEffect.define<string>()
export const removeOwnWord = StateEffect.define<string>()

export type SpellingStart = { readonly here: readonly string[]; readonly own: readonly string[] }
const startFacet = Facet.define<SpellingStart, SpellingStart>({
  combine: (values) => values[0] ?? { here: [], own: [] },
})

export const spellingField = StateField.define<SpellingState>({
  create: (state) => {
    const { here, own } = state.facet(startFacet)
    return { placed: [], here: new Set(here.map(wordKey)), own: new Set(own.map(wordKey)), shown: [] }
  },
  update: (before, transaction) => {
    let next = transaction.docChanged && before.placed.length > 0 ? moved(before, transaction) : before
    for (const effect of transaction.effects) next = applied(next, effect)
    if (next.placed !== before.placed || next.here !== before.here || next.own !== before.own)
      next = { ...next, shown: next.placed.filter(({ word }) => !letsStand(next, word)) }
    return next
  },
})

const letsStand = ({ here, own }: SpellingState, word: string) => {
  const key = wordKey(word)
  return here.has(key) || own.has(key) || own.has(key.replace(/'s$/, ''))
}

function applied(state: SpellingState, effect: StateEffect<unknown>): SpellingState {
  if (effect.is(setMisspellings))
    return {
      ...state,
      placed: effect.value.map(({ word, language, start, end }) => ({
        word,
        language,
        from: start,
        to: end,
      })),
    }
  if (effect.is(letStandHere)) return { ...state, here: new Set(state.here).add(effect.value) }
  if (effect.is(markAgainHere)) return { ...state, here: without(state.here, effect.value) }
  if (effect.is(addOwnWord)) return { ...state, own: new Set(state.own).add(effect.value) }
  if (effect.is(removeOwnWord)) return { ...state, own: without(state.own, effect.value) }
  return state
}

const without = (set: ReadonlySet<string>, word: string) => new Set([...set].filter((one) => one !== word))

/** A word that an edit touches is another word: its mark goes until the text is checked again. */
function moved(state: SpellingState, { changes }: Transaction): SpellingState {
  const placed: PlacedMisspelling[] = []
  for (const one of state.placed) {
    if (changes.touchesRange(one.from, one.to)) continue
    const from = changes.mapPos(one.from, 1)
    placed.push(from === one.from ? one : { ...one, from, to: changes.mapPos(one.to, -1) })
  }
  return { ...state, placed }
}

const undoable = invertedEffects.of((transaction) =>
  transaction.effects.flatMap((effect): StateEffect<unknown>[] => {
    if (effect.is(letStandHere)) return [markAgainHere.of(effect.value)]
    if (effect.is(markAgainHere)) return [letStandHere.of(effect.value)]
    if (effect.is(addOwnWord)) return [removeOwnWord.of(effect.value)]
    if (effect.is(removeOwnWord)) return [addOwnWord.of(effect.value)]
    return []
  }),
)

export function spellingState(start: SpellingStart): Extension {
  return [startFacet.of(start), spellingField, undoable]
}
