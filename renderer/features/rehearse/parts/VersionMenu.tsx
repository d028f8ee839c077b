/** "Ensayo 3": the versions of the draft, and what can be done with the draft as a whole. */
import {
  ArchiveIcon,
  CheckIcon,
  ClockCounterClockwiseIcon,
  CopyIcon,
  DownloadIcon,
  PaperPlaneTiltIcon,
  FloppyDiskIcon,
  TagIcon,
  TrashIcon,
} from '@phosphor-icons/react'
import { createElement, type ReactNode, useCallback, useEffect, useState } from 'react'
import type { VersionSummary } from '../../../../electron/shared/entities/draft.ts'
import { client, trackSave } from '../../../bridge/index.ts'
import { formatNumber } from '../../../i18n/format.ts'
import { useTexts } from '../../../i18n/index.ts'
import { announce } from '../../../ui/announcer.tsx'
import { useNavigation } from '../../../ui/navigation.tsx'
import { PickMenu } from '../../../ui/pick-menu.tsx'
import type { DraftSaver } from '../draft-saver.ts'
import { useDraftNames } from '../draft-names.ts'
import { LabelDialog, type LabelChange } from '../library/LabelDialog.tsx'
import { type ExportChoice, ExportDialog } from '../library/LibraryDialogs.tsx'
import { useDraftList } from '../drafts-store.ts'
import { SendToMentorDialog } from '../mentor/SendToMentor.tsx'
import type { DraftPageState } from '../use-draft-page.ts'
import { KeepVersionDialog, VersionDialog } from './VersionDialogs.tsx'

export type VersionMenuProps = {
  readonly page: DraftPageState
  readonly saver: DraftSaver
  readonly readOnly: boolean
}
type Floating =
  | { readonly kind: 'keep' | 'labels' | 'export' | 'mentor' }
  | { readonly kind: 'view'; readonly version: VersionSummary }
  | null

/** In the menu; the page of versions has them all. */
const latestShown = 8

export function VersionMenu({ page, saver, readOnly }: VersionMenuProps) {
  const t = useTexts('rehearse')
  const more = useTexts('versions')
  const review = useTexts('review')
  const names = useDraftNames()
  const { go } = useNavigation()
  const [floating, setFloating] = useState<Floating>(null)
  const { id } = page.start
  const { versions, reload } = useVersions(id)
  const { drafts } = useDraftList()
  const { state } = page.fields
  const isArchived = Boolean(page.stored.archivedAt)

  const acts: Record<string, () => unknown> = {
    keep: () => setFloating({ kind: 'keep' }),
    duplicate: async () => {
      await saver.flush()
      const copy = await client().request('drafts.duplicate', { id })
      go({ place: 'rehearse', draftId: copy.id })
    },
    ready: () => page.change({ state: state === 'ready' ? 'rehearsing' : 'ready' }),
    all: async () => {
      await saver.flush()
      go({ place: 'rehearse', draftId: id, page: 'versions' })
    },
    labels: () => setFloating({ kind: 'labels' }),
    archive: async () => {
      await saver.flush()
      await client().request('drafts.move', { ids: [id], to: isArchived ? 'list' : 'archive' })
      announce(isArchived ? more('unarchived') : more('archived'))
    },
    export: () => setFloating({ kind: 'export' }),
    mentor: () => setFloating({ kind: 'mentor' }),
    bin: async () => {
      await saver.flush()
      await client().request('drafts.bin', { id })
      announce(t('versions.binned'))
      go({ place: 'rehearse' })
    },
  }
  const pick = (picked: string) => {
    const version = versions.find((one) => one.id === picked)
    if (version) setFloating({ kind: 'view', version })
    else void acts[picked]?.()
  }
  const keep = async (name: string) => {
    const measures = (await page.manuscript.current?.measures()) ?? null
    await saver.flush()
    await trackSave(() =>
      client().request('versions.create', { draftId: id, reason: 'named', name, measures }),
    )
    announce(t('versions.kept'))
    setFloating(null)
    reload()
  }
  const label = ({ add, remove }: LabelChange) => {
    setFloating(null)
    if (add.length + remove.length > 0)
      void trackSave(() =>
        client().request('drafts.label', { ids: [id], add: [...add], remove: [...remove] }),
      )
  }
  const copyOut = async (choice: ExportChoice) => {
    setFloating(null)
    await saver.flush()
    const done = await client().request('drafts.export', { ids: [id], ...choice })
    if (done !== null) announce(more('exported', { name: done.name }))
  }
  const restore = async (version: VersionSummary) => {
    await saver.flush()
    page.adopt(await trackSave(() => client().request('versions.restore', { id: version.id })))
    announce(t('versions.restored'))
    setFloating(null)
    reload()
  }
  return (
    <>
      <PickMenu
        name={t('versions.name')}
        label={t('versions.current', { round: page.stored.round })}
        onPick={pick}
        onOpen={reload}
        items={[
          { id: 'keep', label: t('versions.keep'), icon: icon(FloppyDiskIcon) },
          {
            id: 'ready',
            label: state === 'ready' ? t('versions.notReady') : t('versions.ready'),
            icon: icon(CheckIcon),
            disabled: readOnly,
          },
          { id: 'duplicate', label: t('versions.duplicate'), icon: icon(CopyIcon) },
          { id: 'labels', label: more('labels'), icon: icon(TagIcon) },
          { id: 'export', label: more('export'), icon: icon(DownloadIcon) },
          {
            id: 'mentor',
            label: review('send.menu'),
            icon: icon(PaperPlaneTiltIcon),
            disabled: readOnly || page.text.trim() === '',
          },
          {
            id: 'archive',
            label: isArchived ? more('unarchive') : more('archive'),
            icon: icon(ArchiveIcon),
            disabled: readOnly,
          },
          { id: 'bin', label: t('versions.bin'), icon: icon(TrashIcon), disabled: readOnly },
          ...(versions.length === 0
            ? []
            : [
                {
                  id: 'all',
                  label: more('all', { count: versions.length, shown: formatNumber(versions.length) }),
                  icon: icon(ClockCounterClockwiseIcon),
                },
              ]),
          ...versions.slice(0, latestShown).map((version) => ({
            id: version.id,
            label: names.version(version),
            aside: names.versionAside(version),
          })),
        ]}
      />
      {floating?.kind === 'keep' && <KeepVersionDialog onClose={() => setFloating(null)} onKeep={keep} />}
      {floating?.kind === 'labels' && (
        <LabelDialog
          chosen={[page.stored]}
          all={drafts ?? []}
          onClose={() => setFloating(null)}
          onSave={label}
        />
      )}
      {floating?.kind === 'export' && (
        <ExportDialog
          count={1}
          onClose={() => setFloating(null)}
          onExport={(choice) => void copyOut(choice)}
        />
      )}
      {floating?.kind === 'mentor' && (
        <SendToMentorDialog page={page} saver={saver} onClose={() => setFloating(null)} />
      )}
      {floating?.kind === 'view' && (
        <VersionDialog
          version={floating.version}
          language={page.fields.language}
          onClose={() => setFloating(null)}
          onRestore={readOnly ? null : () => restore(floating.version)}
        />
      )}
    </>
  )
}

const icon = (shape: typeof CopyIcon): ReactNode =>
  createElement(shape, { className: 'i', 'aria-hidden': true })

/**
 * The newest first, read when the menu opens: versions come by themselves while one writes. A list that cannot be
 * read is an empty menu: the page itself tells of a failing disk.
 */
function useVersions(draftId: VersionSummary['draftId']) {
  const [versions, setVersions] = useState<readonly VersionSummary[]>([])
  const [turn, setTurn] = useState(0)
  useEffect(() => {
    let current = true
    client()
      .request('versions.list', { draftId })
      .then(
        (list) => current && setVersions(list),
        () => undefined,
      )
    return () => {
      current = false
    }
    // oxlint-disable-next-line react/exhaustive-effect-dependencies -- another turn is why it reads again
  }, [draftId, turn])
  return { versions, reload: useCallback(() => setTurn((before) => before + 1), []) }
}
