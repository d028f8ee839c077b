/** What floats over the page of all drafts, and what each of them does when it is answered. */
import { assertNever } from '../../../../electron/shared/errors.ts'
import type { DraftSummary } from '../../../../electron/shared/entities/draft.ts'
import type { ImportReport } from '../../../../electron/shared/entities/library.ts'
import { client } from '../../../bridge/index.ts'
import { formatNumber } from '../../../i18n/format.ts'
import { useTexts } from '../../../i18n/index.ts'
import { type LabelChange, LabelDialog } from './LabelDialog.tsx'
import { EraseDialog, type ExportChoice, ExportDialog, ImportReportDialog } from './LibraryDialogs.tsx'
import { ManageLabelsDialog } from './ManageLabelsDialog.tsx'
import type { LibraryActs } from './use-acts.ts'

export type Floating =
  | {
      readonly kind: 'label' | 'export' | 'erase' | 'empty' | 'labels'
      readonly drafts: readonly DraftSummary[]
    }
  | { readonly kind: 'report'; readonly report: ImportReport }

export type LibraryFloatingProps = {
  readonly floating: Floating
  readonly all: readonly DraftSummary[]
  readonly acts: LibraryActs
  /** `done`: the act began, and the selection has served. */
  readonly onClose: (done: boolean) => void
}

export function LibraryFloating({ floating, all, acts, onClose }: LibraryFloatingProps) {
  const t = useTexts('library')
  const close = () => onClose(false)
  if (floating.kind === 'report') return <ImportReportDialog report={floating.report} onClose={close} />
  const { drafts, kind } = floating
  const ids = drafts.map(({ id }) => id)
  const facts = (count: number) => ({ count, shown: formatNumber(count) })

  const label = ({ add, remove }: LabelChange) => {
    onClose(false)
    if (add.length + remove.length === 0) return
    void acts.run(async (progress) => {
      const change = { ids, add: [...add], remove: [...remove] }
      await client().request('drafts.label', change, { onProgress: progress })
      return { text: t('done.labelled', facts(ids.length)), undo: null }
    })
  }
  const erase = () => {
    onClose(true)
    void acts.run(async (progress) => {
      const { erased } = await client().request('drafts.erase', { ids }, { onProgress: progress })
      return { text: t('done.erased', facts(erased)), undo: null }
    })
  }
  const copyOut = ({ format, passphrase }: ExportChoice) => {
    onClose(false)
    void acts.run(async (progress) => {
      const done = await client().request(
        'drafts.export',
        { ids, format, passphrase },
        { onProgress: progress },
      )
      return done && { text: t('done.exported', { ...facts(done.files), name: done.name }), undo: null }
    })
  }
  switch (kind) {
    case 'label':
      return <LabelDialog chosen={drafts} all={all} onClose={close} onSave={label} />
    case 'labels':
      return <ManageLabelsDialog drafts={all} onClose={close} />
    case 'export':
      return <ExportDialog count={ids.length} onClose={close} onExport={copyOut} />
    case 'erase':
    case 'empty':
      return <EraseDialog count={ids.length} all={kind === 'empty'} onClose={close} onErase={erase} />
    default:
      return assertNever(kind)
  }
}
