/** Why a pack that was read could not be kept: a reason of packs, or any other failure. */
import { AppError } from '../../../../../electron/shared/errors.ts'
import { packRefusals } from '../../../../../electron/shared/packs/problems.ts'
import { useTexts } from '../../../../i18n/index.ts'
import { ErrorMessage } from '../../../../ui/messages.tsx'

export function PackFailure({ error }: { readonly error: unknown }) {
  const t = useTexts('packs')
  const details = error instanceof AppError ? error.details['reason'] : undefined
  const reason = packRefusals.find((one) => one === details)
  const isGone = error instanceof AppError && error.code === 'not-found'
  if (reason === undefined && !isGone) return <ErrorMessage error={error} />
  return (
    <div className="problem-box" role="alert">
      {t(`failed.${reason ?? 'again'}`)}
    </div>
  )
}
