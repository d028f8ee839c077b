/** What changed in the shared text since a channel got its own, word by word. */
import { diffWordsWithSpace } from 'diff'
import { useMemo } from 'react'
import { useTexts } from '../../../i18n/index.ts'
import { Button } from '../../../ui/buttons.tsx'
import { Dialog } from '../../../ui/dialog.tsx'

export type CompareCoreProps = {
  readonly before: string
  readonly now: string
  readonly language: string
  readonly onClose: () => void
  /** The change was taken note of: it is not told again. */
  readonly onSeen: () => void
}

/** Two texts that have nothing in common would keep the page waiting: they are then shown whole. */
const longestMs = 500

export function CompareCore({ before, now, language, onClose, onSeen }: CompareCoreProps) {
  const t = useTexts('channels')
  const common = useTexts('common')
  const pieces = useMemo(
    () =>
      diffWordsWithSpace(before, now, { timeout: longestMs }) ?? [
        { value: before, removed: true, added: false },
        { value: now, removed: false, added: true },
      ],
    [before, now],
  )
  return (
    <Dialog
      isOpen
      onClose={onClose}
      title={t('variants.compareTitle')}
      actions={
        <>
          <Button kind="plain" onPress={onClose}>
            {common('actions.close')}
          </Button>
          <Button kind="inside" onPress={onSeen}>
            {t('variants.seen')}
          </Button>
        </>
      }
    >
      <p>{t('variants.compareHelp')}</p>
      <div
        className="core-changes"
        lang={language}
        role="group"
        aria-label={t('variants.changes')}
        // oxlint-disable-next-line jsx-a11y/no-noninteractive-tabindex -- a long text scrolls by keyboard only when it can be focused
        tabIndex={0}
      >
        {pieces.map(({ value, added, removed }, index) => {
          const Piece = added ? 'ins' : removed ? 'del' : 'span'
          // oxlint-disable-next-line react/no-array-index-key -- pieces of two texts that stand still
          return <Piece key={index}>{value}</Piece>
        })}
      </div>
    </Dialog>
  )
}
