/** Makes the list the company's own: reword, add, take out, or go back to the one that came with the app. */
import { useState } from 'react'
import { useTexts } from '../../../../i18n/index.ts'
import { Button } from '../../../../ui/buttons.tsx'
import { TextField } from '../../../../ui/fields.tsx'
import { ErrorMessage } from '../../../../ui/messages.tsx'
import type { PolicyItem } from '../../../../domain/planning/policy-list.ts'
import { savePolicy, thisMoment } from '../readiness-store.ts'

type PolicyEditorProps = {
  readonly items: readonly PolicyItem[]
  readonly isOwn: boolean
  readonly onClose: () => void
}

const mostItems = 40

export function PolicyEditor({ items, isOwn, onClose }: PolicyEditorProps) {
  const t = useTexts('readiness')
  const [list, setList] = useState<readonly PolicyItem[]>(items)
  const [error, setError] = useState<unknown>(null)
  const filled = list.filter(({ text }) => text.trim() !== '')
  const reword = (id: string, text: string) =>
    setList(list.map((item) => (item.id === id ? { ...item, text } : item)))
  const done = async (save: () => Promise<void>) => {
    try {
      await save()
      onClose()
    } catch (problem) {
      setError(problem)
    }
  }
  const keep = () =>
    done(() =>
      savePolicy({
        items: filled.map((item) => ({ ...item, text: item.text.trim() })),
        updatedAt: thisMoment(),
      }),
    )
  return (
    <div className="policy-editor">
      <p className="why">{t('policy.editHelp')}</p>
      {list.map((item, index) => (
        <div key={item.id} className="policy-row">
          <TextField
            label={t('policy.point', { number: index + 1 })}
            value={item.text}
            maxLength={300}
            onChange={(text) => reword(item.id, text)}
          />
          <Button
            kind="plain"
            small
            aria-label={t('policy.removeOne', { number: index + 1 })}
            onPress={() => setList(list.filter(({ id }) => id !== item.id))}
          >
            {t('policy.remove')}
          </Button>
        </div>
      ))}
      <Button
        kind="link"
        isDisabled={list.length >= mostItems}
        onPress={() => setList([...list, { id: crypto.randomUUID(), text: '', why: '' }])}
      >
        {t('policy.add')}
      </Button>
      {error !== null && <ErrorMessage error={error} />}
      <div className="acts">
        <Button kind="inside" small isDisabled={filled.length === 0} onPress={() => void keep()}>
          {t('policy.keep')}
        </Button>
        <Button kind="plain" small onPress={onClose}>
          {t('policy.cancel')}
        </Button>
        {isOwn && (
          <Button kind="link" onPress={() => void done(() => savePolicy(null))}>
            {t('policy.reset')}
          </Button>
        )}
      </div>
    </div>
  )
}
