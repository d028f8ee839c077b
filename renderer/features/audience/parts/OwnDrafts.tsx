import { useEffect, useState } from 'react'
import type { DraftSummary } from '../../../../electron/shared/entities/draft.ts'
import { client } from '../../../bridge/index.ts'
import { useTexts } from '../../../i18n/index.ts'
import { Button } from '../../../ui/buttons.tsx'
import { ErrorMessage } from '../../../ui/messages.tsx'
import { useNavigation } from '../../../ui/navigation.tsx'

const mostShown = 8

/** One's own texts, to take before general readers. */
export function OwnDrafts() {
  const t = useTexts('audience')
  const { go } = useNavigation()
  const [drafts, setDrafts] = useState<readonly DraftSummary[] | null>(null)
  const [error, setError] = useState<unknown>(null)
  useEffect(() => {
    let current = true
    client()
      .request('drafts.list')
      .then(
        (list) =>
          current &&
          setDrafts(list.filter((draft) => !draft.binnedAt && draft.words > 0).slice(0, mostShown)),
      )
      .catch((problem: unknown) => current && setError(problem))
    return () => {
      current = false
    }
  }, [])
  return (
    <>
      <h2 className="h2">{t('start.yours')}</h2>
      {error !== null && <ErrorMessage error={error} />}
      {drafts?.length === 0 && <p className="aside-note">{t('start.noDrafts')}</p>}
      {drafts !== null && drafts.length > 0 && (
        <ul className="choices">
          {drafts.map((draft) => {
            const name = draft.title || draft.excerpt.slice(0, 60)
            return (
              <li key={draft.id}>
                <div lang={draft.language}>
                  <h3>{name}</h3>
                  {draft.title && <p>{draft.excerpt.slice(0, 90)}</p>}
                </div>
                <Button
                  kind="link"
                  aria-label={`${t('start.rehearse')}: ${name}`}
                  onPress={() => go({ place: 'audience', draftId: draft.id })}
                >
                  {t('start.rehearse')}
                </Button>
              </li>
            )
          })}
        </ul>
      )}
    </>
  )
}
