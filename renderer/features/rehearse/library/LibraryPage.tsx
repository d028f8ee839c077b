/** All drafts: searched, filtered, labelled, archived, binned, brought in and copied out. */
import { DownloadSimpleIcon } from '@phosphor-icons/react'
import { useEffect, useMemo, useRef, useState } from 'react'
import type { DraftSummary } from '../../../../electron/shared/entities/draft.ts'
import { shelfOf, type Shelf } from '../../../../electron/shared/entities/library.ts'
import { formatNumber } from '../../../i18n/format.ts'
import { useTexts } from '../../../i18n/index.ts'
import { Button } from '../../../ui/buttons.tsx'
import { isMod } from '../../../ui/keys.tsx'
import { ErrorMessage } from '../../../ui/messages.tsx'
import { useNavigation } from '../../../ui/navigation.tsx'
import { loadDrafts, useDraftList } from '../drafts-store.ts'
import { DraftRows, type DraftRowsHandle } from './DraftRows.tsx'
import { type Floating, LibraryFloating } from './LibraryFloating.tsx'
import { LibraryFilters } from './LibraryFilters.tsx'
import { LibraryEmpty, ShelfTabs } from './LibraryParts.tsx'
import { isNarrowed, useLibrary } from './library-store.ts'
import { SearchField } from './SearchField.tsx'
import { type SelectionAct, SelectionBar } from './SelectionBar.tsx'
import { useActs } from './use-acts.ts'
import { findsShown } from './use-finds.ts'
import { useImports } from './use-imports.ts'
import { type Rows, useRows } from './use-rows.ts'
import { useSelection } from './use-selection.ts'

export function LibraryPage({ shelf }: { readonly shelf: Shelf }) {
  const t = useTexts('library')
  const { go } = useNavigation()
  const { drafts, error } = useDraftList()
  const { query, filter } = useLibrary()
  const rows = useRows(shelf)
  const selection = useSelection(useMemo(() => rows.list.map(({ draft }) => draft.id), [rows.list]))
  const acts = useActs()
  const list = useRef<DraftRowsHandle>(null)
  const [floating, setFloating] = useState<Floating | null>(null)
  const imports = useImports(acts, (report) => setFloating({ kind: 'report', report }))
  useEffect(() => {
    if (drafts === null) void loadDrafts()
  }, [drafts])

  const onShelf = useMemo(() => (drafts ?? []).filter((draft) => shelfOf(draft) === shelf), [drafts, shelf])
  const chosen = rows.list.flatMap(({ draft }) => (selection.ids.has(draft.id) ? [draft] : []))
  const move = async (moved: readonly DraftSummary[], to: Shelf) => {
    if (!(await acts.move(moved, to))) return
    selection.clear()
    list.current?.focus()
  }
  const onAct = (act: SelectionAct) => {
    if (typeof act === 'object') void move(chosen, act.to)
    else setFloating({ kind: act, drafts: chosen })
  }
  const searching = query.trim() !== ''
  const failure = error ?? rows.error ?? acts.error
  return (
    <>
      {/* oxlint-disable-next-line jsx-a11y/no-noninteractive-element-interactions -- undo has its button, a drop its menu */}
      <main
        className={imports.over ? 'main rehearse library dropping' : 'main rehearse library'}
        {...imports.dropEvents}
        onKeyDown={(event) => {
          const inField = (event.target as HTMLElement).closest('input, textarea') !== null
          if (
            !isMod(event) ||
            event.shiftKey ||
            event.key.toLowerCase() !== 'z' ||
            inField ||
            !acts.told?.undo
          )
            return
          event.preventDefault()
          void acts.undo()
        }}
      >
        <div className="bar">
          <span className="grow" />
          {shelf === 'bin' && onShelf.length > 0 && (
            <Button
              kind="quiet"
              small
              isDisabled={acts.busy}
              onPress={() => setFloating({ kind: 'empty', drafts: onShelf })}
            >
              {t('bin.emptyAct')}
            </Button>
          )}
          <Button kind="quiet" small isDisabled={acts.busy} onPress={() => void imports.choose()}>
            <DownloadSimpleIcon className="i" aria-hidden />
            {t('import.act')}
          </Button>
        </div>
        <div className="library-page">
          <h1 className="display">{t('heading')}</h1>
          <ShelfTabs
            drafts={drafts ?? []}
            current={shelf}
            onGo={(to) => go({ place: 'rehearse', shelf: to })}
          />
          <SearchField />
          <LibraryFilters
            drafts={onShelf}
            searching={searching}
            onManageLabels={() => setFloating({ kind: 'labels', drafts: drafts ?? [] })}
          />
          {shelf === 'bin' && onShelf.length > 0 && <p className="eyebrow">{t('bin.about')}</p>}
          <Found rows={rows} searching={searching} />
          {chosen.length > 0 && (
            <SelectionBar
              shelf={shelf}
              count={chosen.length}
              busy={acts.busy}
              onAct={onAct}
              onClear={() => {
                selection.clear()
                list.current?.focus()
              }}
            />
          )}
          {failure !== null && <ErrorMessage error={failure} />}
          <p className="told" role="status" data-told={acts.told === null ? undefined : 'yes'}>
            {acts.told?.text}
            {acts.told?.undo && (
              <Button kind="link" isDisabled={acts.busy} onPress={() => void acts.undo()}>
                {t('done.undo')}
              </Button>
            )}
          </p>
          {rows.list.length > 0 ? (
            <DraftRows
              ref={list}
              rows={rows.list}
              selection={selection}
              label={t('list.label')}
              help={shelf === 'bin' ? t('list.helpBin') : t('list.help')}
              onOpen={({ id }) => go({ place: 'rehearse', draftId: id })}
              onDelete={
                shelf === 'bin' ? null : (draft) => void move(chosen.length > 0 ? chosen : [draft], 'bin')
              }
            />
          ) : (
            drafts !== null &&
            rows.ready && (
              <LibraryEmpty
                shelf={shelf}
                why={searching ? 'search' : isNarrowed(filter) ? 'filter' : 'empty'}
              />
            )
          )}
        </div>
        {imports.over && (
          <div className="drop-here" aria-hidden="true">
            <p className="serif">{t('import.drop')}</p>
          </div>
        )}
      </main>
      <aside className="inspector" hidden aria-label={t('heading')} />
      {floating && (
        <LibraryFloating
          floating={floating}
          all={drafts ?? []}
          acts={acts}
          onClose={(done) => {
            setFloating(null)
            if (done) selection.clear()
          }}
        />
      )}
    </>
  )
}

function Found({ rows, searching }: { readonly rows: Rows; readonly searching: boolean }) {
  const t = useTexts('library')
  const { total, complete, list } = rows
  const shown = formatNumber(total)
  return (
    <p className="eyebrow" role="status" data-found={searching ? total : undefined}>
      {searching && rows.ready && total > 0 && t('search.found', { count: total, shown })}
      {searching && total > list.length && list.length === findsShown && (
        <> {t('search.firstOf', { limit: formatNumber(findsShown), shown })}</>
      )}
      {searching && !complete && <> {t('search.incomplete')}</>}
    </p>
  )
}
