/** How long the text is, how long it takes and how it reads, in words. */
import { memo } from 'react'
import { readingTime } from '../../../domain/text/reading-time.ts'
import type { Analysis } from '../../../domain/tone/types.ts'
import { formatNumber } from '../../../i18n/format.ts'
import { useTexts } from '../../../i18n/index.ts'
import { useDraftNames } from '../draft-names.ts'

export const Reading = memo(function Reading({ analysis }: { readonly analysis: Analysis | null }) {
  const t = useTexts('rehearse')
  const writing = useTexts('writing')
  const names = useDraftNames()
  const band = analysis?.metrics.readingBand
  if (!analysis || !band) return null
  const { words, sentences, wordsPerSentence } = analysis.metrics
  const { unit, value } = readingTime(words, analysis.language)
  const figures = writing('tally.figures', {
    words: names.words(words),
    sentences: writing('tally.sentences', { count: sentences, shown: formatNumber(sentences) }),
    time: writing(`tally.${unit}`, { count: value, shown: formatNumber(value) }),
  })
  const reading = t('tone.reading', {
    band: t(`tone.bands.${band}`),
    words: formatNumber(wordsPerSentence, { maximumFractionDigits: 0 }),
  })
  return (
    <p data-reading>
      {figures} {reading}
    </p>
  )
})
