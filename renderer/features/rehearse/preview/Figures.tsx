/** "214 de 300", in words when it is too much, and what else the channel has to say about the text. */
import { useMemo } from 'react'
import {
  adviseOn,
  type ChannelAdvice,
  type ChannelId,
  type TextCount,
} from '../../../../electron/shared/channels/index.ts'
import { formatNumber } from '../../../i18n/format.ts'
import { useTexts } from '../../../i18n/index.ts'
import { SeverityMark } from '../../../ui/severity-mark.tsx'

export function Figures({ count, text }: { readonly count: TextCount; readonly text: string }) {
  const t = useTexts('channels')
  const advice = useMemo(() => adviseOn(count.channel, text), [count.channel, text])
  return (
    <>
      <Count count={count} />
      {copiedOnly.has(count.channel) && <p className="fits">{t('reach.copy')}</p>}
      {advice.map((one) => (
        <Advice key={one.kind} advice={one} channel={count.channel} />
      ))}
    </>
  )
}

/** No destination of Ensayo's leads there. */
const copiedOnly: ReadonlySet<ChannelId> = new Set<ChannelId>([
  'mastodon',
  'wordpress',
  'slack',
  'teams',
  'mattermost',
  'viva-engage',
  'internal-note',
])

function Count({ count }: { readonly count: TextCount }) {
  const t = useTexts('rehearse')
  const own = useTexts('channels')
  const shown = { count: formatNumber(count.count), limit: formatNumber(count.limit ?? 0) }
  const { advised } = count
  return (
    <p className="fits" data-fits={count.fits}>
      {!count.fits && <SeverityMark kind="advice" />}
      <span>
        {t(`count.${count.channel}`, shown)}
        {count.over > 0 && <b> {t('count.over', { count: count.over, shown: formatNumber(count.over) })}</b>}
        {count.bytes && count.bytes.over > 0 && (
          <b> {t('count.overBytes', { over: formatNumber(count.bytes.over) })}</b>
        )}
        {count.fits && advised && advised.over > 0 && (
          <>
            {' '}
            {own(`advised.${count.channel === 'slack' ? 'slack' : 'other'}`, {
              limit: formatNumber(advised.limit),
            })}
          </>
        )}
      </span>
    </p>
  )
}

function Advice({ advice, channel }: { readonly advice: ChannelAdvice; readonly channel: ChannelId }) {
  const t = useTexts('channels')
  const names = useTexts('rehearse')
  const refused = advice.kind === 'too-many-links' || advice.kind === 'no-subject'
  return (
    <p className="fits" data-advice={advice.kind}>
      {refused && <SeverityMark kind="advice" />}
      <span>
        {advice.kind === 'plain-names' &&
          t('advice.plainNames', { count: advice.count, channel: names(`channels.${channel}`) })}
        {advice.kind === 'too-many-links' &&
          t('advice.tooManyLinks', { count: advice.count, max: advice.max })}
        {advice.kind === 'one-topic' && t('advice.oneTopic')}
        {advice.kind === 'no-subject' && t('advice.noSubject')}
        {advice.kind === 'long-subject' &&
          t('advice.longSubject', { count: advice.count, advised: advice.advised })}
      </span>
    </p>
  )
}
