/** How easily the text reads, in a word. */
import type { Analysis } from '../../../domain/tone/types.ts'
import { formatNumber } from '../../../i18n/format.ts'
import { useTexts } from '../../../i18n/index.ts'

export function Reading({ analysis }: { readonly analysis: Analysis | null }) {
  const t = useTexts('rehearse')
  const band = analysis?.metrics.readingBand
  if (!analysis || !band) return null
  const words = formatNumber(analysis.metrics.wordsPerSentence, { maximumFractionDigits: 0 })
  return <p>{t('tone.reading', { band: t(`tone.bands.${band}`), words })}</p>
}
