/** Thirty seconds in which nothing has been sent: the numeral, the line that draws, and undo where publish was. */
import { ArrowUUpLeftIcon } from '@phosphor-icons/react'
import { useEffect, useRef, useState } from 'react'
import type { Publication } from '../../../../electron/shared/entities/publication.ts'
import { useTexts } from '../../../i18n/index.ts'
import { announce } from '../../../ui/announcer.tsx'
import { Button } from '../../../ui/buttons.tsx'
import { Keys } from '../../../ui/keys.tsx'
import { ErrorMessage } from '../../../ui/messages.tsx'
import { cancel, isTooLate } from '../acts.ts'
import { announcedAt, useCountdown } from '../use-countdown.ts'
import { Threshold } from './Threshold.tsx'

export function Countdown({ publication }: { readonly publication: Publication }) {
  const t = useTexts('publish')
  const { seconds, gone } = useCountdown(publication)
  const [error, setError] = useState<unknown>(null)
  const undo = useRef<HTMLButtonElement>(null)
  const said = useRef(Infinity)

  useEffect(() => undo.current?.focus(), [])
  useEffect(() => {
    const mark = announcedAt.find((moment) => seconds <= moment && said.current > moment)
    if (mark === undefined || seconds === 0) return
    said.current = seconds
    announce(t('countdown.announce', { count: seconds }))
  }, [seconds, t])

  return (
    <>
      <Threshold gone={gone} />
      <div className="beyond">
        <p className="count" role="timer" aria-live="off">
          <b>{seconds}</b>
          <span>
            {t('countdown.left', { count: seconds })}
            <br />
            {t('countdown.still')}
          </span>
        </p>
        <Button kind="quiet" wide ref={undo} onPress={() => void cancel(publication).catch(setError)}>
          <ArrowUUpLeftIcon className="i" aria-hidden />
          {t('countdown.undo')} <Keys keys="mod Z" />
        </Button>
        {error !== null && (
          <div className="panel-problem">
            {isTooLate(error) ? (
              <p className="say">{t('countdown.tooLate')}</p>
            ) : (
              <ErrorMessage error={error} />
            )}
          </div>
        )}
      </div>
    </>
  )
}
