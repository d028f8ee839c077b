/**
 * What lies beyond the dashed line of the rehearse inspector: the black button, then the thirty seconds,
 * then the receipt. Shows the draft's latest publication; everything it does goes through the main process.
 */
import './publish.css'
import type { Draft } from '../../../electron/shared/entities/draft.ts'
import type { Publication } from '../../../electron/shared/entities/publication.ts'
import type { ReadinessRecord } from '../../../electron/shared/entities/readiness.ts'
import type { ReviewPayload } from '../../../electron/shared/review-payload.ts'
import { useTexts } from '../../i18n/index.ts'
import { Countdown } from './parts/Countdown.tsx'
import { Failed } from './parts/Failed.tsx'
import { PublishChoice } from './parts/PublishChoice.tsx'
import { Receipt } from './parts/Receipt.tsx'
import { Sending } from './parts/Sending.tsx'
import { Threshold } from './parts/Threshold.tsx'
import { Waiting } from './parts/Waiting.tsx'
import { usePublishStore } from './publish-store.ts'
import { ReviewStatus, useReview } from './use-review.tsx'

export type PublishPanelProps = {
  readonly draft: Pick<Draft, 'id' | 'origin' | 'text' | 'variants' | 'channel'>
  /** Hints that nobody looked at, for the review to show. */
  readonly unread: ReviewPayload['unread']
  /** How the checks before publishing stand: shown in the review, kept with the publication. */
  readonly readiness: ReadinessRecord | null
  /** Writes what is still being typed. Resolves, when it is on disk, with the draft as it is there. */
  readonly flush: () => Promise<Pick<Draft, 'revision'>>
  /** Goes to the hint with this quote, when the executive chose "Look at it" in the review. */
  readonly look: (quote: string) => void
}

/** A panel of its own for each draft: what one draft's review said does not stand under another. */
export const PublishPanel = (props: PublishPanelProps) => <Panel key={props.draft.id} {...props} />

function Panel(props: PublishPanelProps) {
  const t = useTexts('publish')
  const { draft } = props
  const publication = usePublishStore(({ publications }) =>
    publications.find(({ draftId }) => draftId === draft.id),
  )
  const review = useReview(props)

  if (draft.origin !== 'free')
    return (
      <Beyond>
        <p className="say">{t('panel.practiceOnly')}</p>
      </Beyond>
    )
  if (publication?.state === 'held') return <Countdown key={publication.id} publication={publication} />
  return (
    <Beyond>
      {publication ? (
        <Outcome publication={publication} review={review.open} />
      ) : (
        <PublishChoice review={review.open} />
      )}
      <ReviewStatus review={review} />
    </Beyond>
  )
}

function Beyond({ children }: { readonly children: React.ReactNode }) {
  return (
    <>
      <Threshold />
      <div className="beyond">{children}</div>
    </>
  )
}

type OutcomeProps = { readonly publication: Publication; readonly review: (destinationId: string) => void }

function Outcome({ publication, review }: OutcomeProps) {
  switch (publication.state) {
    case 'held':
      return null // the countdown takes the whole section
    case 'ready':
    case 'sending':
    case 'partly-sent':
      return <Sending publication={publication} />
    case 'waiting-network':
    case 'waiting-unlock':
      return <Waiting publication={publication} />
    case 'failed':
    case 'unknown':
      return <Failed publication={publication} review={review} />
    case 'sent':
    case 'handed-over':
    case 'retracted':
      return <Receipt publication={publication} review={review} />
    case 'cancelled':
      return <PublishChoice review={review} cancelled={publication} />
  }
}
