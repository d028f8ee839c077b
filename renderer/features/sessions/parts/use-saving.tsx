/** Writing a file where the person chooses: what came of it, in words. */
import { useState } from 'react'
import type { SavedFile } from '../../../../electron/shared/contract.ts'
import type { PrintDocument } from '../../../../electron/shared/print-document.ts'
import { printToMarkdown } from '../../../domain/mentoring/print-markdown.ts'
import { fileNameFrom } from '../../../domain/mentoring/summary.ts'
import { client } from '../../../bridge/index.ts'
import { useTexts } from '../../../i18n/index.ts'
import { ErrorMessage } from '../../../ui/messages.tsx'

export function useSaving() {
  const t = useTexts('mentoring')
  const [said, setSaid] = useState<string | null>(null)
  const [failure, setFailure] = useState<unknown>(null)
  const save = async (write: () => Promise<SavedFile>) => {
    setSaid(null)
    setFailure(null)
    try {
      const file = await write()
      if (file) setSaid(t('saved', { file: file.fileName }))
    } catch (error) {
      setFailure(error)
    }
  }
  return {
    savePdf: (document: PrintDocument) =>
      void save(() =>
        client().request('files.savePdf', { suggestedName: fileNameFrom(document.title), document }),
      ),
    saveMarkdown: (document: PrintDocument) =>
      void save(() =>
        client().request('files.saveText', {
          suggestedName: fileNameFrom(document.title),
          extension: 'md',
          text: printToMarkdown(document),
        }),
      ),
    /** Where it is said. */
    outcome: (
      <>
        {said && (
          <p className="file-said" role="status">
            {said}
          </p>
        )}
        {failure !== null && <ErrorMessage error={failure} />}
      </>
    ),
  }
}
