/** What the tone engine finds in a text while it is typed, from its worker: typing never waits for it. */
import { useEffect, useId, useRef, useState } from 'react'
import type { ToneHint } from '../../../domain/learning/index.ts'
import { toneSource } from '../../../workers/tone-source.ts'

export type HeardHints = {
  /** The text that these were found in; the one on screen may be newer. */
  readonly text: string
  readonly hints: readonly ToneHint[]
}
export type ToneHints = {
  /** The last answer; null before the first. */
  readonly heard: HeardHints | null
  /** The engine gave no answer for the text on screen. */
  readonly isSilent: boolean
}

/** `isWanted` false: no goal depends on the engine, so it is not asked. */
export function useToneHints(text: string, language: string, isWanted: boolean): ToneHints {
  const documentId = `lesson-${useId()}`
  const version = useRef(0)
  const asked = useRef('')
  const [state, setState] = useState<ToneHints>({ heard: null, isSilent: false })

  useEffect(() => {
    if (!isWanted) return
    return toneSource().listen(documentId, {
      onResult: (answered, { hints }) => {
        if (answered !== version.current) return
        const found = hints.map(({ category, severity }) => ({ category, severity }))
        setState({ heard: { text: asked.current, hints: found }, isSilent: false })
      },
      onFailure: () => setState((last) => ({ ...last, isSilent: true })),
    })
  }, [documentId, isWanted])

  useEffect(() => {
    if (!isWanted) return
    version.current += 1
    asked.current = text
    toneSource().ask({ documentId, version: version.current, text, language })
  }, [documentId, isWanted, text, language])

  return state
}
