/** The latest drafts, and the ways to all of them, the archive and the bin. */
import { shelfOf, type Shelf } from '../../../electron/shared/entities/library.ts'
import { formatNumber } from '../../i18n/format.ts'
import { useTexts } from '../../i18n/index.ts'
import { Button } from '../../ui/buttons.tsx'
import { type Route, useNavigation } from '../../ui/navigation.tsx'
import { SideList } from '../../ui/side-list.tsx'
import { useDraftNames } from './draft-names.ts'
import { isListed, useDraftList, useLiveDraftList } from './drafts-store.ts'

/** The rest is on the page of all drafts. */
const shownAtMost = 20

export function RehearseSidebar({ route }: { readonly route: Extract<Route, { place: 'rehearse' }> }) {
  const t = useTexts('rehearse')
  const library = useTexts('library')
  const names = useDraftNames()
  const navigation = useNavigation()
  const { drafts } = useDraftList()
  useLiveDraftList()
  const listed = (drafts ?? []).filter(isListed)
  // The room shows the newest draft when none is named; the list says so too, but only in its own room.
  const inRoom = navigation.route.place === 'rehearse' && route.shelf === undefined
  const current = route.draftId ?? (inRoom ? listed[0]?.id : undefined)
  const open = (shelf: Shelf) => navigation.go({ place: 'rehearse', shelf })
  return (
    <>
      <SideList
        heading={t('drafts.heading')}
        onHeading={{ label: library('open'), run: () => open('list') }}
        rows={listed.slice(0, shownAtMost).map((draft) => ({
          id: draft.id,
          title: names.title(draft),
          detail: names.detail(draft),
        }))}
        current={current}
        onOpen={(draftId) => navigation.go({ place: 'rehearse', draftId })}
        add={{ label: t('drafts.add'), run: () => navigation.go({ place: 'rehearse', create: true }) }}
        {...(drafts === null ? {} : { empty: t('drafts.empty') })}
      />
      {drafts !== null && drafts.length > 0 && (
        <div className="shelves" data-shelves>
          {(['list', 'archive', 'bin'] as const).map((shelf) => {
            const count = drafts.filter((draft) => shelfOf(draft) === shelf).length
            if (count === 0) return null
            const shown = formatNumber(count)
            return (
              <Button
                key={shelf}
                kind="plain"
                small
                data-shelf={shelf}
                aria-current={route.shelf === shelf ? 'page' : 'false'}
                onPress={() => open(shelf)}
              >
                {shelf === 'list' ? library('all', { count }) : library(`shelves.${shelf}`, { shown })}
              </Button>
            )
          })}
        </div>
      )}
    </>
  )
}
