/** One text after the other through the tone worker that the page uses, too. */
import type { Analysis } from '../../../domain/tone/types.ts'
import { toneSource } from '../../../editor/index.ts'

const documentId = 'own-voice'
let version = 0
let last: Promise<unknown> = Promise.resolve()

/** Null when the engine could not judge it. Texts wait for each other, so that the page's own questions come between. */
export function analyseText(text: string, language: string): Promise<Analysis | null> {
  const next = last.then(() => ask(text, language))
  last = next
  return next
}

function ask(text: string, language: string): Promise<Analysis | null> {
  const source = toneSource()
  version += 1
  const asked = version
  return new Promise((resolve) => {
    const give = (analysis: Analysis | null) => {
      stop()
      resolve(analysis)
    }
    const stop = source.listen(documentId, {
      onResult: (answered, analysis) => {
        if (answered === asked) give(analysis)
      },
      onFailure: () => give(null),
    })
    source.ask({ documentId, version: asked, text, language })
  })
}
