/** A text too long for one post, or broken by hand, as the posts it would be. */
import { makesThreads, type ThreadPart } from '../../../../electron/shared/channels/index.ts'
import { formatNumber } from '../../../i18n/format.ts'
import { useTexts } from '../../../i18n/index.ts'
import { Check } from '../../../ui/fields.tsx'
import { SeverityMark } from '../../../ui/severity-mark.tsx'
import { Frame } from '../preview/Frame.tsx'
import type { PreviewProps } from '../preview/Preview.tsx'

type ThreadPreviewProps = PreviewProps & { readonly parts: readonly ThreadPart[] }

/** Drawing hundreds of posts helps nobody; all of them are counted. */
const shownParts = 20

export function ThreadPreview(props: ThreadPreviewProps) {
  const { channel, parts, language, profile, attachments, numbered, onNumbered } = props
  const t = useTexts('channels')
  const names = useTexts('rehearse')
  if (!makesThreads(channel)) return null
  const shown = parts.slice(0, shownParts)
  return (
    <section className="seen" aria-label={t('thread.label', { count: parts.length })}>
      <p className="thread-head" role="status" data-parts={parts.length}>
        {t('thread.head', { count: parts.length, channel: names(`channels.${channel}`) })}
      </p>
      <ol className="thread">
        {shown.map((part, index) => (
          <li key={part.from}>
            <Frame
              channel={channel}
              profile={profile}
              language={language}
              subject={null}
              body={part.text}
              cut={false}
              shortened={false}
              attachments={index === 0 ? attachments : []}
              label={t('thread.part', { number: index + 1, total: parts.length })}
            />
            <PartCount part={part} />
          </li>
        ))}
      </ol>
      {parts.length > shown.length && (
        <p className="fits">{t('thread.more', { count: parts.length - shown.length })}</p>
      )}
      <Check className="thread-numbers" checked={numbered} onChange={onNumbered}>
        {t('thread.number')}
      </Check>
      <p className="fits">{t('thread.byHand')}</p>
      <p className="fits">{t('thread.onePerAct')}</p>
    </section>
  )
}

/** Every post fits but one case: a word that no post can hold was cut, and even then its pieces fit. */
function PartCount({ part: { count } }: { readonly part: ThreadPart }) {
  const t = useTexts('channels')
  return (
    <p className="fits" data-fits={count.fits}>
      {!count.fits && <SeverityMark kind="advice" />}
      <span>
        {t('thread.count', { count: formatNumber(count.count), limit: formatNumber(count.limit ?? 0) })}
      </span>
    </p>
  )
}
