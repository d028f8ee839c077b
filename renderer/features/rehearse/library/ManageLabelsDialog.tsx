/** Every label in use: renaming and removing, on all drafts at once. */
import { useState } from 'react'
import type { DraftSummary } from '../../../../electron/shared/entities/draft.ts'
import { client, trackSave } from '../../../bridge/index.ts'
import { formatNumber } from '../../../i18n/format.ts'
import { useInterfaceLanguage, useTexts } from '../../../i18n/index.ts'
import { announce } from '../../../ui/announcer.tsx'
import { Button } from '../../../ui/buttons.tsx'
import { Dialog } from '../../../ui/dialog.tsx'
import { TextField } from '../../../ui/fields.tsx'
import { ErrorMessage } from '../../../ui/messages.tsx'
import { type LabelUse, labelsOf, noFilter, sameLabel, useLibrary } from './library-store.ts'

type Doing = { readonly kind: 'rename' | 'remove'; readonly use: LabelUse } | null

export type ManageLabelsDialogProps = {
  readonly drafts: readonly DraftSummary[]
  readonly onClose: () => void
}

export function ManageLabelsDialog({ drafts, onClose }: ManageLabelsDialogProps) {
  const t = useTexts('library')
  const common = useTexts('common')
  const language = useInterfaceLanguage()
  const [doing, setDoing] = useState<Doing>(null)
  const [error, setError] = useState<unknown>(null)
  const labels = labelsOf(drafts, language)
  const act = (work: () => Promise<unknown>, from: string, to: string | null) => {
    trackSave(work).then(() => {
      const { filter } = useLibrary.getState()
      if (filter.label !== null && sameLabel(filter.label, from))
        useLibrary.setState({
          filter: to === null ? { ...filter, label: noFilter.label } : { ...filter, label: to },
        })
      announce(t('done.labelled', { count: 2, shown: formatNumber(2) }))
      setDoing(null)
      setError(null)
    }, setError)
  }
  const rename = (from: string, to: string) =>
    from === to ? setDoing(null) : act(() => client().request('labels.rename', { from, to }), from, to)
  const remove = (label: string) => act(() => client().request('labels.remove', { label }), label, null)
  return (
    <Dialog
      isOpen
      onClose={onClose}
      title={t('labels.manageTitle')}
      actions={
        <Button kind="plain" onPress={onClose}>
          {common('actions.close')}
        </Button>
      }
    >
      {labels.length === 0 && <p className="eyebrow">{t('labels.none')}</p>}
      <ul className="label-list">
        {labels.map((use) => (
          <li key={use.label}>
            {doing?.use.label === use.label ? (
              <Doing doing={doing} onCancel={() => setDoing(null)} onRename={rename} onRemove={remove} />
            ) : (
              <>
                <span>
                  {use.label}{' '}
                  <small>{t('labels.uses', { count: use.count, shown: formatNumber(use.count) })}</small>
                </span>
                <Button
                  kind="plain"
                  small
                  aria-label={t('labels.renameName', { label: use.label })}
                  onPress={() => setDoing({ kind: 'rename', use })}
                >
                  {t('labels.rename')}
                </Button>
                <Button
                  kind="plain"
                  small
                  aria-label={t('labels.removeName', { label: use.label })}
                  onPress={() => setDoing({ kind: 'remove', use })}
                >
                  {t('labels.remove')}
                </Button>
              </>
            )}
          </li>
        ))}
      </ul>
      {error !== null && <ErrorMessage error={error} />}
    </Dialog>
  )
}

type DoingProps = {
  readonly doing: NonNullable<Doing>
  readonly onCancel: () => void
  readonly onRename: (from: string, to: string) => void
  readonly onRemove: (label: string) => void
}

function Doing({ doing: { kind, use }, onCancel, onRename, onRemove }: DoingProps) {
  const t = useTexts('library')
  const common = useTexts('common')
  const [name, setName] = useState(use.label)
  const clean = name.replaceAll(/\s+/g, ' ').trim()
  const cancel = (
    <Button kind="plain" small onPress={onCancel}>
      {common('actions.cancel')}
    </Button>
  )
  if (kind === 'remove')
    return (
      <>
        <span>{t('labels.removeAsk', { count: use.count, shown: formatNumber(use.count) })}</span>
        {cancel}
        <Button kind="quiet" small autoFocus onPress={() => onRemove(use.label)}>
          {t('labels.remove')}
        </Button>
      </>
    )
  return (
    <form
      onSubmit={(event) => {
        event.preventDefault()
        if (clean !== '') onRename(use.label, clean)
      }}
    >
      <TextField
        label={t('labels.renameTo', { label: use.label })}
        value={name}
        onChange={setName}
        maxLength={60}
        autoFocus
      />
      <div className="row-of-buttons">
        {cancel}
        <Button kind="quiet" small type="submit" isDisabled={clean === ''}>
          {common('actions.save')}
        </Button>
      </div>
    </form>
  )
}
