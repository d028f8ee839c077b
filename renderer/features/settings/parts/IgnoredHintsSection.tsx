import { useEffect, useState } from 'react'
import type { IgnoredAlways, WritingSettings } from '../../../../electron/shared/entities/person.ts'
import { client, trackSave } from '../../../bridge/index.ts'
import { useInterfaceLanguage, useTexts } from '../../../i18n/index.ts'
import { en } from '../../../i18n/en/index.ts'
import { es } from '../../../i18n/es/index.ts'
import { Button } from '../../../ui/buttons.tsx'
import { EmptyState, ErrorMessage } from '../../../ui/messages.tsx'

/** "Ignore always", listed and reversible. */
export function IgnoredHintsSection() {
  const t = useTexts('settings')
  const nameOf = useHintName()
  const [writing, setWriting] = useState<WritingSettings | null>(null)
  const [error, setError] = useState<unknown>(null)
  useEffect(() => {
    let current = true
    client()
      .request('writing.get')
      .then((loaded) => current && setWriting(loaded))
      .catch((problem: unknown) => current && setError(problem))
    return () => {
      current = false
    }
  }, [])

  const restore = async (silenced: IgnoredAlways) => {
    if (!writing) return
    const ignoredAlways = writing.ignoredAlways.filter((other) => other !== silenced)
    try {
      setWriting(await trackSave(() => client().request('writing.save', { ignoredAlways })))
    } catch (problem) {
      setError(problem)
    }
  }
  return (
    <>
      {error !== null && <ErrorMessage error={error} />}
      {writing &&
        (writing.ignoredAlways.length === 0 ? (
          <EmptyState title={t('hints.none')} text={t('hints.lead')} />
        ) : (
          <>
            <p className="lead">{t('hints.lead')}</p>
            <ul className="settings-list">
              {writing.ignoredAlways.map((silenced) => (
                <li
                  key={silenced.kind === 'rule' ? silenced.ruleId : `${silenced.category} ${silenced.quote}`}
                >
                  <span>
                    {silenced.kind === 'rule'
                      ? nameOf(silenced.ruleId)
                      : t('hints.model', { quote: silenced.quote, category: silenced.category })}
                  </span>
                  <Button kind="link" onPress={() => void restore(silenced)}>
                    {t('hints.restore')}
                  </Button>
                </li>
              ))}
            </ul>
          </>
        ))}
    </>
  )
}

/** The sentence of a rule, or its bare name for a rule that a later engine no longer has. */
function useHintName(): (ruleId: string) => string {
  const language = useInterfaceLanguage()
  const catalogue: unknown = (language === 'es' ? es : en).hints
  const rules = (catalogue as { readonly rules?: Readonly<Record<string, string>> }).rules ?? {}
  return (ruleId) => rules[ruleId] ?? ruleId
}
