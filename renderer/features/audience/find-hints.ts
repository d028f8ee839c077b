/** The engine's findings for one text, once: what the audience needs of them. */
import { AppError } from '../../../electron/shared/errors.ts'
import type { FoundHint } from '../../domain/audience/reading.ts'
import { analyzeOnce } from '../../workers/analyze-once.ts'

export type Findings = { readonly hints: readonly FoundHint[]; readonly engineVersion: string }

/** Rejects with an AppError when the engine cannot judge the text: an answer without it would be another one. */
export async function findHints(text: string, language: string): Promise<Findings> {
  const { hints, engineVersion } = await analyzeOnce(text, language).catch(() => {
    throw new AppError('unexpected', { retryable: true })
  })
  return { hints: hints.map(({ category, quote }) => ({ category, quote })), engineVersion }
}
