/** The engine's findings for one text, once: what the audience needs of them. */
import { AppError } from '../../../electron/shared/errors.ts'
import type { FoundHint } from '../../domain/audience/reading.ts'
import { createToneClient } from '../../workers/tone-client.ts'

export type Findings = { readonly hints: readonly FoundHint[]; readonly engineVersion: string }

/** Rejects with an AppError when the engine cannot judge the text: an answer without it would be another one. */
export function findHints(text: string, language: string): Promise<Findings> {
  return new Promise((resolve, reject) => {
    const tone = createToneClient({
      onResult: ({ analysis }) => {
        tone.close()
        const { hints, engineVersion } = analysis
        resolve({ hints: hints.map(({ category, quote }) => ({ category, quote })), engineVersion })
      },
      onFailure: () => {
        tone.close()
        reject(new AppError('unexpected', { retryable: true }))
      },
    })
    tone.analyze({ documentId: 'audience', version: 1, text, language })
  })
}
