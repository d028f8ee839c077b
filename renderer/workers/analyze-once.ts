/** One judgement of one text, when no editor follows it. */
import type { Analysis, LanguageRequest } from '../domain/tone/types.ts'
import { createToneClient } from './tone-client.ts'

/** Rejects when the engine cannot judge the text, and with an `AbortError` when it was called off. */
export function analyzeOnce(
  text: string,
  language: LanguageRequest,
  signal?: AbortSignal,
): Promise<Analysis> {
  return new Promise((resolve, reject) => {
    const tone = createToneClient({
      onResult: ({ analysis }) => {
        tone.close()
        resolve(analysis)
      },
      onFailure: ({ reason }) => {
        tone.close()
        reject(new Error(`the tone engine gave no answer: ${reason}`))
      },
    })
    signal?.addEventListener('abort', () => {
      tone.close()
      reject(new DOMException('called off', 'AbortError'))
    })
    tone.analyze({ documentId: 'once', version: 1, text, language })
  })
}
