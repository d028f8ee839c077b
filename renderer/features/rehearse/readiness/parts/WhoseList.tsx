/** Which list is gone through: the one in force before, or that of a content pack. Shown where there is a choice. */
import { useState } from 'react'
import type { Policy } from '../../../../../electron/shared/entities/readiness.ts'
import { textIn } from '../../../../domain/mentoring/localized-text.ts'
import type { PackPolicy } from '../../../../domain/packs/policies.ts'
import { useInterfaceLanguage, useTexts } from '../../../../i18n/index.ts'
import { SelectField } from '../../../../ui/fields.tsx'
import { ErrorMessage } from '../../../../ui/messages.tsx'
import { PackOrigin } from '../../../../ui/pack-origin.tsx'
import { usePackAdvice } from '../pack-advice.ts'
import { savePolicy, thisMoment, useReadinessStore } from '../readiness-store.ts'

const mine = 'mine'

export function WhoseList() {
  const t = useTexts('packs')
  const language = useInterfaceLanguage()
  const { policies } = usePackAdvice()
  const own = useReadinessStore((state) => state.policy) ?? null
  const [error, setError] = useState<unknown>(null)
  const followed = own?.list?.id
  if (policies.length === 0 && followed === undefined) return null
  const isGone = followed !== undefined && !policies.some(({ id }) => id === followed)
  const isWritten = followed === undefined ? own !== null : own?.before !== undefined

  const choose = async (value: string) => {
    const list = policies.find(({ id }) => id === value)
    if (value === followed || (list === undefined && value !== mine)) return
    try {
      await savePolicy(list ? following(list, own, language) : withoutPack(own))
      setError(null)
    } catch (problem) {
      setError(problem)
    }
  }
  return (
    <div className="whose-list">
      <SelectField
        label={t('policy.whose')}
        value={followed ?? mine}
        onChange={(value) => void choose(value)}
        options={[
          { value: mine, label: isWritten ? t('policy.written') : t('policy.app') },
          ...policies.map(({ id, title }) => ({ value: id, label: textIn(title, language) })),
          ...(isGone && followed !== undefined ? [{ value: followed, label: t('policy.gone') }] : []),
        ]}
      />
      {followed !== undefined && !isGone && <PackOrigin contentId={followed} />}
      {isGone && <p className="aside-note">{t('policy.goneHelp')}</p>}
      {error !== null && <ErrorMessage error={error} />}
    </div>
  )
}

/** A copy of the items goes along, so that the answers keep their sentences when the pack is removed. */
function following(list: PackPolicy, own: Policy | null, language: string): Policy {
  const before = own?.list === undefined ? own?.items : own.before
  return {
    items: list.items.map(({ id, text, why }) => ({
      id,
      text: textIn(text, language),
      why: textIn(why, language),
    })),
    list: { id: list.id, version: list.version },
    ...(before ? { before } : {}),
    updatedAt: thisMoment(),
  }
}

const withoutPack = (own: Policy | null): Policy | null =>
  own?.before ? { items: own.before, updatedAt: thisMoment() } : null
