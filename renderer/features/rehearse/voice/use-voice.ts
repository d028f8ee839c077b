/** What the tone of this text is held against: the executive's own usual voice, else what the scenario asks for. */
import { useEffect, useState } from 'react'
import type { ContentReference } from '../../../../electron/shared/entities/ids.ts'
import { client } from '../../../bridge/index.ts'
import { type Band, textsForAVoice, voiceBand } from '../../../domain/voice/band.ts'
import type { Analysis } from '../../../domain/tone/types.ts'
import type { DraftPageState } from '../use-draft-page.ts'
import { analyseText } from './analyse-text.ts'
import { createOwnTexts } from './own-texts.ts'

/** The band of a scenario, from whoever knows scenarios; null when it is not known. */
export type ScenarioBand = (scenario: ContentReference) => Promise<Band | null>

export type Voice =
  | { readonly kind: 'unknown' }
  | { readonly kind: 'own'; readonly band: Band; readonly texts: number }
  /** `missing`: own texts until their voice is known. */
  | { readonly kind: 'scenario'; readonly band: Band; readonly missing: number }
  | { readonly kind: 'none'; readonly missing: number }
  | { readonly kind: 'failed' }

const ownTexts = createOwnTexts({
  list: () => client().request('drafts.list'),
  get: (id) => client().request('drafts.get', { id }),
  analyse: analyseText,
})

/** Begins once the page's own text was judged: nobody's hints wait for the past. */
export function useVoice(
  { start, fields, analysis }: Pick<DraftPageState, 'start' | 'fields' | 'analysis'>,
  scenarioBand: ScenarioBand | undefined,
): Voice {
  const [voice, setVoice] = useState<Voice>({ kind: 'unknown' })
  const engineVersion = analysis?.engineVersion
  const { id, scenario } = start
  const { language } = fields
  useEffect(() => {
    if (engineVersion === undefined) return
    let current = true
    findVoice({ id, language, scenario, engineVersion, scenarioBand, wanted: () => current }).then(
      (found) => current && found && setVoice(found),
      // Without it the tone of this text is still shown, and the panel says so.
      () => current && setVoice({ kind: 'failed' }),
    )
    return () => {
      current = false
    }
  }, [id, language, scenario, engineVersion, scenarioBand])
  return voice
}

type Wanted = {
  readonly id: string
  readonly language: string
  readonly scenario: ContentReference | null
  readonly engineVersion: Analysis['engineVersion']
  readonly scenarioBand: ScenarioBand | undefined
  readonly wanted: () => boolean
}

async function findVoice({ id, language, scenario, engineVersion, scenarioBand, wanted }: Wanted) {
  ownTexts.forgetOtherThan(engineVersion)
  const profiles = await ownTexts.profiles(language, id, wanted)
  if (profiles === null) return null
  const own = voiceBand(profiles)
  if (own) return { kind: 'own', band: own, texts: profiles.length } as const
  const missing = textsForAVoice - profiles.length
  const band = scenario ? await scenarioBand?.(scenario) : null
  return band ? ({ kind: 'scenario', band, missing } as const) : ({ kind: 'none', missing } as const)
}
