/** The bytes of an image as an address for this page, while something shows it. */
import { useEffect, useState } from 'react'
import type { AttachmentId } from '../../../../electron/shared/entities/attachment.ts'
import { client } from '../../../bridge/index.ts'

export type ShownImage =
  | { readonly kind: 'loading' }
  | { readonly kind: 'ready'; readonly url: string }
  | { readonly kind: 'failed'; readonly error: unknown }

export function useImage(id: AttachmentId): ShownImage {
  const [image, setImage] = useState<ShownImage>({ kind: 'loading' })
  useEffect(() => {
    let current = true
    let url: string | null = null
    client()
      .request('attachments.get', { id })
      .then(
        ({ type, bytes }) => {
          if (!current) return
          url = URL.createObjectURL(new Blob([new Uint8Array(bytes)], { type }))
          setImage({ kind: 'ready', url })
        },
        (error: unknown) => current && setImage({ kind: 'failed', error }),
      )
    return () => {
      current = false
      if (url) URL.revokeObjectURL(url)
    }
  }, [id])
  return image
}
