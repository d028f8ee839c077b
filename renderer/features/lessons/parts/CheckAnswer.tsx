/** The foot of an exercise that one has checked: what the answer comes to, said when it was asked for. */
import { useTexts } from '../../../i18n/index.ts'
import { announce } from '../../../ui/announcer.tsx'
import { Button } from '../../../ui/buttons.tsx'
import { Met } from './Reason.tsx'

export type CheckAnswerProps = {
  readonly checked: boolean
  readonly verdict: string
  readonly onCheck: () => void
}

export function CheckAnswer({ checked, verdict, onCheck }: CheckAnswerProps) {
  const t = useTexts('lessons')
  return (
    <>
      {checked && <Met text={verdict} />}
      <p className="do">
        <Button
          onPress={() => {
            onCheck()
            announce(verdict)
          }}
        >
          {t('exercise.check')}
        </Button>
      </p>
    </>
  )
}
