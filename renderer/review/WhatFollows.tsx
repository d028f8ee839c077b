import type { ReviewPayload } from '../../electron/shared/review-payload.ts'
import { useTexts } from '../i18n/index.ts'

/** The true sentence about what comes after the black button. */
export function WhatFollows({ payload }: { readonly payload: ReviewPayload }) {
  const t = useTexts('publish')
  const { kind } = payload.destination
  if (kind === 'clipboard' || kind === 'file') return t(`review.atOnce.${kind}`)
  const undo =
    payload.holdSeconds === 30
      ? t('review.undoThirty')
      : t('review.undoSeconds', { count: payload.holdSeconds })
  if (kind === 'bluesky') return undo
  if (kind === 'email')
    return `${undo} ${t(payload.throughClipboard ? 'review.thenMailPaste' : 'review.thenMail')}`
  const network = t(`kinds.${kind}`)
  return `${undo} ${payload.throughClipboard ? t('review.thenPaste', { network }) : t('review.thenComposer', { network })}`
}
