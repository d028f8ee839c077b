/** Why an image was not attached, in its own words where there are any. */
import { AppError } from '../../../../electron/shared/errors.ts'
import { formatNumber } from '../../../i18n/format.ts'
import { useTexts } from '../../../i18n/index.ts'
import { ErrorMessage } from '../../../ui/messages.tsx'

export function ImageProblem({ error }: { readonly error: unknown }) {
  const t = useTexts('channels')
  const sentence = error instanceof AppError ? own(error) : null
  return sentence ? (
    <p className="problem-box" role="alert">
      {sentence}
    </p>
  ) : (
    <ErrorMessage error={error} />
  )

  function own({ details }: AppError): string | null {
    const megabytes = (bytes: unknown) => formatNumber(Math.round(Number(bytes) / (1024 * 1024)))
    switch (details['reason']) {
      case 'image-bytes':
        return t('imageProblem.bytes', { size: megabytes(details['bytes']), max: megabytes(details['max']) })
      case 'image-pixels':
        return t('imageProblem.pixels')
      case 'images':
        return t('imageProblem.many', { max: String(details['max']) })
      case 'not-an-image':
        return t('imageProblem.notAnImage')
      case 'image-unreadable':
        return t('imageProblem.unreadable')
      default:
        return null
    }
  }
}
