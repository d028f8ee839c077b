/**
 * The review leaf: exactly what leaves, to whom, what stays. Focus begins on the way back; no shortcut
 * publishes; the only act is the black button, beyond the line.
 */
import { DoorOpenIcon } from '@phosphor-icons/react'
import { useEffect, useRef, useState } from 'react'
import { appErrorCodeSchema, AppError } from '../../electron/shared/errors.ts'
import type { ReviewBridge, ReviewPayload } from '../../electron/shared/review-payload.ts'
import { useTexts } from '../i18n/index.ts'
import { Button } from '../ui/buttons.tsx'
import { Keys } from '../ui/keys.tsx'
import { ErrorMessage } from '../ui/messages.tsx'
import { ExactText } from './ExactText.tsx'
import { ExactImages } from './ExactImages.tsx'
import { Facts } from './Facts.tsx'
import { keepFocusInside } from './focus-trap.ts'
import { WhatFollows } from './WhatFollows.tsx'

type LeafProps = { readonly payload: ReviewPayload; readonly bridge: ReviewBridge }

export function ReviewLeaf({ payload, bridge }: LeafProps) {
  const t = useTexts('publish')
  const leaf = useRef<HTMLDivElement>(null)
  const back = useRef<HTMLButtonElement>(null)
  const [acting, setActing] = useState(false)
  const [error, setError] = useState<AppError | null>(null)
  useEffect(() => back.current?.focus(), [])

  const close = (look: string | null) => void bridge.close(look)
  const confirm = async () => {
    setActing(true)
    try {
      await bridge.confirm()
    } catch (failure) {
      setError(asAppError(failure)) // the view stays: the executive reads why, and goes back
    } finally {
      setActing(false)
    }
  }
  useEffect(() => {
    const onKey = (event: KeyboardEvent) => {
      if (event.key === 'Escape') void bridge.close(null)
      else if (event.key === 'Tab' && leaf.current) keepFocusInside(leaf.current, event)
    }
    document.addEventListener('keydown', onKey)
    return () => document.removeEventListener('keydown', onKey)
  }, [bridge])

  return (
    <>
      <div className="scrim" />
      <div className="leaf" role="dialog" aria-modal="true" aria-labelledby="leaf-title" ref={leaf}>
        <div className="leaf-in">
          <h1 id="leaf-title" className="h1">
            {t('review.title')}
          </h1>
          <div className="leaf-cols">
            <div className="leaf-what">
              <ExactText text={payload.text} language={payload.contentLanguage} label={t('review.text')} />
              {payload.imagesGo && <ExactImages payload={payload} />}
            </div>
            <Facts payload={payload} onLook={close} />
          </div>
          {error && <ErrorMessage error={error} />}
        </div>
        <p className="threshold">{t('threshold')}</p>
        <div className="beyond">
          <span className="serif">
            <WhatFollows payload={payload} />
          </span>
          <span className="leaf-acts">
            <Button kind="plain" ref={back} onPress={() => close(null)}>
              {t('review.back')} <Keys keys="esc" />
            </Button>
            {!error && (
              <Button kind="outside" isDisabled={acting} onPress={() => void confirm()}>
                <DoorOpenIcon className="i" aria-hidden />
                {acting ? t('review.acting') : t(`review.act.${payload.destination.kind}`)}
              </Button>
            )}
          </span>
        </div>
      </div>
    </>
  )
}

/** The preload rejects with an Error whose message is the code. */
function asAppError(failure: unknown): AppError {
  const code = appErrorCodeSchema.safeParse(failure instanceof Error ? failure.message : '')
  return new AppError(code.success ? code.data : 'unexpected')
}
