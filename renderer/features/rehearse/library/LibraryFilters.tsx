/** Order and filters. A filter that would leave nothing to choose from is not offered. */
import type { DraftState, DraftSummary } from '../../../../electron/shared/entities/draft.ts'
import { channelIds, type ChannelId } from '../../../../electron/shared/channels/index.ts'
import { useInterfaceLanguage, useTexts } from '../../../i18n/index.ts'
import { Button } from '../../../ui/buttons.tsx'
import { PickMenu } from '../../../ui/pick-menu.tsx'
import { isNarrowed, labelsOf, noFilter, type Sort, sorts, useLibrary } from './library-store.ts'

const states: readonly DraftState[] = ['idea', 'rehearsing', 'with-mentor', 'ready', 'published']
/** Cannot be a label, a channel, a state or a language. */
const any = '*'

export type LibraryFiltersProps = {
  /** Those of the shelf, unfiltered. */
  readonly drafts: readonly DraftSummary[]
  readonly searching: boolean
  readonly onManageLabels: () => void
}

export function LibraryFilters({ drafts, searching, onManageLabels }: LibraryFiltersProps) {
  const t = useTexts('library')
  const rehearse = useTexts('rehearse')
  const language = useInterfaceLanguage()
  const { sort, filter } = useLibrary()
  const languageNames = new Intl.DisplayNames([language], { type: 'language' })
  const narrow = (patch: Partial<typeof filter>) => useLibrary.setState({ filter: { ...filter, ...patch } })
  const labels = labelsOf(drafts, language)
  const used = <T,>(pick: (draft: DraftSummary) => T, chosen: T | null) =>
    new Set([...drafts.map(pick), ...(chosen === null ? [] : [chosen])])
  const usedStates = used(({ state }) => state, filter.state)
  const usedChannels = used(({ channel }) => channel, filter.channel)
  const usedLanguages = used((draft) => draft.language, filter.language)
  return (
    <div className="library-filters">
      {!searching && (
        <PickMenu
          name={t('sort.name')}
          label={t(`sort.${sort}`)}
          selected={sort}
          items={sorts.map((id) => ({ id, label: t(`sort.${id}`) }))}
          onPick={(picked) => useLibrary.setState({ sort: picked as Sort })}
        />
      )}
      <PickMenu
        name={t('filter.label')}
        label={filter.label ?? t('filter.anyLabel')}
        selected={filter.label ?? any}
        items={[
          { id: any, label: t('filter.anyLabel') },
          ...labels.map(({ label, count }) => ({ id: label, label, aside: String(count) })),
          ...(labels.length > 0 ? [{ id: manage, label: t('labels.manage') }] : []),
        ]}
        onPick={(picked) =>
          picked === manage ? onManageLabels() : narrow({ label: picked === any ? null : picked })
        }
      />
      <PickMenu
        name={t('filter.state')}
        label={filter.state === null ? t('filter.anyState') : t(`states.${filter.state}`)}
        selected={filter.state ?? any}
        items={[
          { id: any, label: t('filter.anyState') },
          ...states.filter((id) => usedStates.has(id)).map((id) => ({ id, label: t(`states.${id}`) })),
        ]}
        onPick={(picked) => narrow({ state: picked === any ? null : (picked as DraftState) })}
      />
      <PickMenu
        name={t('filter.channel')}
        label={filter.channel === null ? t('filter.anyChannel') : rehearse(`channels.${filter.channel}`)}
        selected={filter.channel ?? any}
        items={[
          { id: any, label: t('filter.anyChannel') },
          ...channelIds
            .filter((id) => usedChannels.has(id))
            .map((id) => ({ id, label: rehearse(`channels.${id}`) })),
        ]}
        onPick={(picked) => narrow({ channel: picked === any ? null : (picked as ChannelId) })}
      />
      {usedLanguages.size > 1 && (
        <PickMenu
          name={t('filter.language')}
          label={
            filter.language === null ? t('filter.anyLanguage') : (languageNames.of(filter.language) ?? '')
          }
          selected={filter.language ?? any}
          items={[
            { id: any, label: t('filter.anyLanguage') },
            ...[...usedLanguages].toSorted().map((id) => ({ id, label: languageNames.of(id) ?? id })),
          ]}
          onPick={(picked) => narrow({ language: picked === any ? null : picked })}
        />
      )}
      {isNarrowed(filter) && (
        <Button kind="link" onPress={() => useLibrary.setState({ filter: noFilter })}>
          {t('filter.clear')}
        </Button>
      )}
    </div>
  )
}

/** Longer than a label can be. */
const manage = '*manage*'.padEnd(80, '*')
