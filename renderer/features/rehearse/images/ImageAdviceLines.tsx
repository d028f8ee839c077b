/** What the channel would refuse of the images, in words. */
import type { ChannelId, ImageAdvice } from '../../../../electron/shared/channels/index.ts'
import { formatNumber } from '../../../i18n/format.ts'
import { useTexts } from '../../../i18n/index.ts'
import { SeverityMark } from '../../../ui/severity-mark.tsx'

export type ImageAdviceLinesProps = { readonly advice: readonly ImageAdvice[]; readonly channel: ChannelId }

export function ImageAdviceLines({ advice, channel }: ImageAdviceLinesProps) {
  const t = useTexts('channels')
  const name = useTexts('rehearse')(`channels.${channel}`)
  const sentence = (one: ImageAdvice): string => {
    const base = { count: one.count, channel: name }
    switch (one.kind) {
      case 'no-alt':
        return t('imageAdvice.noAlt', base)
      case 'too-many':
        return t('imageAdvice.tooMany', { ...base, max: one.max })
      case 'too-heavy':
        return t('imageAdvice.tooHeavy', { ...base, megabytes: formatNumber(one.maxBytes / 1_000_000) })
      case 'too-large':
        return t('imageAdvice.tooLarge', {
          ...base,
          megapixels: formatNumber(Math.floor(one.maxPixels / 1e6)),
        })
      case 'wrong-type':
        return t('imageAdvice.wrongType', base)
      case 'long-alt':
        return t('imageAdvice.longAlt', { ...base, max: formatNumber(one.max) })
    }
  }
  return advice.map((one) => (
    <p key={one.kind} className="fits" data-image-advice={one.kind}>
      <SeverityMark kind="advice" />
      <span>{sentence(one)}</span>
    </p>
  ))
}
