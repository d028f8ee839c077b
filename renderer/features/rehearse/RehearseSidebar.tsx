/** The drafts, the newest first, and the bin behind a button. */
import { useState } from 'react'
import { client } from '../../bridge/index.ts'
import { formatShortDay } from '../../i18n/format.ts'
import { useInterfaceLanguage, useTexts } from '../../i18n/index.ts'
import { Button } from '../../ui/buttons.tsx'
import { type Route, useNavigation } from '../../ui/navigation.tsx'
import { SideList } from '../../ui/side-list.tsx'
import { useDraftNames } from './draft-names.ts'
import { isBinned, useDraftList, useLiveDraftList } from './drafts-store.ts'

export function RehearseSidebar({ route }: { readonly route: Extract<Route, { place: 'rehearse' }> }) {
  const t = useTexts('rehearse')
  const names = useDraftNames()
  const navigation = useNavigation()
  const { drafts } = useDraftList()
  const [binOpen, setBinOpen] = useState(false)
  useLiveDraftList()
  const kept = (drafts ?? []).filter((draft) => !isBinned(draft))
  const binned = (drafts ?? []).filter(isBinned)
  // The room shows the newest draft when none is named; the list says so too, but only in its own room.
  const current = route.draftId ?? (navigation.route.place === 'rehearse' ? kept[0]?.id : undefined)
  return (
    <>
      <SideList
        heading={t('drafts.heading')}
        rows={kept.map((draft) => ({ id: draft.id, title: names.title(draft), detail: names.detail(draft) }))}
        current={current}
        onOpen={(draftId) => navigation.go({ place: 'rehearse', draftId })}
        add={{ label: t('drafts.add'), run: () => navigation.go({ place: 'rehearse', create: true }) }}
        {...(drafts === null ? {} : { empty: t('drafts.empty') })}
      />
      {binned.length > 0 && (
        <div className="bin">
          <Button kind="plain" small aria-expanded={binOpen} onPress={() => setBinOpen(!binOpen)}>
            {binOpen ? t('drafts.hideBin') : t('drafts.showBin', { count: binned.length })}
          </Button>
          {binOpen && <Bin drafts={binned} />}
        </div>
      )}
    </>
  )
}

function Bin({ drafts }: { readonly drafts: ReturnType<typeof useDraftList.getState>['drafts'] }) {
  const t = useTexts('rehearse')
  const names = useDraftNames()
  const language = useInterfaceLanguage()
  const { go } = useNavigation()
  const restore = async (draftId: string) => {
    await client().request('drafts.unbin', { id: draftId as never })
    go({ place: 'rehearse', draftId })
  }
  return (
    <SideList
      heading={t('drafts.bin')}
      rows={(drafts ?? []).map((draft) => ({
        id: draft.id,
        title: t('drafts.restore', { title: names.title(draft) }),
        detail: t('drafts.binnedOn', { day: formatShortDay(new Date(draft.binnedAt ?? 0), language) }),
      }))}
      onOpen={(id) => void restore(id)}
    />
  )
}
