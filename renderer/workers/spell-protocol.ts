import type { Misspelling } from '../domain/spelling/speller.ts'

/** `any` takes American and British spellings for right. */
export type EnglishVariant = 'any' | 'us' | 'gb'

/** One text to check. A higher version of a document makes lower ones worthless. */
export interface SpellRequest {
  readonly documentId: string
  readonly version: number
  readonly text: string
  /** What most of the text is written in. Without a dictionary for it, nothing is found. */
  readonly language: string
  readonly english: EnglishVariant
}

export interface SuggestRequest {
  readonly word: string
  readonly language: string
  readonly english: EnglishVariant
}

/** Window to worker. */
export type ToSpellWorker =
  | { readonly kind: 'check'; readonly id: number; readonly request: SpellRequest }
  | { readonly kind: 'suggest'; readonly id: number; readonly request: SuggestRequest }
  | { readonly kind: 'cancel'; readonly documentId: string }

/** Worker to window. Each `check` not overtaken and each `suggest` is answered; `working` is a sign of life. */
export type FromSpellWorker =
  | { readonly kind: 'checked'; readonly id: number; readonly found: readonly Misspelling[] }
  | { readonly kind: 'suggested'; readonly id: number; readonly words: readonly string[] }
  | { readonly kind: 'failed'; readonly id: number }
  | { readonly kind: 'working'; readonly id: number }
