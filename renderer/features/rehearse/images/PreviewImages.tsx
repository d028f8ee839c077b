/** The images under a post, with the words that stand in for them. */
import type { Attachment } from '../../../../electron/shared/entities/attachment.ts'
import { useTexts } from '../../../i18n/index.ts'
import { useImage } from './use-image.ts'

export function PreviewImages({ attachments }: { readonly attachments: readonly Attachment[] }) {
  if (attachments.length === 0) return null
  const shown = attachments.slice(0, 4)
  return (
    <div className="shown-images" data-count={shown.length}>
      {shown.map((attachment) => (
        <Shown key={attachment.id} attachment={attachment} />
      ))}
      {attachments.length > shown.length && (
        <span className="when">+{attachments.length - shown.length}</span>
      )}
    </div>
  )
}

function Shown({ attachment: { id, alt, width, height } }: { readonly attachment: Attachment }) {
  const t = useTexts('channels')
  const image = useImage(id)
  const described = alt.trim() !== ''
  const words = described ? alt : t('images.notDescribed')
  return (
    <figure data-described={described}>
      {image.kind === 'failed' ? (
        <p className="nothing">{t('images.unreadable')}</p>
      ) : (
        <img src={image.kind === 'ready' ? image.url : blank} alt={words} width={width} height={height} />
      )}
      {/* The image says it already to those who do not see it. */}
      <figcaption aria-hidden="true">{described ? `ALT ${alt}` : words}</figcaption>
    </figure>
  )
}

/** One clear pixel, so that an image on its way is no broken one. */
const blank = 'data:image/gif;base64,R0lGODlhAQABAIAAAAAAAP///yH5BAEAAAAALAAAAAABAAEAAAIBRAA7'
