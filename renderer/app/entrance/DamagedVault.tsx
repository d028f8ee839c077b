import { useTexts } from '../../i18n/index.ts'

/** The key file cannot be read: say what is safe, and touch nothing. */
export function DamagedVault() {
  const t = useTexts('vault')
  return (
    <main className="doorway">
      <h1 className="display">{t('damaged.title')}</h1>
      <p className="lead" role="alert">
        {t('damaged.text')}
      </p>
    </main>
  )
}
