/** Files for HR, made by hand: what goes into each is said before it is saved, and only the person saves it. */
import { useCallback, useId, useState } from 'react'
import type { SavedFile } from '../../../../electron/shared/contract.ts'
import { useTexts } from '../../../i18n/index.ts'
import { announce } from '../../../ui/announcer.tsx'
import { Button } from '../../../ui/buttons.tsx'
import { Dialog } from '../../../ui/dialog.tsx'
import { ErrorMessage } from '../../../ui/messages.tsx'
import { LessonPart } from './LessonPart.tsx'
import { ProgressPart } from './ProgressPart.tsx'
import './records.css'

/** Saves the file as it is described now; null where something is missing first. */
export type Save = (() => Promise<SavedFile>) | null
export type PartProps = { readonly onSave: (save: Save) => void }

type Kind = 'progress' | 'lesson'
const kinds = ['progress', 'lesson'] as const

export function RecordsDialog({ onClose }: { readonly onClose: () => void }) {
  const t = useTexts('records')
  const common = useTexts('common')
  const [kind, setKind] = useState<Kind>('progress')
  const [save, setSave] = useState<{ readonly run: Save }>({ run: null })
  const [busy, setBusy] = useState(false)
  const [saved, setSaved] = useState<string | null>(null)
  const [error, setError] = useState<unknown>(null)
  const id = useId()
  const onSave = useCallback((run: Save) => {
    setSave({ run })
    setSaved(null)
    setError(null)
  }, [])
  const press = async () => {
    if (!save.run || busy) return
    setBusy(true)
    setError(null)
    setSaved(null)
    try {
      const file = await save.run()
      if (file !== null) {
        setSaved(t('saved', { file: file.fileName }))
        announce(t('saved', { file: file.fileName }))
      }
    } catch (problem) {
      setError(problem)
    } finally {
      setBusy(false)
    }
  }
  return (
    <Dialog
      isOpen
      onClose={onClose}
      title={t('title')}
      actions={
        <>
          <Button kind="plain" onPress={onClose}>
            {saved === null ? common('actions.cancel') : common('actions.close')}
          </Button>
          <Button kind="outside" isDisabled={save.run === null || busy} onPress={() => void press()}>
            {t('save')}
          </Button>
        </>
      }
    >
      <div className="records">
        <p className="records-lead">{t('lead')}</p>
        <fieldset className="records-choice">
          <legend>{t('what')}</legend>
          {kinds.map((one) => (
            <label key={one} className="check">
              <input
                type="radio"
                name={`${id}-kind`}
                checked={kind === one}
                aria-describedby={`${id}-${one}`}
                onChange={() => {
                  setKind(one)
                  onSave(null)
                }}
              />
              <span>
                {t(one)}
                <span className="help" id={`${id}-${one}`}>
                  {t(`${one}Help`)}
                </span>
              </span>
            </label>
          ))}
        </fieldset>
        {kind === 'progress' ? <ProgressPart onSave={onSave} /> : <LessonPart onSave={onSave} />}
        {error !== null && <ErrorMessage error={error} />}
        {saved !== null && <p className="records-saved">{saved}</p>}
      </div>
    </Dialog>
  )
}
