/** Labels of one draft or of several: those that only some have stand between chosen and not chosen. */
import { useState } from 'react'
import type { DraftSummary } from '../../../../electron/shared/entities/draft.ts'
import { foldText } from '../../../../electron/shared/text/fold-text.ts'
import { formatNumber } from '../../../i18n/format.ts'
import { useInterfaceLanguage, useTexts } from '../../../i18n/index.ts'
import { Button } from '../../../ui/buttons.tsx'
import { Dialog } from '../../../ui/dialog.tsx'
import { Check, TextField } from '../../../ui/fields.tsx'
import { labelsOf, sameLabel } from './library-store.ts'

export type LabelChange = { readonly add: readonly string[]; readonly remove: readonly string[] }
export type LabelDialogProps = {
  readonly chosen: readonly Pick<DraftSummary, 'labels'>[]
  /** Every draft there is: its labels are offered. */
  readonly all: readonly DraftSummary[]
  readonly onClose: () => void
  readonly onSave: (change: LabelChange) => void
}

const longestLabel = 60

export function LabelDialog({ chosen, all, onClose, onSave }: LabelDialogProps) {
  const t = useTexts('library')
  const common = useTexts('common')
  const language = useInterfaceLanguage()
  const [change, setChange] = useState<LabelChange>({ add: [], remove: [] })
  const [typed, setTyped] = useState('')
  const known = labelsOf(all, language).map(({ label }) => label)
  const created = change.add.filter((label) => !known.some((one) => sameLabel(one, label)))
  const count = (label: string) =>
    chosen.filter(({ labels }) => labels.some((own) => sameLabel(own, label))).length
  const isIn = (list: readonly string[], label: string) => list.some((one) => sameLabel(one, label))
  const isOn = (label: string) =>
    isIn(change.add, label) || (count(label) === chosen.length && !isIn(change.remove, label))
  const isMixed = (label: string) =>
    count(label) > 0 &&
    count(label) < chosen.length &&
    !isIn(change.add, label) &&
    !isIn(change.remove, label)
  const set = (label: string, on: boolean) => {
    const others = {
      add: change.add.filter((one) => !sameLabel(one, label)),
      remove: change.remove.filter((one) => !sameLabel(one, label)),
    }
    setChange(
      on ? { ...others, add: [...others.add, label] } : { ...others, remove: [...others.remove, label] },
    )
  }
  const clean = typed.replaceAll(/\s+/g, ' ').trim()
  const addTyped = () => {
    if (clean === '') return
    set([...known, ...created].find((one) => sameLabel(one, clean)) ?? clean, true)
    setTyped('')
  }
  // What is typed and not added yet is meant too.
  const save = () => onSave(clean === '' ? change : { ...change, add: [...change.add, clean] })
  const shown = [...known, ...created].filter((label) => foldText(label).includes(foldText(clean)))
  return (
    <Dialog
      isOpen
      onClose={onClose}
      title={t('labels.title', { count: chosen.length, shown: formatNumber(chosen.length) })}
      actions={
        <>
          <Button kind="plain" onPress={onClose}>
            {common('actions.cancel')}
          </Button>
          <Button kind="inside" onPress={save}>
            {common('actions.save')}
          </Button>
        </>
      }
    >
      <form
        onSubmit={(event) => {
          event.preventDefault()
          if (clean === '') save()
          else addTyped()
        }}
      >
        <div className="label-entry">
          <TextField
            label={t('labels.add')}
            value={typed}
            onChange={setTyped}
            maxLength={longestLabel}
            autoFocus
          />
          <Button kind="quiet" isDisabled={clean === ''} onPress={addTyped}>
            {t('labels.addAct')}
          </Button>
        </div>
      </form>
      {known.length + created.length === 0 && <p className="eyebrow">{t('labels.none')}</p>}
      <div className="label-checks">
        {shown.map((label) => (
          <Check key={foldText(label)} checked={isOn(label)} onChange={(on) => set(label, on)}>
            {label}
            {isMixed(label) && <small> {t('labels.some')}</small>}
          </Check>
        ))}
      </div>
    </Dialog>
  )
}
