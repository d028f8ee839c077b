import { useEffect, useRef, useState } from 'react'
import { AppError } from '../../../electron/shared/errors.ts'
import { destinationIdSchema } from '../../../electron/shared/entities/ids.ts'
import { client } from '../../bridge/index.ts'
import { formatNumber } from '../../i18n/format.ts'
import { useTexts } from '../../i18n/index.ts'
import { ErrorMessage } from '../../ui/messages.tsx'
import type { PublishPanelProps } from './PublishPanel.tsx'

export type Review = { readonly open: (destinationId: string) => void; readonly error: unknown }

/** Asks main to show the review; the act itself happens in main's own view, out of this page's reach. */
export function useReview({ draft, unread, readiness, flush, look }: PublishPanelProps): Review {
  const [error, setError] = useState<unknown>(null)
  const opened = useRef<string | null>(null)
  useEffect(
    () =>
      client().subscribe('review.closed', (closed) => {
        if (closed.reviewId !== opened.current) return
        opened.current = null
        if (closed.look !== null) look(closed.look)
      }),
    [look],
  )

  const open = async (destinationId: string): Promise<void> => {
    setError(null)
    try {
      const { revision } = await flush()
      const { reviewId } = await client().request('publications.review', {
        draftId: draft.id,
        revision,
        destinationId: destinationIdSchema.parse(destinationId),
        readiness,
        unread: unread.slice(0, 50).map(({ severity, quote }) => ({ severity, quote: quote.slice(0, 400) })),
      })
      opened.current = reviewId
    } catch (failure) {
      setError(failure)
    }
  }
  return { open: (destinationId) => void open(destinationId), error }
}

/** Why the review did not open: in the words of publishing where they say more than the general ones. */
export function ReviewStatus({ review: { error } }: { readonly review: Review }) {
  const t = useTexts('publish')
  const own = useTexts('channels')
  if (error === null) return null
  const sentence = error instanceof AppError ? specific(error) : null
  return sentence ? (
    <p className="say panel-problem" role="alert">
      {sentence}
    </p>
  ) : (
    <div className="panel-problem">
      <ErrorMessage error={error} />
    </div>
  )

  function specific({ code, details }: AppError): string | null {
    if (code === 'not-publishable' && details['reason'] === 'no-alt') return own('review.noAlt')
    if (code === 'too-large' && details['reason'] === 'network-images')
      return own('review.tooManyImages', { max: String(details['max']) })
    if (code === 'too-large' && details['reason'] === 'network-image-bytes')
      return own('review.heavyImages', { megabytes: formatNumber(Number(details['max']) / 1_000_000) })
    if (code === 'not-publishable')
      return details['reason'] === 'empty' ? t('panel.empty') : t('panel.practiceOnly')
    if (code === 'conflict' && details['reason'] === 'under-way') return t('panel.underWay')
    if (code !== 'too-large') return null
    const count = Number(details['graphemes'])
    const max = Number(details['maxGraphemes'])
    return count > max ? t('panel.tooLong', { count, max }) : t('panel.tooHeavy')
  }
}
