/** Review files that fall on the window or that the system hands over, and what became of them. */
import { useEffect, useState } from 'react'
import { bundleExtension } from '../../electron/shared/review/index.ts'
import { followWaitingFiles, openReviewFiles } from '../bridge/review-files.ts'
import { ArrivalDialog } from '../features/sessions/index.ts'
import { useTexts } from '../i18n/index.ts'

export function ReviewFiles() {
  const t = useTexts('review')
  const [over, setOver] = useState(false)
  useEffect(followWaitingFiles, [])
  useEffect(() => catchDrops(setOver), [])
  return (
    <>
      {over && (
        <div className="drop-veil" aria-hidden="true">
          <p className="h1">{t('arrival.drop')}</p>
        </div>
      )}
      <ArrivalDialog />
    </>
  )
}

const isReviewFile = ({ name }: File) => name.toLowerCase().endsWith(`.${bundleExtension}`)

/**
 * Ours alone: an image goes to the page under it, a certificate to its form. While files are dragged their names
 * cannot be known, so the veil shows only over what takes no files itself.
 */
function catchDrops(setOver: (over: boolean) => void): () => void {
  const hasFiles = (event: DragEvent) => event.dataTransfer?.types.includes('Files') === true
  const onOver = (event: DragEvent) => {
    if (!hasFiles(event)) return
    const isTaken = event.defaultPrevented
    event.preventDefault()
    setOver(!isTaken)
  }
  const onLeave = (event: DragEvent) => {
    if (event.relatedTarget === null) setOver(false)
  }
  const onDrop = (event: DragEvent) => {
    setOver(false)
    const files = [...(event.dataTransfer?.files ?? [])].filter(isReviewFile)
    if (files.length === 0) return
    event.preventDefault()
    event.stopPropagation()
    void openReviewFiles(files)
  }
  window.addEventListener('dragover', onOver)
  window.addEventListener('dragleave', onLeave)
  // What nobody took goes nowhere: the page must not be left for a file.
  const onLost = (event: DragEvent) => {
    if (hasFiles(event)) event.preventDefault()
  }
  window.addEventListener('drop', onDrop, { capture: true })
  window.addEventListener('drop', onLost)
  return () => {
    window.removeEventListener('dragover', onOver)
    window.removeEventListener('dragleave', onLeave)
    window.removeEventListener('drop', onDrop, { capture: true })
    window.removeEventListener('drop', onLost)
  }
}
