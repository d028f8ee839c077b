/** The door at the left, always in words; the network and the last save at the right. */
import { AirplaneTiltIcon, CheckIcon, GlobeSimpleIcon, WarningIcon } from '@phosphor-icons/react'
import { useSyncExternalStore } from 'react'
import { useShownSaveStatus } from '../bridge/index.ts'
import { formatTime } from '../i18n/format.ts'
import { useInterfaceLanguage, useTexts } from '../i18n/index.ts'
import { Keys } from '../ui/keys.tsx'
import { DoorSentence } from '../features/publish/index.ts'

function subscribeToNetwork(listener: () => void): () => void {
  window.addEventListener('online', listener)
  window.addEventListener('offline', listener)
  return () => {
    window.removeEventListener('online', listener)
    window.removeEventListener('offline', listener)
  }
}

export function StatusBar({ onLedger }: { readonly onLedger: () => void }) {
  const t = useTexts('frame')
  const online = useSyncExternalStore(subscribeToNetwork, () => navigator.onLine)
  return (
    <footer className="foot">
      <button type="button" className="door" onClick={onLedger}>
        <DoorSentence />
      </button>
      <button type="button" className="ledger" onClick={onLedger}>
        {t('ledger')} <Keys keys="mod shift L" />
      </button>
      <span className="grow" />
      <span className="fact">
        {online ? (
          <GlobeSimpleIcon className="i" aria-hidden />
        ) : (
          <AirplaneTiltIcon className="i" aria-hidden />
        )}
        {online ? t('status.online') : t('status.offline')}
      </span>
      <SaveFact />
    </footer>
  )
}

function SaveFact() {
  const t = useTexts('frame')
  const language = useInterfaceLanguage()
  const { pending, savedAt, failed, dirty } = useShownSaveStatus()
  const state = failed ? 'failed' : pending > 0 ? 'saving' : dirty ? 'unsaved' : 'saved'
  const sentence =
    state === 'failed'
      ? t('status.failed')
      : state === 'saving'
        ? t('status.saving')
        : state === 'unsaved'
          ? t('status.unsaved')
          : savedAt
            ? t('status.savedAt', { time: formatTime(savedAt, language) })
            : t('status.nothingYet')
  return (
    <span className="fact" data-save-state={state} role={failed ? 'alert' : undefined}>
      {failed ? <WarningIcon className="i" aria-hidden /> : <CheckIcon className="i" aria-hidden />}
      {sentence}
    </span>
  )
}
