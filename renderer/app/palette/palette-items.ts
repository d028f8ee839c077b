/** What the palette offers for a query. Rooms bring their own lists; nothing is indexed on disk. */
import {
  BookOpenIcon,
  ChatsTeardropIcon,
  GearSixIcon,
  LockIcon,
  MoonIcon,
  PencilSimpleLineIcon,
  PlusIcon,
  SunIcon,
  TranslateIcon,
  UsersThreeIcon,
  type Icon,
} from '@phosphor-icons/react'
import { createElement, type ReactNode, useEffect, useState } from 'react'
import type { DraftSummary } from '../../../electron/shared/entities/draft.ts'
import type { Session } from '../../../electron/shared/entities/session.ts'
import { client } from '../../bridge/index.ts'
import { scenarioList } from '../../features/audience/index.ts'
import { lessonList } from '../../features/lessons/index.ts'
import { useInterfaceLanguage, useTexts } from '../../i18n/index.ts'
import { places, type Route, useNavigation } from '../../ui/navigation.tsx'
import { lockVault } from '../lock.ts'
import { placeIcons } from '../Sidebar.tsx'
import { useVault } from '../vault-store.ts'

export type PaletteItem = {
  readonly id: string
  readonly title: string
  readonly kind: string
  readonly icon: ReactNode
  readonly run: () => void
}

const shownAtMost = 12

/** Without case and accents, so that "leccion" finds «Lección». */
export const foldForSearch = (text: string): string =>
  text.normalize('NFD').replace(/\p{M}/gu, '').toLowerCase()

export function usePaletteItems(query: string): readonly PaletteItem[] {
  const t = useTexts('frame')
  const language = useInterfaceLanguage()
  const { go } = useNavigation()
  const { drafts, sessions } = useTextsOfTheVault()
  const hasPassphrase = useVault((state) => state.status?.hasPassphrase ?? false)

  const item = (
    id: string,
    title: string,
    kind: keyof typeof kinds,
    icon: Icon,
    run: () => void,
  ): PaletteItem => ({
    id,
    title,
    kind: kinds[kind],
    icon: createElement(icon, { className: 'i', 'aria-hidden': true }),
    run,
  })
  const kinds = {
    place: t('palette.kinds.place'),
    draft: t('palette.kinds.draft'),
    lesson: t('palette.kinds.lesson'),
    scenario: t('palette.kinds.scenario'),
    session: t('palette.kinds.session'),
    action: t('palette.kinds.action'),
  }
  const prefer = (patch: { theme?: 'light' | 'dark'; language?: 'es' | 'en' }) => () =>
    void client().request('preferences.set', patch)

  const all: PaletteItem[] = [
    ...drafts.map((draft) =>
      item(
        `draft:${draft.id}`,
        draft.title || draft.excerpt || t('drafts.untitled'),
        'draft',
        PencilSimpleLineIcon,
        () => go({ place: 'rehearse', draftId: draft.id }),
      ),
    ),
    ...places.map((place) =>
      item(`place:${place}`, t(`places.${place}`), 'place', placeIcons[place], () => go({ place } as Route)),
    ),
    item('place:settings', t('settings'), 'place', GearSixIcon, () => go({ place: 'settings' })),
    ...lessonList(language).map((lesson) =>
      item(`lesson:${lesson.id}`, lesson.title, 'lesson', BookOpenIcon, () =>
        go({ place: 'lessons', lessonId: lesson.id }),
      ),
    ),
    ...scenarioList(language).map((scenario) =>
      item(`scenario:${scenario.id}`, scenario.title, 'scenario', UsersThreeIcon, () =>
        go({ place: 'audience', scenarioId: scenario.id }),
      ),
    ),
    ...sessions.map((session) =>
      item(`session:${session.id}`, session.title, 'session', ChatsTeardropIcon, () =>
        go({ place: 'sessions', sessionId: session.id }),
      ),
    ),
    item('do:light', t('palette.light'), 'action', SunIcon, prefer({ theme: 'light' })),
    item('do:dark', t('palette.dark'), 'action', MoonIcon, prefer({ theme: 'dark' })),
    item('do:es', t('palette.spanish'), 'action', TranslateIcon, prefer({ language: 'es' })),
    item('do:en', t('palette.english'), 'action', TranslateIcon, prefer({ language: 'en' })),
    item(
      'do:lock',
      hasPassphrase ? t('palette.lock') : t('palette.draw'),
      'action',
      LockIcon,
      () => void lockVault(),
    ),
  ]
  const wanted = foldForSearch(query.trim())
  const found = wanted ? all.filter((entry) => foldForSearch(entry.title).includes(wanted)) : all
  const title = query.trim()
  const begin = item(
    'do:new-draft',
    title ? t('palette.newDraft', { title }) : t('palette.newEmptyDraft'),
    'draft',
    PlusIcon,
    () => go({ place: 'rehearse', create: true, ...(title ? { title } : {}) }),
  )
  return [...found.slice(0, shownAtMost), begin]
}

/** Titles only, read when the palette opens. A failure leaves those rows out; the rest still works. */
function useTextsOfTheVault() {
  const [lists, setLists] = useState<{ drafts: readonly DraftSummary[]; sessions: readonly Session[] }>({
    drafts: [],
    sessions: [],
  })
  useEffect(() => {
    let current = true
    const load = async () => {
      const [drafts, sessions] = await Promise.allSettled([
        client().request('drafts.list'),
        client().request('sessions.list'),
      ])
      if (!current) return
      setLists({
        drafts: drafts.status === 'fulfilled' ? drafts.value.filter((draft) => !draft.binnedAt) : [],
        sessions: sessions.status === 'fulfilled' ? sessions.value : [],
      })
    }
    void load()
    return () => {
      current = false
    }
  }, [])
  return lists
}
