/** What went wrong, what is safe, what to do now; and what an empty room says. */
import type { ReactNode } from 'react'
import { AppError, type AppErrorCode } from '../../electron/shared/errors.ts'
import { useTexts } from '../i18n/index.ts'

/** The sentences for a failure, in the interface's language. Unknown failures get honest, general ones. */
export function useErrorSentences(): (error: unknown) => { readonly what: string; readonly now: string } {
  const t = useTexts('common')
  return (error) => {
    const code: AppErrorCode = error instanceof AppError ? error.code : 'unexpected'
    if (error instanceof AppError && error.details['reason'] === 'mistyped')
      return { what: t('reasons.mistyped.what'), now: t('reasons.mistyped.now') }
    if (error instanceof AppError && error.details['reason'] === 'in-use')
      return { what: t('reasons.in-use.what'), now: t('reasons.in-use.now') }
    return { what: t(`errors.${code}.what`), now: t(`errors.${code}.now`) }
  }
}

export function ErrorMessage({
  error,
  children,
}: {
  readonly error: unknown
  readonly children?: ReactNode
}) {
  const sentences = useErrorSentences()(error)
  return (
    <div className="problem-box" role="alert">
      <b>{sentences.what}</b>
      {sentences.now}
      {children}
    </div>
  )
}

export type EmptyStateProps = { readonly title: string; readonly text: string; readonly action?: ReactNode }

/** One serif sentence, one plain sentence, at most one button. */
export function EmptyState({ title, text, action }: EmptyStateProps) {
  return (
    <div className="empty">
      <p className="serif">{title}</p>
      <p>{text}</p>
      {action}
    </div>
  )
}
