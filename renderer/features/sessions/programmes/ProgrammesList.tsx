/** Programmes in the list at the left: those that are there, then one's own copies. */
import { textIn } from '../../../domain/mentoring/localized-text.ts'
import { useInterfaceLanguage, useTexts } from '../../../i18n/index.ts'
import { useNavigation } from '../../../ui/navigation.tsx'
import { SideList, type SideRow } from '../../../ui/side-list.tsx'
import { programmesNow, usePackContent } from '../content.ts'
import { useRoom } from '../room.ts'
import type { SessionsRoute } from '../SessionsView.tsx'

export function ProgrammesList({ route }: { readonly route: SessionsRoute }) {
  const t = useTexts('mentoring')
  const language = useInterfaceLanguage()
  const { go } = useNavigation()
  const own = useRoom((state) => state.ownProgrammes)
  usePackContent()
  const count = (sessions: readonly unknown[]) => t('sessions', { count: sessions.length })
  const rows: SideRow[] = [
    ...programmesNow().shipped.map(({ id, title, sessions, everyDays }) => ({
      id,
      title: textIn(title, language),
      detail: t('side.programme', { sessions: count(sessions), pace: t('pace', { count: everyDays }) }),
    })),
    ...own.map(({ id, programme }) => ({
      id,
      title: textIn(programme.title, language),
      detail: t('side.own', { sessions: count(programme.sessions) }),
    })),
  ]
  const isOwn = (id: string) => own.some((one) => one.id === id)
  return (
    <SideList
      heading={t('side.programmes')}
      onHeading={{ label: t('side.toProgrammes'), run: () => go({ place: 'sessions', page: 'programmes' }) }}
      rows={rows}
      current={route.ownProgrammeId ?? route.programmeId}
      onOpen={(id) =>
        go(isOwn(id) ? { place: 'sessions', ownProgrammeId: id } : { place: 'sessions', programmeId: id })
      }
    />
  )
}
