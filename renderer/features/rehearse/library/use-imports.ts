/** Bringing text files in: by the system's dialog, or dropped on the page. */
import { type DragEvent, useState } from 'react'
import { maxFilesAtOnce, type ImportReport } from '../../../../electron/shared/entities/library.ts'
import { client } from '../../../bridge/index.ts'
import { formatNumber } from '../../../i18n/format.ts'
import { useInterfaceLanguage, useTexts } from '../../../i18n/index.ts'
import { useNavigation } from '../../../ui/navigation.tsx'
import { holdsFiles, readDropped } from './import-files.ts'
import type { LibraryActs, Progress } from './use-acts.ts'

export function useImports(acts: LibraryActs, onReport: (report: ImportReport) => void) {
  const t = useTexts('library')
  const language = useInterfaceLanguage()
  const { go } = useNavigation()
  const [over, setOver] = useState(false)
  const settings = { language, channel: 'linkedin' } as const
  const take = (bring: (progress: Progress) => Promise<ImportReport | null>) =>
    acts.run(async (progress) => {
      const report = await bring(progress)
      if (report === null) return null
      if (report.refused.length > 0 || report.imported.some(({ notices }) => notices.length > 0))
        onReport(report)
      const count = report.imported.length
      if (count === 0) return null
      // What came is in the list, wherever one was looking.
      go({ place: 'rehearse', shelf: 'list' })
      return { text: t('done.imported', { count, shown: formatNumber(count) }), undo: null }
    })
  const drop = (files: readonly File[]) => {
    if (files.length === 0) return
    if (files.length > maxFilesAtOnce) {
      const text = t('import.tooMany', { limit: formatNumber(maxFilesAtOnce) })
      void acts.run(async () => ({ text, undo: null }))
      return
    }
    void take(async (progress) =>
      client().request(
        'drafts.importFiles',
        { ...settings, files: await readDropped(files) },
        { onProgress: progress },
      ),
    )
  }
  return {
    over,
    choose: () => take((progress) => client().request('drafts.import', settings, { onProgress: progress })),
    dropEvents: {
      onDragOver: (event: DragEvent) => {
        if (!holdsFiles(event.dataTransfer)) return
        event.preventDefault()
        event.dataTransfer.dropEffect = 'copy'
        setOver(true)
      },
      onDragLeave: (event: DragEvent) => {
        if (!event.currentTarget.contains(event.relatedTarget as Node | null)) setOver(false)
      },
      onDrop: (event: DragEvent) => {
        setOver(false)
        if (!holdsFiles(event.dataTransfer)) return
        event.preventDefault()
        drop([...event.dataTransfer.files])
      },
    },
  }
}
