import type { Analysis, AnalysisSettings, LanguageRequest } from '../domain/tone/types.ts'

/** One text to judge. A higher version of a document makes lower ones worthless. */
export interface ToneRequest {
  readonly documentId: string
  readonly version: number
  readonly text: string
  /** A content language, or `'auto'`. */
  readonly language: LanguageRequest
  readonly channel?: string
  readonly settings?: AnalysisSettings
}

/** Window to worker. */
export type ToWorker =
  | { readonly kind: 'analyze'; readonly id: number; readonly request: ToneRequest }
  | { readonly kind: 'cancel'; readonly documentId: string }

/**
 * Worker to window. Every `analyze` that is not cancelled or overtaken is answered by `result` or `failed`;
 * `working` says between portions that it is alive.
 */
export type FromWorker =
  | { readonly kind: 'result'; readonly id: number; readonly analysis: Analysis }
  | { readonly kind: 'failed'; readonly id: number }
  | { readonly kind: 'working'; readonly id: number }
