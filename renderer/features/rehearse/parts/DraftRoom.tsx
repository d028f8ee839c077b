/** One draft: the page in the middle, what its readers would see at the right. */
import type { ReactNode } from 'react'
import type { Draft } from '../../../../electron/shared/entities/draft.ts'
import type { ContentReference } from '../../../../electron/shared/entities/ids.ts'
import type { ReadinessRecord } from '../../../../electron/shared/entities/readiness.ts'
import { client } from '../../../bridge/index.ts'
import { useTexts } from '../../../i18n/index.ts'
import { Button } from '../../../ui/buttons.tsx'
import { EmptyState, ErrorMessage } from '../../../ui/messages.tsx'
import { Loading, Plain } from '../RehearseView.tsx'
import { useOpenDraft } from '../use-open-draft.ts'
import type { ScenarioBand } from '../voice/use-voice.ts'
import { DraftPage } from './DraftPage.tsx'

/** What the section beyond the threshold is given. Rehearse knows nothing of publishing but this. */
export type DispatchProps = {
  /** As it is on disk. */
  readonly draft: Draft
  /** Notes that nobody opened, for the review to show. */
  readonly unread: readonly { readonly severity: 'warning' | 'advice' | 'note'; readonly quote: string }[]
  /** How the checks before publishing stand. */
  readonly readiness: ReadinessRecord | null
  /** Everything typed is on disk when it resolves; its revision is the one to review. Rejects when it is not. */
  readonly flush: () => Promise<Draft>
  /** Goes to the note about these words. */
  readonly look: (quote: string) => void
}
export type RenderDispatch = (props: DispatchProps) => ReactNode

/** What the case of a scenario says, from whoever knows scenarios; null when it is not known. */
export type ScenarioFacts = (scenario: ContentReference, language: string) => string | null

export type DraftRoomProps = {
  readonly draftId: string
  readonly renderDispatch?: RenderDispatch
  readonly scenarioFacts?: ScenarioFacts
  readonly scenarioBand?: ScenarioBand
  /** The clock of a drill, for a draft that is one. */
  readonly renderDrill?: (draft: Draft) => ReactNode
}

export function DraftRoom({
  draftId,
  renderDispatch,
  scenarioFacts,
  scenarioBand,
  renderDrill,
}: DraftRoomProps) {
  const t = useTexts('rehearse')
  const { opened, reload } = useOpenDraft(draftId)
  if (opened.kind === 'loading') return <Loading />
  if (opened.kind === 'error')
    return (
      <Plain>
        <ErrorMessage error={opened.error}>
          <Button kind="quiet" small onPress={reload}>
            {t('retry')}
          </Button>
        </ErrorMessage>
      </Plain>
    )
  const draft = opened.saver.present()
  if (draft.binnedAt !== null) return <Binned draft={draft} onBack={reload} />
  return (
    <DraftPage
      {...opened}
      renderDispatch={renderDispatch}
      scenarioFacts={scenarioFacts}
      scenarioBand={scenarioBand}
      renderDrill={renderDrill}
    />
  )
}

function Binned({ draft, onBack }: { readonly draft: Draft; readonly onBack: () => void }) {
  const t = useTexts('rehearse')
  const unbin = () => client().request('drafts.unbin', { id: draft.id }).then(onBack, onBack)
  return (
    <Plain>
      <EmptyState
        title={t('empty.binned')}
        text={t('empty.binnedText')}
        action={
          <Button kind="inside" onPress={() => void unbin()}>
            {t('empty.unbin')}
          </Button>
        }
      />
    </Plain>
  )
}
