/** The images that go along, each with the words for those who do not see it: both leave. */
import { useEffect, useRef } from 'react'
import type { ReviewPayload } from '../../electron/shared/review-payload.ts'
import { useTexts } from '../i18n/index.ts'

export function ExactImages({ payload }: { readonly payload: ReviewPayload }) {
  const t = useTexts('channels')
  if (payload.images.length === 0) return null
  return (
    <ul className="leaf-images" aria-label={t('review.images')}>
      {payload.images.map((image, index) => (
        // oxlint-disable-next-line react/no-array-index-key -- the images of a review that stands still
        <li key={index}>
          <Image image={image} />
          <span lang={payload.contentLanguage}>{image.alt}</span>
        </li>
      ))}
    </ul>
  )
}

/** Its words stand beside it, as a part of what leaves: read once is enough. */
function Image({ image: { type, bytes } }: { readonly image: ReviewPayload['images'][number] }) {
  const shown = useRef<HTMLImageElement>(null)
  useEffect(() => {
    const url = URL.createObjectURL(new Blob([new Uint8Array(bytes)], { type }))
    if (shown.current) shown.current.src = url
    return () => URL.revokeObjectURL(url)
  }, [type, bytes])
  return <img ref={shown} alt="" />
}
