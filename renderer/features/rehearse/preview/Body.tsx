/** The words, with what the channel makes a link of, and "see more" where it cuts. */
import { segmentText } from '../../../../electron/shared/channels/index.ts'
import { useTexts } from '../../../i18n/index.ts'
import type { FrameProps } from './Frame.tsx'

export function Body({
  channel,
  body,
  language,
  cut,
  shortened,
}: Pick<FrameProps, 'channel' | 'body' | 'language' | 'cut' | 'shortened'>) {
  const t = useTexts('rehearse')
  if (body.trim() === '') return <p className="nothing">{t('preview.empty')}</p>
  return (
    <p className="body" lang={language}>
      {segmentText(channel, body).map(({ text, entity }, index) =>
        entity?.linked ? (
          // oxlint-disable-next-line react/no-array-index-key -- pieces of one text have no other name
          <span key={index} className="entity">
            {text}
          </span>
        ) : (
          text
        ),
      )}
      {shortened && '…'} {cut && <span className="more">{t('preview.more')}</span>}
    </p>
  )
}
