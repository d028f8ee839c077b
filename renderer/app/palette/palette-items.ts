/** What the palette offers for a query. Rooms bring their own lists; nothing is indexed on disk. */
import {
  BookOpenIcon,
  PathIcon,
  ArrowsInLineHorizontalIcon,
  ChatsTeardropIcon,
  ListChecksIcon,
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
import type { DraftFind } from '../../../electron/shared/entities/library.ts'
import type { OwnProgramme } from '../../../electron/shared/entities/programme.ts'
import type { Pair, Session } from '../../../electron/shared/entities/session.ts'
import { foldText } from '../../../electron/shared/text/fold-text.ts'
import { client } from '../../bridge/index.ts'
import { chooseReviewFile } from '../../bridge/review-files.ts'
import { scenarioList } from '../../features/audience/index.ts'
import { lessonList, trackCommands } from '../../features/lessons/index.ts'
import { sessionsCommands } from '../../features/sessions/index.ts'
import { useInterfaceLanguage, useTexts } from '../../i18n/index.ts'
import { places, type Route, useNavigation } from '../../ui/navigation.tsx'
import { setFocusMode, useFocusMode } from '../../ui/focus-mode.ts'
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
const sessionsIcons = { pair: ChatsTeardropIcon, programme: PathIcon, checklist: ListChecksIcon } as const

export function usePaletteItems(query: string): readonly PaletteItem[] {
  const t = useTexts('frame')
  const language = useInterfaceLanguage()
  const { go } = useNavigation()
  const writing = useTexts('writing')
  const review = useTexts('review')
  const library = useTexts('library')
  const focus = useFocusMode()
  const mentoring = useTexts('mentoring')
  const { drafts, sessions, pairs, programmes } = useTextsOfTheVault()
  const inTexts = useFindsInTexts(query)
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
    pair: mentoring('palette.pair'),
    programme: mentoring('palette.programme'),
    checklist: mentoring('palette.checklist'),
  }
  const prefer = (patch: { theme?: 'light' | 'dark'; language?: 'es' | 'en' }) => () =>
    void client().request('preferences.set', patch)

  const all: PaletteItem[] = [
    // Of thousands only those that could be shown get a row.
    ...matching(drafts, query).map((draft) =>
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
    ...sessionsCommands(language, { pairs, programmes }).map((one) =>
      item(one.id, one.title, one.kind, sessionsIcons[one.kind], () => go(one.to)),
    ),
    item('review:contacts', review('palette.contacts'), 'place', ChatsTeardropIcon, () =>
      go({ place: 'sessions', page: 'contacts' }),
    ),
    item('review:open', review('palette.open'), 'action', ChatsTeardropIcon, () => void chooseReviewFile()),
    ...trackCommands(language).map((track) =>
      item(`track:${track.id}`, track.title, 'action', PathIcon, () => go(track.to)),
    ),
    ...(focus.available
      ? [
          item(
            'do:focus',
            writing(focus.on ? 'focus.leave' : 'focus.enter'),
            'action',
            ArrowsInLineHorizontalIcon,
            () => setFocusMode(!focus.on),
          ),
        ]
      : []),
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
  const wanted = foldText(query.trim())
  const found = wanted ? all.filter((entry) => foldText(entry.title).includes(wanted)) : all
  const title = query.trim()
  const titled = found.slice(0, inTexts.length === 0 ? shownAtMost : shownAtMost - shownInTexts)
  const more = inTexts.filter(({ id }) => !titled.some((entry) => entry.id === `draft:${id}`))
  const textual = more.map((find) =>
    item(`draft:${find.id}`, find.title || t('drafts.untitled'), 'draft', PencilSimpleLineIcon, () =>
      go({ place: 'rehearse', draftId: find.id }),
    ),
  )
  const begin = item(
    'do:new-draft',
    title ? t('palette.newDraft', { title }) : t('palette.newEmptyDraft'),
    'draft',
    PlusIcon,
    () => go({ place: 'rehearse', create: true, ...(title ? { title } : {}) }),
  )
  return [
    ...titled,
    ...textual.map((entry, at) => ({
      ...entry,
      kind: library('palette.text', { words: more[at]?.words ?? '' }),
    })),
    begin,
  ]
}

/** Drafts whose title matches; all of them, the latest first, while nothing is asked. */
function matching(drafts: readonly DraftSummary[], query: string): readonly DraftSummary[] {
  const wanted = foldText(query.trim())
  const fits = (draft: DraftSummary) => foldText(draft.title || draft.excerpt).includes(wanted)
  const found: DraftSummary[] = []
  for (const draft of drafts) {
    if (found.length >= shownAtMost) break
    if (fits(draft)) found.push(draft)
  }
  return found
}

type TextFind = { readonly id: string; readonly title: string; readonly words: string }
const shownInTexts = 4
const noFinds: readonly TextFind[] = []
/** Fewer letters begin words of almost every text. */
const shortestQuery = 3

/** Drafts that say it in their text. A failure leaves them out; titles are still found. */
function useFindsInTexts(query: string): readonly TextFind[] {
  const [finds, setFinds] = useState<readonly TextFind[]>([])
  useEffect(() => {
    if (query.trim().length < shortestQuery) return
    let current = true
    const filter = { label: null, state: null, channel: null, language: null }
    client()
      .request('drafts.search', {
        query: query.slice(0, 200),
        shelves: ['list', 'archive'],
        filter,
        limit: shownInTexts,
      })
      .then(
        ({ finds: found }) =>
          current &&
          setFinds(
            found.flatMap(({ id, title, snippet }) =>
              snippet === null ? [] : [{ id, title, words: markedWords(snippet) }],
            ),
          ),
        () => current && setFinds([]),
      )
    return () => {
      current = false
    }
  }, [query])
  return query.trim().length < shortestQuery ? noFinds : finds
}

/** From the first word that was found on, as much as a row holds. */
function markedWords({ text, matches }: NonNullable<DraftFind['snippet']>): string {
  const start = matches[0]?.start ?? 0
  const words = text.slice(start, start + 48)
  return words.length < text.length - start ? `${words.replace(/\s\S*$/u, '')}…` : words
}

/** Titles only, read when the palette opens. A failure leaves those rows out; the rest still works. */
function useTextsOfTheVault() {
  const [lists, setLists] = useState<{
    drafts: readonly DraftSummary[]
    sessions: readonly Session[]
    pairs: readonly Pair[]
    programmes: readonly OwnProgramme[]
  }>({ drafts: [], sessions: [], pairs: [], programmes: [] })
  useEffect(() => {
    let current = true
    const load = async () => {
      const [drafts, sessions, pairs, programmes] = await Promise.allSettled([
        client().request('drafts.list'),
        client().request('sessions.list'),
        client().request('pairs.list'),
        client().request('programmes.list'),
      ])
      if (!current) return
      setLists({
        drafts: drafts.status === 'fulfilled' ? drafts.value.filter((draft) => !draft.binnedAt) : [],
        sessions: sessions.status === 'fulfilled' ? sessions.value : [],
        pairs: pairs.status === 'fulfilled' ? pairs.value : [],
        programmes: programmes.status === 'fulfilled' ? programmes.value : [],
      })
    }
    void load()
    return () => {
      current = false
    }
  }, [])
  return lists
}
