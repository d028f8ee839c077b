/** What one has to know about this draft just now, in plain sentences over the text. */
import type { Draft } from '../../../../electron/shared/entities/draft.ts'
import { client } from '../../../bridge/index.ts'
import { formatShortDay } from '../../../i18n/format.ts'
import { useInterfaceLanguage, useTexts } from '../../../i18n/index.ts'
import { Button } from '../../../ui/buttons.tsx'
import { useNavigation } from '../../../ui/navigation.tsx'
import type { DraftPageState, PageNotice } from '../use-draft-page.ts'
import type { PublicationFacts } from '../use-publication.ts'
import type { DraftRoomProps } from './DraftRoom.tsx'

/** From here on the notes cover only what is in view, which is said. In UTF-16 units. */
const veryLongUnits = 100_000

export type DraftNoticesProps = {
  readonly page: DraftPageState
  readonly publication: PublicationFacts
  readonly scenarioFacts: DraftRoomProps['scenarioFacts']
}

const order: readonly PageNotice[] = ['saveFailed', 'conflict', 'tooLong', 'toneFailed']

export function DraftNotices({ page, publication, scenarioFacts }: DraftNoticesProps) {
  const t = useTexts('rehearse')
  const published = usePublishedLine(page.text, publication)
  const lines = [
    published,
    ...order.filter((notice) => page.notices.has(notice)).map((notice) => t(`notices.${notice}`)),
    page.text.length > veryLongUnits ? t('notices.veryLong') : null,
  ].filter((line) => line !== null)
  return (
    <>
      {page.start.origin !== 'free' && <ScenarioLine draft={page.start} scenarioFacts={scenarioFacts} />}
      <div className="page-notices" role="status">
        {lines.map((line) => (
          <p key={line}>{line}</p>
        ))}
      </div>
    </>
  )
}

function usePublishedLine(text: string, { sent }: PublicationFacts): string | null {
  const t = useTexts('rehearse')
  const language = useInterfaceLanguage()
  // While the text is the one that went out, the strip over the page says so.
  // A post of a thread is never the whole text: its receipt tells of it.
  if (!sent || sent.text === text || sent.part) return null
  return t('notices.publishedChanged', {
    day: formatShortDay(new Date(sent.receipt?.at ?? sent.updatedAt), language),
  })
}

type ScenarioLineProps = { readonly draft: Draft; readonly scenarioFacts: DraftRoomProps['scenarioFacts'] }

function ScenarioLine({ draft, scenarioFacts }: ScenarioLineProps) {
  const t = useTexts('rehearse')
  const { go } = useNavigation()
  const facts = draft.scenario && scenarioFacts?.(draft.scenario, draft.language)
  const duplicate = async () => {
    const copy = await client().request('drafts.duplicate', { id: draft.id })
    go({ place: 'rehearse', draftId: copy.id })
  }
  return (
    <div className="case">
      {facts && <p lang={draft.language}>{t('notices.facts', { facts })}</p>}
      <p>
        {t('notices.practice')}{' '}
        <Button kind="link" onPress={() => void duplicate()}>
          {t('notices.duplicate')}
        </Button>
      </p>
    </div>
  )
}
