/** The way to a mentor from beside the page: a button, and what was saved last. */
import { PaperPlaneTiltIcon } from '@phosphor-icons/react'
import { useState } from 'react'
import { useTexts } from '../../../i18n/index.ts'
import { Button } from '../../../ui/buttons.tsx'
import type { DraftSaver } from '../draft-saver.ts'
import type { DraftPageState } from '../use-draft-page.ts'
import { SendDialog } from './SendDialog.tsx'

export type SendToMentorProps = { readonly page: DraftPageState; readonly saver: DraftSaver }

export function SendToMentor({ page, saver }: SendToMentorProps) {
  const t = useTexts('review')
  const [isOpen, setOpen] = useState(false)
  const [said, setSaid] = useState('')
  return (
    <>
      <Button
        kind="plain"
        small
        wide
        className="to-mentor"
        isDisabled={page.text.trim() === ''}
        onPress={() => setOpen(true)}
      >
        <PaperPlaneTiltIcon className="i" aria-hidden />
        {t('send.open')}
      </Button>
      {said && <p className="quiet-line">{said}</p>}
      {isOpen && <SendToMentorDialog {...{ page, saver }} onClose={() => setOpen(false)} onSent={setSaid} />}
    </>
  )
}

type DialogProps = SendToMentorProps & {
  readonly onClose: () => void
  readonly onSent?: (sentence: string) => void
}

/** What was handed over is with the mentor from then on; what was published or finished stays so. */
export function SendToMentorDialog({ page, saver, onClose, onSent }: DialogProps) {
  const { state, channel } = page.fields
  return (
    <SendDialog
      draft={{ id: page.start.id, channel }}
      flush={() => saver.flush()}
      onClose={onClose}
      onSent={(sentence) => {
        if (state === 'idea' || state === 'rehearsing') page.change({ state: 'with-mentor' })
        onSent?.(sentence)
      }}
    />
  )
}
