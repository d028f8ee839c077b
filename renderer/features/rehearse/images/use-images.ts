/** Adding images to the draft on the page: by the system's dialog, pasted, dropped. */
import { type ClipboardEvent, type DragEvent, useState } from 'react'
import type { AttachedImage } from '../../../../electron/shared/contract.ts'
import { type AttachmentId, maxImageBytes } from '../../../../electron/shared/entities/attachment.ts'
import { AppError } from '../../../../electron/shared/errors.ts'
import { client, trackSave } from '../../../bridge/index.ts'
import { useTexts } from '../../../i18n/index.ts'
import { announce } from '../../../ui/announcer.tsx'
import type { DraftSaver } from '../draft-saver.ts'
import type { DraftPageState } from '../use-draft-page.ts'

export type Images = ReturnType<typeof useImages>

export function useImages(page: DraftPageState, saver: DraftSaver, readOnly: boolean) {
  const t = useTexts('channels')
  const [error, setError] = useState<unknown>(null)
  const [busy, setBusy] = useState(false)
  /** The last one that came, so that its words can be asked for at once. */
  const [newest, setNewest] = useState<AttachmentId | null>(null)
  const [cleaned, setCleaned] = useState(false)
  const { id } = page.start

  const attach = async (add: () => Promise<AttachedImage | null>) => {
    if (readOnly) return
    setBusy(true)
    setError(null)
    try {
      await saver.flush()
      const added = await trackSave(add)
      if (!added) return
      page.takeAttachments(added.draft)
      setNewest(added.attachment.id)
      setCleaned(added.cleaned)
      announce(t('images.added'))
    } catch (failure) {
      setError(failure)
    } finally {
      setBusy(false)
    }
  }
  const addFiles = async (files: readonly File[]) => {
    for (const file of files)
      await attach(async () => {
        // Before it is read: a file of gigabytes must not fill the page's memory.
        if (file.size > maxImageBytes) throw tooManyBytes(file.size)
        const bytes = new Uint8Array(await file.arrayBuffer())
        return client().request('attachments.add', { draftId: id, bytes })
      })
  }
  return {
    error,
    busy,
    newest,
    cleaned,
    choose: () => void attach(() => client().request('attachments.choose', { draftId: id })),
    /** For the whole page: an image pasted or dropped anywhere on it is attached, words go to the text. */
    catching: {
      onPasteCapture: (event: ClipboardEvent) => {
        const { files, types } = event.clipboardData
        if (files.length === 0 || types.includes('text/plain')) return
        event.preventDefault()
        event.stopPropagation()
        void addFiles([...files])
      },
      onDragOverCapture: (event: DragEvent) => {
        if (!event.dataTransfer.types.includes('Files')) return
        event.preventDefault()
        event.dataTransfer.dropEffect = readOnly ? 'none' : 'copy'
      },
      onDropCapture: (event: DragEvent) => {
        const { files } = event.dataTransfer
        if (files.length === 0) return
        event.preventDefault()
        event.stopPropagation()
        void addFiles([...files])
      },
    },
  }
}

const tooManyBytes = (bytes: number) =>
  new AppError('too-large', { details: { reason: 'image-bytes', bytes, max: maxImageBytes } })
