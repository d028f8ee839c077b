import type { CSSProperties } from 'react'
import { useTexts } from '../../../i18n/index.ts'

/** The dashed line where the laptop ends. `gone`, 0 to 1, draws it while a text is about to cross. */
export function Threshold({ gone }: { readonly gone?: number }) {
  const t = useTexts('publish')
  if (gone === undefined) return <p className="threshold">{t('threshold')}</p>
  // The line is drawn from left to right, first before the words, then after them.
  const style = {
    '--before': `${Math.min(1, gone * 2) * 100}%`,
    '--after': `${Math.max(0, gone * 2 - 1) * 100}%`,
  } as CSSProperties
  return (
    <p className="threshold going" style={style}>
      {t('threshold')}
    </p>
  )
}
