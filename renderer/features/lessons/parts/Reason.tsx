/** One sentence about one part of an answer: a mark that differs by shape, a word, the reason. */
import { CheckIcon } from '@phosphor-icons/react'
import { useTexts } from '../../../i18n/index.ts'
import { SeverityMark } from '../../../ui/severity-mark.tsx'

type Props = { readonly right: boolean; readonly reason: string; readonly id?: string | undefined }

export function Reason({ right, reason, id }: Props) {
  const t = useTexts('lessons')
  return (
    <span className="lesson-reason" id={id}>
      <b>
        {right ? <CheckIcon className="i" weight="bold" aria-hidden /> : <SeverityMark kind="advice" />}
        {right ? t('exercise.right') : t('exercise.wrong')}
      </b>
      {reason}
    </span>
  )
}

/** The closing sentence of an exercise, once its answer holds. */
export function Met({ text }: { readonly text: string | undefined }) {
  return <p className="lesson-met">{text}</p>
}
