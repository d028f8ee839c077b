import { useState } from 'react'
import { useTexts } from '../../../i18n/index.ts'
import { Button } from '../../../ui/buttons.tsx'

/** Longer than this in characters or lines, only its beginning shows until one asks. */
const longText = 420
const manyLines = 6

/** The text as they read it. */
export function ReadText({ text, language }: { readonly text: string; readonly language: string }) {
  const t = useTexts('audience')
  const [whole, setWhole] = useState(false)
  const isLong = text.length > longText || text.split('\n').length > manyLines
  return (
    <div className="said" role="group" aria-label={t('room.post')}>
      <p className={isLong && !whole ? 'clamped' : undefined} lang={language}>
        {text}
      </p>
      {isLong && (
        <Button kind="link" onPress={() => setWhole(!whole)} aria-expanded={whole}>
          {whole ? t('practice.less') : t('room.more')}
        </Button>
      )}
    </div>
  )
}
