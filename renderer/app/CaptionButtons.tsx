/** On Linux the window has no frame of its own: these are its buttons. */
import { MinusIcon, SquareIcon, XIcon } from '@phosphor-icons/react'
import { client } from '../bridge/index.ts'
import { useTexts } from '../i18n/index.ts'
import { usePreferences } from './preferences.ts'

export function CaptionButtons() {
  const t = useTexts('frame')
  const platform = usePreferences((state) => state.info?.platform)
  if (platform !== 'linux') return null
  const ask = (method: 'window.minimize' | 'window.toggleMaximize' | 'window.close') => () =>
    void client().request(method)
  return (
    <div className="caption linux">
      <button type="button" aria-label={t('window.minimize')} onClick={ask('window.minimize')}>
        <MinusIcon className="i" weight="bold" aria-hidden />
      </button>
      <button type="button" aria-label={t('window.maximize')} onClick={ask('window.toggleMaximize')}>
        <SquareIcon className="i" weight="bold" aria-hidden />
      </button>
      <button type="button" aria-label={t('window.close')} onClick={ask('window.close')}>
        <XIcon className="i" weight="bold" aria-hidden />
      </button>
    </div>
  )
}
