/** The shelves, and what an empty one says. */
import type { DraftSummary } from '../../../../electron/shared/entities/draft.ts'
import { shelfOf, type Shelf } from '../../../../electron/shared/entities/library.ts'
import { formatNumber } from '../../../i18n/format.ts'
import { useTexts } from '../../../i18n/index.ts'
import { Button } from '../../../ui/buttons.tsx'
import { EmptyState } from '../../../ui/messages.tsx'
import { useNavigation } from '../../../ui/navigation.tsx'
import { noFilter, useLibrary } from './library-store.ts'

const shelves: readonly Shelf[] = ['list', 'archive', 'bin']

export type ShelfTabsProps = {
  readonly drafts: readonly DraftSummary[]
  readonly current: Shelf
  readonly onGo: (shelf: Shelf) => void
}

export function ShelfTabs({ drafts, current, onGo }: ShelfTabsProps) {
  const t = useTexts('library')
  return (
    <nav className="shelf-tabs" aria-label={t('shelves.name')}>
      {shelves.map((shelf) => {
        const shown = formatNumber(drafts.filter((draft) => shelfOf(draft) === shelf).length)
        return (
          <button
            key={shelf}
            type="button"
            data-shelf={shelf}
            aria-current={shelf === current ? 'page' : undefined}
            onClick={() => onGo(shelf)}
          >
            {t(`shelves.${shelf}`, { shown })}
          </button>
        )
      })}
    </nav>
  )
}

export type LibraryEmptyProps = {
  readonly shelf: Shelf
  readonly why: 'empty' | 'filter' | 'search'
}

export function LibraryEmpty({ shelf, why }: LibraryEmptyProps) {
  const t = useTexts('library')
  const rehearse = useTexts('rehearse')
  const { go } = useNavigation()
  if (why === 'search') return <EmptyState title={t('search.none')} text={t('search.noneText')} />
  if (why === 'filter')
    return (
      <EmptyState
        title={t('filter.none')}
        text={t('filter.noneText')}
        action={
          <Button kind="quiet" onPress={() => useLibrary.setState({ filter: noFilter })}>
            {t('filter.clear')}
          </Button>
        }
      />
    )
  if (shelf === 'list')
    return (
      <EmptyState
        title={rehearse('empty.title')}
        text={rehearse('empty.text')}
        action={
          <Button kind="inside" onPress={() => go({ place: 'rehearse', create: true })}>
            {rehearse('empty.action')}
          </Button>
        }
      />
    )
  return <EmptyState title={t(`empty.${shelf}`)} text={t(`empty.${shelf}Text`)} />
}
