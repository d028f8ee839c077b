/** At the foot of the contents: the way to the files for HR. */
import { useState } from 'react'
import { useTexts } from '../../../i18n/index.ts'
import { Button } from '../../../ui/buttons.tsx'
import { RecordsDialog } from './RecordsDialog.tsx'

export function RecordsButton() {
  const t = useTexts('records')
  const [open, setOpen] = useState(false)
  return (
    <p className="do records-open">
      <Button kind="link" onPress={() => setOpen(true)}>
        {t('open')}
      </Button>
      {open && <RecordsDialog onClose={() => setOpen(false)} />}
    </p>
  )
}
