import type { ReviewPayload } from '../../electron/shared/review-payload.ts'
import { useTexts } from '../i18n/index.ts'
import { Button } from '../ui/buttons.tsx'
import { SeverityMark } from '../ui/severity-mark.tsx'

const shownUnread = 4

/** Where it goes, who will see it, what leaves, what stays, what nobody looked at. */
export function Facts({
  payload,
  onLook,
}: {
  readonly payload: ReviewPayload
  readonly onLook: (quote: string) => void
}) {
  const t = useTexts('publish')
  const readiness = useTexts('readiness')
  const channels = useTexts('channels')
  const { destination, characters, images, part } = payload
  const unread = [...new Map(payload.unread.map((hint) => [hint.quote, hint])).values()]
  const host = destination.service ? new URL(destination.service).host : null
  const more = unread.length - shownUnread
  return (
    <dl className="facts">
      <dt>{t('review.goesTo')}</dt>
      <dd>
        {t(`review.goesToPlace.${destination.kind}`, { account: destination.label })}
        {host && host !== 'bsky.social' && <small>{t('review.throughServer', { host })}</small>}
      </dd>
      <dt>{t('review.seenBy')}</dt>
      <dd>{t(`review.seenByWhom.${destination.kind}`)}</dd>
      <dt>{t('review.leaves')}</dt>
      <dd>{t('review.characters', { count: characters })}</dd>
      {part && (
        <dd data-part={part.index}>
          {channels('review.partOf', { number: part.index + 1, total: part.total })}
        </dd>
      )}
      {images.length > 0 && (
        <dd data-images={payload.imagesGo ? 'go' : 'stay'}>
          {channels(payload.imagesGo ? 'review.imagesGo' : 'review.imagesStay', { count: images.length })}
        </dd>
      )}
      <dt>{t('review.stays')}</dt>
      <dd>{t('review.staysHere')}</dd>
      {payload.notLookedAt.length > 0 && (
        <>
          <dt>{t('review.notReady')}</dt>
          {payload.notLookedAt.map((check) => (
            <dd key={check}>{readiness(`heads.${check}`)}</dd>
          ))}
        </>
      )}
      {unread.length > 0 && (
        <>
          <dt>{t('review.unread')}</dt>
          {unread.slice(0, shownUnread).map(({ severity, quote }) => (
            <dd key={quote}>
              <SeverityMark kind={severity} />
              <span className="visually-hidden">{t(`review.severity.${severity}`)}: </span>
              <q lang={payload.contentLanguage}>{quote}</q>{' '}
              <Button kind="link" onPress={() => onLook(quote)}>
                {t('review.look')}
              </Button>
            </dd>
          ))}
          {more > 0 && <dd>{t('review.moreUnread', { count: more })}</dd>}
        </>
      )}
    </dl>
  )
}
