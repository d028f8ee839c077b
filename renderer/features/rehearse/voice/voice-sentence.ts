/** The one sentence over the axes: "Blunter than your usual. The rest sounds like you." */
import type { Profile } from '../../../domain/tone/types.ts'
import { axisNames, departures } from '../../../domain/voice/band.ts'
import { useInterfaceLanguage, useTexts } from '../../../i18n/index.ts'
import type { Voice } from './use-voice.ts'

type WithBand = Extract<Voice, { readonly band: unknown }>

/** Null without a band: the text is then described by itself. */
export function useVoiceSentence(): (profile: Profile, voice: Voice) => string | null {
  const t = useTexts('writing')
  const language = useInterfaceLanguage()
  const list = new Intl.ListFormat(language, { type: 'conjunction' })
  const withBand = (profile: Profile, voice: WithBand) => {
    const isOwn = voice.kind === 'own'
    const found = departures(profile, voice.band)
    const traits = found.map(({ axis, side }) => t(`voice.more.${axis}.${side}`))
    const [first = '', second = ''] = traits
    if (found.length === 0) return t(isOwn ? 'voice.all' : 'voice.allFits')
    if (found.length > 2)
      return t(isOwn ? 'voice.offMany' : 'voice.offManyScenario', { traits: list.format(traits) })
    const said =
      found.length === 1
        ? t(isOwn ? 'voice.off' : 'voice.offScenario', { trait: capital(first) })
        : t(isOwn ? 'voice.offBoth' : 'voice.offScenarioBoth', { first: capital(first), second })
    return isOwn && found.length < axisNames.length ? `${said} ${t('voice.rest')}` : said
  }
  return (profile, voice) => ('band' in voice ? withBand(profile, voice) : null)
}

const capital = (text: string) => text.charAt(0).toUpperCase() + text.slice(1)
