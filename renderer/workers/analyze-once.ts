/** One judgement of one text, when no editor follows it. */
import type { Analysis, LanguageRequest } from '../domain/tone/types.ts'
import { toneSource } from './tone-source.ts'

let asked = 0

/** Rejects when the engine cannot judge the text, and with an `AbortError` when it was called off. */
export function analyzeOnce(
  text: string,
  language: LanguageRequest,
  signal?: AbortSignal,
  source = toneSource(),
): Promise<Analysis> {
  asked += 1
  const documentId = `once-${asked}`
  return new Promise((resolve, reject) => {
    const callOff = () => {
      stopListening()
      reject(new DOMException('called off', 'AbortError'))
    }
    const end = () => {
      stopListening()
      signal?.removeEventListener('abort', callOff)
    }
    const stopListening = source.listen(documentId, {
      onResult: (_, analysis) => {
        end()
        resolve(analysis)
      },
      onFailure: (reason) => {
        end()
        reject(new Error(`the tone engine gave no answer: ${reason}`))
      },
    })
    if (signal?.aborted) return callOff()
    signal?.addEventListener('abort', callOff)
    source.ask({ documentId, version: 1, text, language })
  })
}
